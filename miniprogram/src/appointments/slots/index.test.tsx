import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { bookingDetail, dayOfSlots, serviceDetail, serviceId, slotAt } from '../../../../tests/support/appointment-views'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import SlotsPage from './index'

configure({ asyncUtilTimeout: 10_000 })

const free = slotAt('2026-11-24T01:00:00Z')
const full = slotAt('2026-11-24T06:00:00Z', { free: 0, waiting: 2 })
const noon = slotAt('2026-11-25T04:00:00Z', { timeOfDay: 'noon', free: 4 })
const days = [dayOfSlots('2026-11-23', [], { closed: '内部培训' }), dayOfSlots('2026-11-24', [free, full]), dayOfSlots('2026-11-25', [noon])]

let service: object
let supply: object
let received: object[]
let answerPost: (path: string) => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  phone.params = { service: serviceId }
  service = serviceDetail()
  supply = { days, suggested: [free.id, noon.id], now: '2026-11-23T02:00:00Z' }
  received = []
  answerPost = () => ({ statusCode: 200, data: bookingDetail() })
  phone.answer = ({ method, path }) => {
    if (method === 'POST') return answerPost(path)
    if (path === '/me') return { statusCode: 200, data: meOf() }
    if (path === '/consents') return { statusCode: 200, data: { given: [], received } }
    if (path.startsWith('/bookings/')) return { statusCode: 200, data: bookingDetail() }
    return { statusCode: 200, data: path.endsWith('/slots') ? supply : service }
  }
})

async function open(elder = false) {
  if (elder) phone.storage.set('linli.elder', true)
  render(<ElderProvider><MeProvider><SlotsPage /></MeProvider></ElderProvider>)
  await screen.findByText('养老金资格认证')
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getByText(words)))
}
const refuse = (code: string) => { answerPost = () => ({ statusCode: 409, data: { code, detail: `因为 ${code}` } }) }
const posts = () => phone.asked.filter(({ method }) => method === 'POST')

test('begins with the first day that has a place, slots under their part of the day', async () => {
  await open()
  expect(screen.getByText('上午')).toBeTruthy()
  expect(screen.getByText('9:00–9:30')).toBeTruthy()
  expect(screen.getByText('约满，2 人在候补')).toBeTruthy()
  await press('周三')
  expect(screen.getByText('12:00–12:30')).toBeTruthy()
  await press('今天')
  expect(screen.getByText('这一天不能约：内部培训')).toBeTruthy()
})

test('takes the place and opens the booking', async () => {
  await open()
  await press('9:00–9:30')
  await press('就约这个时间')
  await waitFor(() => expect(phone.went).toEqual([`redirectTo /appointments/booking/index?id=${'7'.repeat(24)}&made=1`]))
  expect(posts()).toMatchObject([{ path: '/bookings', body: { slot: free.id, priority: null }, header: { 'idempotency-key': expect.any(String) } }])
})

test('a full one is waited for', async () => {
  await open()
  await press('2:00–2:30')
  await press('排队候补')
  await waitFor(() => expect(posts()).toMatchObject([{ path: `/slots/${full.id}/waiting`, body: { priority: null } }]))
})

test('taken by another meanwhile: can be waited for in the same place, or another time chosen', async () => {
  refuse('appointments.full')
  await open()
  await press('9:00–9:30')
  await press('就约这个时间')
  expect(screen.getByText('因为 appointments.full')).toBeTruthy()
  answerPost = () => ({ statusCode: 200, data: bookingDetail({ state: 'waiting' }) })
  await press('候补这个时间')
  await waitFor(() => expect(posts().at(-1)).toMatchObject({ path: `/slots/${free.id}/waiting` }))
})

test('other times are one touch away after a refusal, and asked for anew', async () => {
  refuse('appointments.slot_closed')
  await open()
  await press('9:00–9:30')
  await press('就约这个时间')
  const before = phone.asked.length
  await press('看别的时间')
  expect(screen.getByText('9:00–9:30')).toBeTruthy()
  expect(phone.asked.slice(before).map(({ path }) => path)).toContain(`/services/${serviceId}/slots`)
})

test('without a network nothing is lost: the note is there, the same key is sent again', async () => {
  answerPost = () => { throw new Error('request:fail') }
  await open()
  await press('9:00–9:30')
  fireEvent.change(screen.getByPlaceholderText(/走路不方便/), { target: { value: '坐轮椅' } })
  await press('就约这个时间')
  expect(screen.getByText(/网络连不上/)).toBeTruthy()
  await press('就约这个时间')
  const keys = posts().map(({ header }) => header['idempotency-key'])
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
  expect(posts()[1]).toMatchObject({ body: { note: '坐轮椅' } })
})

test('for somebody who gave consent, who may go first', async () => {
  received = [{ id: 'c1', giver: { id: 'p1', name: '王德福' }, agent: { id: 'me', name: '王秀英', label: '' }, givenAt: '2026-11-01T00:00:00Z', recordedBy: null }]
  service = serviceDetail({ eldersFirst: true })
  await open()
  await press('9:00–9:30')
  await press('王德福')
  await press('80 岁以上')
  await press('就约这个时间')
  await waitFor(() => expect(posts()).toMatchObject([{ body: { for: { person: 'p1' }, priority: 'over80' } }]))
})

test('a consent that was taken back leads to somebody else', async () => {
  received = [{ id: 'c1', giver: { id: 'p1', name: '王德福' }, agent: { id: 'me', name: '王秀英', label: '' }, givenAt: '2026-11-01T00:00:00Z', recordedBy: null }]
  refuse('appointments.no_consent')
  await open()
  await press('9:00–9:30')
  await press('王德福')
  await press('就约这个时间')
  await press('换一个人')
  expect(screen.getByText('就约这个时间')).toBeTruthy()
})

test('elder mode shows three large times first, all of them behind one touch', async () => {
  await open(true)
  expect(screen.getByText('明天上午 9:00–9:30')).toBeTruthy()
  expect(screen.queryByText('2:00–2:30')).toBeNull()
  await press('看全部时间')
  expect(screen.getByText('2:00–2:30')).toBeTruthy()
})

test('a booking is moved, and full slots are not offered for it', async () => {
  phone.params = { service: serviceId, change: '7'.repeat(24) }
  await open()
  await press('2:00–2:30')
  expect(screen.queryByText('改到这个时间')).toBeNull()
  await press('9:00–9:30')
  await press('改到这个时间')
  await waitFor(() => expect(phone.went).toEqual(['navigateBack ']))
  expect(posts()).toMatchObject([{ path: `/bookings/${'7'.repeat(24)}/reschedule`, body: { slot: free.id } }])
})

test('no times at all leads to other services', async () => {
  supply = { days: [days[0]], suggested: [], now: '2026-11-23T02:00:00Z' }
  render(<ElderProvider><MeProvider><SlotsPage /></MeProvider></ElderProvider>)
  expect(await screen.findByText(/还没有排出时间/)).toBeTruthy()
})
