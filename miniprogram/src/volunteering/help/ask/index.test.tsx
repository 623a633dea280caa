import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { residentWords } from '@/people'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { helpDetail } from '../../../../../tests/support/help-detail'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import { categorySigns } from '../words'
import AskHelp from './index'
import { askWords as words } from './words'

configure({ asyncUtilTimeout: 10_000 })

const post = { id: '4'.repeat(24), role: 'grid_worker', label: '网格员', place: '620201001001-G01', placeLabel: '第一网格', deputy: false, from: '2026-01-01T00:00:00Z', until: null, away: null } as const
const household = { code: '620201001001-G01-B03-U2-0501', label: '3 号楼 2 单元 501 室' }
const self = { id: meOf().id, name: '王秀英', me: true, trusted: true }

let me = meOf()
let persons: object[]
let payers: Record<string, object[]>
let requested: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  me = meOf()
  persons = [self]
  payers = { [self.id]: [{ payer: 'self', available: 120 }] }
  requested = () => ({ statusCode: 200, data: helpDetail() })
  phone.answer = ({ method, path }) => {
    if (path === '/me') return { statusCode: 200, data: me }
    if (path === '/help-requests/persons') return { statusCode: 200, data: { items: persons } }
    if (path.startsWith('/help-requests/payers')) return { statusCode: 200, data: { items: payers[path.split('person=')[1] ?? ''] ?? [] } }
    if (path.startsWith('/issues/residents')) return { statusCode: 200, data: { items: [{ id: '5'.repeat(24), name: '孙德明' }] } }
    if (method === 'POST' && path === '/help-requests') return requested()
    throw new Error(`nothing answers ${method} ${path}`)
  }
})

async function open({ elder = false, ready = words.what as string } = {}) {
  if (elder) phone.storage.set('linli.elder', true)
  const rendered = render(<ElderProvider><MeProvider><AskHelp /></MeProvider></ElderProvider>)
  await screen.findByText(ready)
  return rendered
}
const press = async (said: string) => {
  await act(async () => void fireEvent.click(screen.getAllByText(said).at(-1)!))
}
const sent = () => phone.asked.filter(({ path, method }) => path === '/help-requests' && method === 'POST')
const phrase = categorySigns.shopping.phrases[0]!
async function fill() {
  await press('买菜买药')
  await press(phrase)
  await press('明天')
  await press('上午')
  await press('1 小时')
}

test('says what is missing instead of sending', async () => {
  await open()
  await press(words.send)
  for (const said of [words.whatNeeded, words.tellNeeded, '请选哪一天。', words.howLongNeeded]) expect(screen.getByText(said)).toBeTruthy()
  expect(sent()).toEqual([])
})

test('without a letter typed: says what it costs, sends it, and opens the request', async () => {
  await open()
  await fill()
  expect(screen.getByText(words.after(60, words.whoseMine, 120))).toBeTruthy()
  await press(words.send)
  await waitFor(() => expect(phone.went).toEqual([`redirectTo /volunteering/help/request/index?id=${helpDetail().id}&sent=1`]))
  expect(sent()).toMatchObject([{ body: { category: 'shopping', text: phrase, minutes: 60, payer: 'self' }, header: { 'idempotency-key': expect.any(String) } }])
  expect(sent()[0]?.body).not.toHaveProperty('for')
})

test('too little is said before sending, with what else can be done', async () => {
  payers = { [self.id]: [{ payer: 'self', available: 30 }] }
  await open()
  await fill()
  expect(screen.getByText(words.short(30, 60))).toBeTruthy()
  await press(words.send)
  expect(screen.getByText(words.shortNeeded(30))).toBeTruthy()
  expect(sent()).toEqual([])
  await press(words.errand)
  expect(phone.went).toEqual(['navigateTo /appointments/errands/request/index'])
})

test('for family with one’s own time', async () => {
  persons = [self, { id: 'p1', name: '张淑芬', me: false, trusted: false }]
  payers = { p1: [{ payer: 'family', available: 120 }] }
  await open()
  await press(words.family('张淑芬'))
  await fill()
  await press(words.send)
  await waitFor(() => expect(sent()).toMatchObject([{ body: { for: { person: 'p1' }, payer: 'family' } }]))
})

test('what the server refuses stands beside it, and nothing is lost', async () => {
  requested = () => ({ statusCode: 409, data: { code: 'timebank.not_enough', detail: '可用的时间不够。' } })
  await open()
  await fill()
  await press(words.send)
  await screen.findByText('可用的时间不够。')
  expect(screen.getByDisplayValue(phrase)).toBeTruthy()
})

test('what was written before is there again, and can be thrown away', async () => {
  const first = await open()
  await fill()
  first.unmount()
  await open()
  expect(screen.getByDisplayValue(phrase)).toBeTruthy()
  await press(words.startOver)
  expect(screen.queryByDisplayValue(phrase)).toBeNull()
})

test('elder mode asks one thing at a time and ends with a look over it', async () => {
  await open({ elder: true })
  await press('买菜买药')
  await press('下一步')
  await press(phrase)
  await press('下一步')
  await press('明天')
  await press('上午')
  await press('下一步')
  await press('1 小时')
  await press('下一步')
  expect(screen.getByText(words.check)).toBeTruthy()
  expect(screen.getByText('明天上午')).toBeTruthy()
  await press(words.send)
  await waitFor(() => expect(sent()).toHaveLength(1))
})

test('who has no door, or one that waits, is told what to do', async () => {
  persons = []
  me = meOf({ doors: [] })
  const first = await open({ ready: words.noDoor })
  await press(words.bind)
  expect(phone.went).toEqual(['navigateTo /people/bind/index'])
  first.unmount()
  me = meOf({ doors: [{ household: household.code, label: household.label, status: 'pending' }] })
  await open({ ready: words.waiting })
})

test('a grid worker asks for somebody of a household of hers, whom the desk is to call', async () => {
  persons = []
  payers = { ['5'.repeat(24)]: [{ payer: 'self', available: null }, { payer: 'pool', available: 900 }] }
  me = meOf({ doors: [], posts: [post], can: { ...meOf().can, work: true } })
  phone.storage.set(`linli.draft.${me.id}.askHelp`, { who: 'resident', household })
  await open()
  fireEvent.click(await screen.findByText('孙德明'))
  await press(words.byCall)
  await screen.findByText(words.theirs('孙德明'))
  await fill()
  await press(words.pool)
  await press(words.send)
  await waitFor(() => expect(sent()).toMatchObject([{ body: { for: { person: '5'.repeat(24) }, place: household.code, byCall: true, payer: 'pool' } }]))
})

test('for who is not in the app only the desk can ask', async () => {
  persons = []
  me = meOf({ doors: [], posts: [post], can: { ...meOf().can, work: true } })
  phone.storage.set(`linli.draft.${me.id}.askHelp`, { who: 'resident', household })
  await open()
  expect(screen.getByText(words.whoFirst)).toBeTruthy()
  fireEvent.click(await screen.findByText(residentWords.notListed))
  fireEvent.change(await screen.findByLabelText(residentWords.name), { target: { value: '刘桂兰' } })
  await fill()
  expect(screen.getByText(words.noPayer)).toBeTruthy()
  await press(words.send)
  expect(sent()).toEqual([])
})
