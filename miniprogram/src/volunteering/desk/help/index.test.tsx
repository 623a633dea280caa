import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { helpDetail, helped, helper, helpSummary } from '../../../../../tests/support/help-detail'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import { confirmWords, settleWords } from '../../help/words'
import HelpDesk from './index'
import { deskWords as words } from './words'

configure({ asyncUtilTimeout: 10_000 })

let mockWide = false
jest.mock('@/kit/use-wide', () => ({ useWide: () => mockWide }))

const since = '2026-11-23T02:00:00Z'
const dispute = { id: '7'.repeat(24), state: 'disputed', person: helped, helper, desk: 'dispute', deskSince: since } as const
const call = { id: '8'.repeat(24), state: 'done', person: { ...helped, name: '刘桂兰' }, helper, desk: 'call' } as const
const details: Record<string, object> = {
  [dispute.id]: helpDetail({ ...dispute, dispute: { by: '张淑芬', words: '没有来', at: since, answer: null, paid: null }, can: { settle: true } }),
  [call.id]: helpDetail({ ...call, byCall: true, done: { words: '买好了', minutes: 60, at: since }, can: { confirmByCall: true, dispute: true } }),
}
let items: object[]
let listed: () => Answer

beforeEach(() => {
  mockWide = false
  phone.reset()
  keepSession(sessionOf())
  items = [helpSummary(dispute), helpSummary(call)]
  listed = () => ok({ items, next: null })
})

const ok = (data: unknown): Answer => ({ statusCode: 200, data })
async function open({ desk = true, elder = false } = {}) {
  if (elder) phone.storage.set('linli.elder', true)
  phone.answer = ({ method, path }) => {
    if (path === '/me') return ok(meOf({ can: { ...meOf().can, desk } }))
    if (path.startsWith('/help-requests?')) return listed()
    const id = path.split('/')[2]!
    if (method === 'POST') items = items.filter((item) => (item as { id: string }).id !== id)
    return ok(details[id])
  }
  render(<ElderProvider><MeProvider><HelpDesk /></MeProvider></ElderProvider>)
  await act(async () => undefined)
}
const press = async (said: string) => {
  const found = await screen.findAllByText(said)
  await act(async () => void fireEvent.click(found.at(-1)!))
}
const sent = () => phone.asked.filter(({ method }) => method === 'POST').map(({ path, body }) => ({ path, body }))

test('on a phone each leads to its page', async () => {
  await open({ elder: true })
  await screen.findByText(words.waits.dispute)
  screen.getByText(/上午 10:00 起在等$/)
  await press(words.waits.call)
  expect(phone.went).toEqual([`navigateTo /volunteering/help/request/index?id=${call.id}`])
})

test('on a wide screen a dispute is settled beside the list', async () => {
  mockWide = true
  await open()
  await press(words.waits.dispute)
  await screen.findByText('没有来')
  await press(settleWords.all(60))
  await press(settleWords.phrases[0])
  await press(settleWords.send)
  await screen.findByText(words.settled)
  expect(sent()).toEqual([{ path: `/help-requests/${dispute.id}/settle`, body: { minutes: 60, words: settleWords.phrases[0] } }])
  expect(screen.queryByText(words.waits.dispute)).toBeNull()
})

test('and who has no phone is confirmed for after a call', async () => {
  mockWide = true
  await open()
  await press(words.waits.call)
  await press(words.dispute)
  expect(phone.went).toEqual([`navigateTo /volunteering/help/dispute/index?id=${call.id}`])
  await press(confirmWords.saidPhrases[0])
  await press(confirmWords.sendCall)
  await screen.findByText(words.confirmed)
  expect(sent()).toEqual([{ path: `/help-requests/${call.id}/confirm`, body: { call: { with: '刘桂兰', words: confirmWords.saidPhrases[0] } } }])
})

test('nothing waits, and what is over can be read', async () => {
  items = []
  await open()
  await screen.findByText(words.empty)
  items = [helpSummary({ state: 'settled', person: helped, helper })]
  await press(words.ended)
  await screen.findByText('社区已处理')
})

test('a list that did not come can be asked for again', async () => {
  listed = () => ({ statusCode: 500, data: { code: 'internal', detail: '出了点问题，请稍后再试。' } })
  await open()
  await screen.findByText('出了点问题，请稍后再试。')
  listed = () => ok({ items, next: null })
  await press('再试一次')
  await screen.findByText(words.waits.dispute)
})

test('it is the desk’s', async () => {
  await open({ desk: false })
  await screen.findByText(words.notForYou)
})
