import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { bookingSummary } from '../../../../tests/support/appointment-views'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { phone } from '../../../../tests/support/taro'
import Bookings from './index'

configure({ asyncUtilTimeout: 10_000 })

let items: object[]

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  items = []
  phone.answer = ({ path }) => ({ statusCode: 200, data: path === '/me' ? meOf() : { items, next: null } })
})

async function open() {
  render(<MeProvider><Bookings /></MeProvider>)
  await act(async () => undefined)
}

test('an offer stands on top with the time that is left', async () => {
  const hour = new Date(Date.now() + 3600_000).toISOString()
  items = [bookingSummary({ id: '1'.repeat(24) }), bookingSummary({ id: '2'.repeat(24), service: { id: 's', name: '社区律师咨询', kind: 'session', theme: null }, state: 'offered', offerUntil: hour })]
  await open()
  const titles = screen.getAllByText(/^(养老金资格认证|社区律师咨询)$/).map((title) => title.textContent)
  expect(titles).toEqual(['社区律师咨询', '养老金资格认证'])
  expect(screen.getByText(/前确认，还剩/)).toBeTruthy()
  fireEvent.click(screen.getByText('社区律师咨询'))
  expect(phone.went).toEqual([`navigateTo /appointments/booking/index?id=${'2'.repeat(24)}`])
})

test('says for whom it is, and who made it', async () => {
  items = [
    bookingSummary({ id: '1'.repeat(24), person: { name: '王德福', label: '', me: false }, bookedBy: { name: '王秀英', label: '', me: true } }),
    bookingSummary({ id: '2'.repeat(24), bookedBy: { name: '吴丽', label: '网格员', me: false } }),
  ]
  await open()
  expect(screen.getByText('给王德福约的')).toBeTruthy()
  expect(screen.getByText('网格员吴丽替您约的')).toBeTruthy()
})

test('who waits reads her place', async () => {
  items = [bookingSummary({ state: 'waiting', number: null, ahead: 3 })]
  await open()
  expect(screen.getByText('前面还有 3 人在等')).toBeTruthy()
})

test('nothing booked leads to the services; what is over is behind a segment', async () => {
  await open()
  expect(screen.getByText(/现在没有约好的事/)).toBeTruthy()
  fireEvent.click(screen.getByText('预约办事'))
  await act(async () => void fireEvent.click(screen.getByText('办过的')))
  expect(await screen.findByText('还没有办过的预约。')).toBeTruthy()
  expect(phone.asked.at(-1)?.path).toBe('/bookings?state=ended')
  expect(phone.went).toEqual(['navigateTo /appointments/catalogue/index'])
})

test('errands, letters and invitations are one touch away', async () => {
  await open()
  for (const words of ['上门代办', '书面咨询', '社区约我谈', '约了没来的记录']) fireEvent.click(screen.getByText(words))
  expect(phone.went).toEqual(['errands', 'enquiries', 'invitations', 'standing'].map((page) => `navigateTo /appointments/${page}/index`))
})

test('without a network it says so and can be tried again', async () => {
  phone.answer = () => { throw new Error('request:fail') }
  await open()
  expect(await screen.findByText('再试一次')).toBeTruthy()
})
