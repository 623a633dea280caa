import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { serviceDetail, serviceId } from '../../../../tests/support/appointment-views'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { phone } from '../../../../tests/support/taro'
import ServicePage from './index'

configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  phone.params = { id: serviceId }
})

async function open(service = serviceDetail()) {
  phone.answer = ({ path }) => ({ statusCode: 200, data: path === '/me' ? meOf() : service })
  render(<MeProvider><ServicePage /></MeProvider>)
  await screen.findByText('要带什么')
}
const buttons = () => screen.getAllByRole('button').map((button) => button.textContent || button.getAttribute('aria-label'))

test('tells what to bring, and what a promise replaces', async () => {
  await open()
  expect(screen.getByText('身份证')).toBeTruthy()
  expect(screen.getByText('签承诺书，不用带')).toBeTruthy()
  expect(screen.getByText('免费')).toBeTruthy()
  expect(screen.getByText('开始前 1 小时都可以取消、改时间')).toBeTruthy()
})

test('the main button books it', async () => {
  await open()
  expect(buttons()).toEqual(['返回', '预约'])
  fireEvent.click(screen.getByText('预约'))
  expect(phone.went).toEqual([`navigateTo /appointments/slots/index?service=${serviceId}`])
})

test('writing and help at the door are offered where they exist', async () => {
  await open(serviceDetail({ modes: ['counter', 'writing', 'door'], can: { consult: true, errand: true } }))
  fireEvent.click(screen.getAllByText('书面咨询').at(-1)!)
  fireEvent.click(screen.getAllByText('上门代办').at(-1)!)
  expect(phone.went).toEqual([`navigateTo /appointments/enquiries/ask/index?service=${serviceId}`, `navigateTo /appointments/errands/request/index?service=${serviceId}`])
})

test('who did not come too often reads until when, and why', async () => {
  await open(serviceDetail({ blockedUntil: '2099-12-24T01:00:00.000Z' }))
  expect(screen.queryByText('预约')).toBeNull()
  fireEvent.click(screen.getByText('看看原因'))
  expect(phone.went).toEqual(['navigateTo /appointments/standing/index'])
})

test('a service that is gone says so and leads to the others', async () => {
  phone.answer = ({ path }) => (path === '/me' ? { statusCode: 200, data: meOf() } : { statusCode: 404, data: { code: 'not_found', detail: '没有找到' } })
  render(<MeProvider><ServicePage /></MeProvider>)
  fireEvent.click(await screen.findByText('看都能办什么'))
  expect(phone.went).toEqual(['navigateTo /appointments/catalogue/index'])
})

test('a failed refresh leaves what is there and says so', async () => {
  await open()
  phone.answer = () => { throw new Error('no network') }
  await act(async () => phone.show())
  expect(await screen.findByText(/没能更新/)).toBeTruthy()
  expect(screen.getByText('要带什么')).toBeTruthy()
})
