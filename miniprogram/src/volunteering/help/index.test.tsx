import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { helpSummary, helper } from '../../../../tests/support/help-detail'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import Help from './index'
import { listWords as words } from './words'

configure({ asyncUtilTimeout: 10_000 })

let lists: Record<string, object[]>
let listed: (view: string) => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  lists = { near: [], helping: [], mine: [] }
  listed = (view) => ({ statusCode: 200, data: { items: lists[view] ?? [], next: null } })
  phone.answer = ({ path }) => (path === '/me' ? { statusCode: 200, data: meOf() } : listed(/view=(\w+)/.exec(path)?.[1] ?? ''))
})

async function open(elder = false) {
  if (elder) phone.storage.set('linli.elder', true)
  render(<ElderProvider><MeProvider><Help /></MeProvider></ElderProvider>)
  await act(async () => undefined)
}
const press = async (said: string) => {
  await act(async () => void fireEvent.click(screen.getByText(said)))
}

test('what is wanted near: what, when, how near, whose surname and what it is worth; a touch opens it', async () => {
  lists.near = [helpSummary()]
  await open()
  await screen.findByText('得 1 小时')
  expect(screen.getByText('买菜买药')).toBeTruthy()
  expect(screen.getByText('买两斤白菜、一袋米')).toBeTruthy()
  expect(screen.getByText(/上午$/)).toBeTruthy()
  expect(screen.getByText('和您同一栋楼')).toBeTruthy()
  expect(screen.getByText('张姓邻居')).toBeTruthy()
  await press('买菜买药')
  expect(phone.went).toEqual([`navigateTo /volunteering/help/request/index?id=${helpSummary().id}`])
})

test('another building is told by its number', async () => {
  lists.near = [helpSummary({ place: { code: '620201001001-G01-B05', label: '福民社区 5 号楼' } })]
  await open()
  await screen.findByText('5 号楼')
})

test('nothing near says what would be here, and the main button asks', async () => {
  await open()
  await screen.findByText(words.emptyNear)
  await press(words.ask)
  expect(phone.went).toEqual(['navigateTo /volunteering/help/ask/index'])
})

test.each([
  ['pending', meOf({ doors: [{ household: 'h', label: '福民社区 雄关小区 1 号楼', status: 'pending' }] }), words.myDoor, 'navigateTo /people/door/index'],
  ['without a door', meOf({ doors: [], community: null }), words.bind, 'navigateTo /people/bind/index'],
])('who is %s is told that the door comes first, not that nobody waits', async (_, me, way, went) => {
  phone.answer = ({ path }) => (path === '/me' ? { statusCode: 200, data: me } : listed(''))
  await open()
  await screen.findByText(way)
  expect(screen.queryByText(words.emptyNear)).toBeNull()
  await press(way)
  expect(phone.went).toEqual([went])
})

test('what I asked for says how it stands', async () => {
  lists.mine = [helpSummary({ mine: 'person', state: 'done', helper, person: { name: '王秀英', label: '', me: true, phone: null } })]
  await open()
  await press(words.views.mine)
  await screen.findByText('帮完了吗？请您确认')
  expect(screen.queryByText(/同一栋楼/)).toBeNull()
})

test('what waits for my word comes before what waits for a neighbour', async () => {
  const mine = { mine: 'person' as const, person: { name: '王秀英', label: '', me: true, phone: null } }
  lists.mine = [helpSummary({ ...mine, id: 'h1', excerpt: '还没有人接' }), helpSummary({ ...mine, id: 'h2', state: 'done', helper, excerpt: '已经做完' })]
  await open()
  await press(words.views.mine)
  const said = (await screen.findAllByText(/还没有人接|已经做完/)).map(({ textContent }) => textContent)
  expect(said).toEqual(['已经做完', '还没有人接'])
})

test('where I help with nothing, the way leads to what is wanted near', async () => {
  await open()
  await press(words.views.helping)
  await screen.findByText(words.emptyHelping)
  await press(words.seeNear)
  await screen.findByText(words.emptyNear)
})

test('a list that did not come can be asked for again', async () => {
  listed = () => ({ statusCode: 500, data: { code: 'internal', detail: '出了点问题，请稍后再试。' } })
  await open()
  await screen.findByText('出了点问题，请稍后再试。')
  listed = () => ({ statusCode: 200, data: { items: [helpSummary()], next: null } })
  await press('再试一次')
  await screen.findByText('得 1 小时')
})

test('is there in elder mode', async () => {
  lists.near = [helpSummary()]
  await open(true)
  await screen.findByText('得 1 小时')
})
