import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { bookingDetail } from '../../../../../tests/support/appointment-views'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { phone, type Answer } from '../../../../../tests/support/taro'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import ObjectionsPage from './index'

configure({ asyncUtilTimeout: 10_000 })

const objection = { booking: '7'.repeat(24), name: '李建国', service: '养老金资格认证', start: '2026-11-23T01:00:00Z', words: '我到了，窗口没有人', at: '2026-11-23T03:00:00Z' }
let items: object[]
let settled: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  items = [objection]
  settled = () => {
    items = []
    return ok(bookingDetail())
  }
})

const ok = (data: unknown): Answer => ({ statusCode: 200, data })
async function open(desk = true) {
  phone.answer = ({ method, path }) => (path === '/me' ? ok(meOf({ can: { ...meOf().can, desk } })) : method === 'POST' ? settled() : ok({ items, next: null }))
  render(<ElderProvider><MeProvider><ObjectionsPage /></MeProvider></ElderProvider>)
}
const press = async (words: string) => {
  const found = await screen.findByText(words)
  await act(async () => void fireEvent.click(found))
}
const sent = () => phone.asked.filter(({ method }) => method === 'POST').map(({ path, body }) => ({ path, body }))

test('it is lifted with words for the resident, and the list goes on', async () => {
  await open()
  await press('采纳，这次不算')
  screen.getByText('请写一句答复，或选一条。')
  expect(sent()).toEqual([])
  await press('核实过，您确实到了，这次不算。')
  await press('采纳，这次不算')
  await screen.findByText('已采纳，李建国这次不算，已告诉本人。')
  await screen.findByText('没有等着处理的异议。')
  expect(sent()).toEqual([{ path: `/bookings/${objection.booking}/objection`, body: { lift: true, words: '核实过，您确实到了，这次不算。' } }])
})

test('what a colleague settled before is said at the button', async () => {
  settled = () => ({ statusCode: 409, data: { code: 'appointments.changed', detail: '内容刚刚有变动，请刷新后再看。', status: 409, title: '', type: '', requestId: 'r' } })
  await open()
  await press('叫号三次没有人来，维持记录。')
  await press('不采纳，维持记录')
  await screen.findByText('内容刚刚有变动，请刷新后再看。')
})

test('it is the desk’s', async () => {
  await open(false)
  await screen.findByText('异议由社区工作台处理。')
})
