import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { serviceId, serviceSummary } from '../../../../tests/support/appointment-views'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import Catalogue from './index'

configure({ asyncUtilTimeout: 10_000 })

let services: (path: string) => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  services = () => ({ statusCode: 200, data: { items: [serviceSummary()], next: null } })
  answerAs(meOf())
})

const answerAs = (me: object) => {
  phone.answer = ({ path }) => (path === '/me' ? { statusCode: 200, data: me } : services(path))
}
const open = async () => {
  render(<MeProvider><Catalogue /></MeProvider>)
  await act(async () => undefined)
}
const asked = () => phone.asked.map(({ path }) => decodeURIComponent(path)).filter((path) => path.startsWith('/services'))

test('says what there is and when it can be had next; touching one opens it', async () => {
  await open()
  expect(await screen.findByText(/^最近可约：2099 年 11 月 24 日上午 9:00$/)).toBeTruthy()
  fireEvent.click(screen.getByText('养老金资格认证'))
  expect(phone.went).toEqual([`navigateTo /appointments/service/index?id=${serviceId}`])
})

test('what is full says that one can wait', async () => {
  services = () => ({ statusCode: 200, data: { items: [serviceSummary({ nextFree: null })], next: null } })
  await open()
  expect(await screen.findByText('近期约满了，可以候补')).toBeTruthy()
})

test('what comes to the door only does not speak of times', async () => {
  services = () => ({ statusCode: 200, data: { items: [serviceSummary({ nextFree: null, modes: ['door'] })], next: null } })
  await open()
  expect(await screen.findByText('可以上门办')).toBeTruthy()
  expect(screen.queryByText(/约满/)).toBeNull()
})

test('searches in her own words, and says what to do where nothing is found', async () => {
  await open()
  services = () => ({ statusCode: 200, data: { items: [], next: null } })
  fireEvent.change(screen.getByPlaceholderText(/养老金/), { target: { value: ' 补牙 ' } })
  expect(await screen.findByText(/没有找到“补牙”/)).toBeTruthy()
  expect(asked().at(-1)).toBe('/services?q=补牙')
  services = () => ({ statusCode: 200, data: { items: [serviceSummary()], next: null } })
  fireEvent.click(screen.getByText('看全部'))
  expect(await screen.findByText('养老金资格认证')).toBeTruthy()
})

test('narrows by kind and by category, and back to all', async () => {
  await open()
  fireEvent.click(await screen.findByText('法官律师进社区'))
  await waitFor(() => expect(asked().at(-1)).toBe('/services?kind=session'))
  expect(screen.queryByText('按类别找')).toBeNull()
  fireEvent.click(screen.getByText('看全部'))
  fireEvent.click(await screen.findByText('全部 18 类'))
  fireEvent.click(screen.getByText('便民购物'))
  await waitFor(() => expect(asked().at(-1)).toBe('/services?category=shopping'))
})

test('who has no door yet is led to name it', async () => {
  answerAs(meOf({ doors: [] }))
  await open()
  fireEvent.click(await screen.findByText('登记我的门牌'))
  expect(phone.went).toEqual(['navigateTo /people/bind/index'])
  expect(asked()).toEqual([])
})

test('without a network it says so and can be tried again', async () => {
  services = () => { throw new Error('request:fail') }
  await open()
  fireEvent.click(await screen.findByText('再试一次'))
  services = () => ({ statusCode: 200, data: { items: [serviceSummary()], next: null } })
  await act(async () => undefined)
  fireEvent.click(await screen.findByText('再试一次'))
  expect(await screen.findByText('养老金资格认证')).toBeTruthy()
})
