import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { Result } from '@shared/api'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { bookingDetail, serviceId } from '../../../../tests/support/appointment-views'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import BookingPage from './index'

type BookingDetail = Result<'GET /bookings/:id'>

configure({ asyncUtilTimeout: 10_000 })

let booking: BookingDetail
let stepAnswer: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  phone.params = { id: '7'.repeat(24) }
  stepAnswer = () => ({ statusCode: 200, data: booking })
  phone.answer = ({ method, path }) => {
    if (path === '/me') return { statusCode: 200, data: meOf() }
    return method === 'GET' ? { statusCode: 200, data: booking } : stepAnswer()
  }
})

async function open(shown: BookingDetail) {
  booking = shown
  render(<MeProvider><BookingPage /></MeProvider>)
  await screen.findByText('给谁办')
}
const buttons = () => screen.getAllByRole('button').map((button) => button.textContent || button.getAttribute('aria-label'))
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getAllByText(words).at(-1)!))
}
const steps = () => phone.asked.filter(({ method }) => method === 'POST')

test('shows the number, the time, the place and the code', async () => {
  await open(bookingDetail({ can: { cancel: true } }))
  expect(screen.getByText('7 号')).toBeTruthy()
  expect(screen.getByText('2099 年 11 月 24 日上午 9:00–9:30')).toBeTruthy()
  expect(screen.getByText('K7M2P9')).toBeTruthy()
  expect(screen.getByText(/要取消或改时间，请在2099 年 11 月 24 日上午 8 点前/)).toBeTruthy()
})

test('both names stay on what somebody booked for her', async () => {
  await open(bookingDetail({ person: { name: '王德福', label: '', me: false }, bookedBy: { name: '王秀英', label: '', me: true } }))
  expect(screen.getByText('王德福')).toBeTruthy()
  expect(screen.getByText('王秀英（您）')).toBeTruthy()
})

test('offers what the server allows and nothing else', async () => {
  await open(bookingDetail())
  expect(buttons()).toEqual(['返回', '加到手机日历', '看办事说明'])
})

test('what to bring is ticked off on this phone', async () => {
  await open(bookingDetail())
  await press('身份证')
  expect(screen.getByRole('checkbox').getAttribute('aria-checked')).toBe('true')
  expect(steps()).toEqual([])
})

test('an offer says until when it is held, and is taken', async () => {
  const offered = bookingDetail({ state: 'offered', offerUntil: new Date(Date.now() + 60 * 60_000).toISOString(), code: null, can: { accept: true, decline: true } })
  stepAnswer = () => ({ statusCode: 200, data: bookingDetail() })
  await open(offered)
  expect(screen.getByText(/号给您留到.*还剩/)).toBeTruthy()
  await press('要这个号')
  expect(screen.getByText(/号是您的了/)).toBeTruthy()
  expect(steps()).toMatchObject([{ path: `/bookings/${offered.id}/accept`, header: { 'idempotency-key': expect.any(String) } }])
})

test('an offer that is over says so beside the button, and the page shows how it stands', async () => {
  await open(bookingDetail({ state: 'offered', offerUntil: '2099-11-24T00:00:00.000Z', can: { accept: true } }))
  stepAnswer = () => {
    booking = bookingDetail({ state: 'lapsed', number: null, code: null })
    return { statusCode: 409, data: { code: 'appointments.offer_over', detail: '保留的时间已过，号已经给了下一位。' } }
  }
  await press('要这个号')
  expect(await screen.findByText('保留的时间已过，号已经给了下一位。')).toBeTruthy()
  expect(await screen.findByText('已失效')).toBeTruthy()
  expect(screen.getByText('再约一次')).toBeTruthy()
})

test('giving it back asks once more, with a reason that needs no typing', async () => {
  await open(bookingDetail({ can: { cancel: true } }))
  stepAnswer = () => ({ statusCode: 200, data: bookingDetail({ state: 'cancelled', number: null, code: null }) })
  await press('取消预约')
  expect(steps()).toEqual([])
  await press('身体不舒服')
  await press('取消预约')
  await waitFor(() => expect(steps()).toMatchObject([{ body: { reason: '身体不舒服' } }]))
  expect(await screen.findByText('已取消')).toBeTruthy()
})

test('a refusal to cancel is said beside the button that was pressed', async () => {
  await open(bookingDetail({ can: { cancel: true } }))
  stepAnswer = () => ({ statusCode: 409, data: { code: 'appointments.past_cut_off', detail: '已过取消和改期的时间，请打电话给服务点。' } })
  await press('取消预约')
  await press('取消预约')
  expect(await screen.findByText('已过取消和改期的时间，请打电话给服务点。')).toBeTruthy()
})

test('who waits knows how many are before her, and can stop waiting', async () => {
  await open(bookingDetail({ state: 'waiting', number: null, code: null, ahead: 2, can: { cancel: true } }))
  expect(screen.getByText('前面还有 2 人在等')).toBeTruthy()
  await press('不再候补')
  await press('不再候补')
  await waitFor(() => expect(steps()).toMatchObject([{ path: `/bookings/${booking.id}/cancel`, body: {} }]))
})

test('a promise is signed with one\'s name, and not without it', async () => {
  await open(bookingDetail({ can: { sign: true } }))
  await press('签承诺书')
  await press('我承诺，签名')
  expect(screen.getByText('请写上您的姓名。')).toBeTruthy()
  expect(steps()).toEqual([])
  stepAnswer = () => ({ statusCode: 400, data: { code: 'bad_input', detail: '填得不对', errors: [{ path: 'body.name', code: 'other_name', detail: '请签办事人的名字：王秀英' }] } })
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '王英' } })
  await press('我承诺，签名')
  expect(await screen.findByText('请签办事人的名字：王秀英')).toBeTruthy()
  stepAnswer = () => ({ statusCode: 200, data: bookingDetail() })
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '王秀英' } })
  await press('我承诺，签名')
  await waitFor(() => expect(steps().at(-1)).toMatchObject({ body: { paper: '无其他住房证明', name: '王秀英' } }))
})

test('who lost her time chooses another one of the same service', async () => {
  await open(bookingDetail({ state: 'displaced', number: null, code: null, can: { reschedule: true } }))
  await press('另选时间')
  expect(phone.went).toEqual([`navigateTo /appointments/slots/index?service=${serviceId}&change=${booking.id}`])
})

test('judging and objecting have pages of their own', async () => {
  await open(bookingDetail({ state: 'missed', code: null, can: { object: true } }))
  await press('我有话说')
  expect(phone.went).toEqual([`navigateTo /appointments/booking/object/index?id=${booking.id}`])
})

test('who is called reads where to go', async () => {
  await open(bookingDetail({ state: 'called', counter: '2 号窗口' }))
  expect(screen.getByText('叫到您了，请到2 号窗口。')).toBeTruthy()
})

test('the calendar says whether it was allowed', async () => {
  await open(bookingDetail())
  phone.refusesCalendar = true
  await press('加到手机日历')
  expect(await screen.findByText(/没能加到日历/)).toBeTruthy()
  phone.refusesCalendar = false
  await press('加到手机日历')
  expect(await screen.findByText(/已加到日历/)).toBeTruthy()
})

test('one that is not mine, or not there, leads to my appointments', async () => {
  phone.answer = ({ path }) => (path === '/me' ? { statusCode: 200, data: meOf() } : { statusCode: 404, data: { code: 'not_found', detail: '没有找到' } })
  render(<MeProvider><BookingPage /></MeProvider>)
  fireEvent.click(await screen.findByText('看我的预约'))
  expect(phone.went).toEqual(['navigateTo /appointments/bookings/index'])
})
