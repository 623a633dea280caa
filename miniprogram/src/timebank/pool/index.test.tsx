import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import PoolPage from './index'

configure({ asyncUtilTimeout: 10_000 })

const movement = (change: object) => ({ sequence: 1, at: '2026-11-20T02:00:00Z', kind: 'gift', minutes: 60, after: 60, with: '一位居民', ...change })
let items: object[]
let pool: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  items = [movement({ sequence: 2, kind: 'grant', minutes: -30, after: 30 }), movement({})]
  pool = () => ({ statusCode: 200, data: { items, next: null, place: '620201001001', name: '福民社区互助池', balance: 30, rule: '每月 1 日发 5 小时。', entitled: 3 } })
})

async function open(me = meOf()) {
  phone.answer = ({ path }) => (path === '/me' ? { statusCode: 200, data: me } : pool())
  render(<MeProvider><PoolPage /></MeProvider>)
  await act(async () => undefined)
}

test('shows what it has, by which rule it grants, and each movement without names; a resident can give', async () => {
  await open()
  await screen.findByText('福民社区互助池现在有')
  screen.getByText('30 分钟')
  screen.getByText('每月 1 日发 5 小时。')
  screen.getByText('按规则发给一位居民')
  screen.getByText('一位居民送来')
  expect(phone.asked.at(-1)!.path).toBe('/timebank/pools/620201001001')
  fireEvent.click(screen.getByText('送时间给互助池'))
  expect(phone.went).toEqual(['navigateTo /timebank/gift/index'])
})

test('says what is empty', async () => {
  items = []
  await open()
  await screen.findByText(/互助池还没有过来去/)
})

test('another community’s can be looked at by who works there, not given to', async () => {
  phone.params = { place: '620201001002' }
  await open()
  await screen.findByText('按规则发给一位居民')
  expect(phone.asked.at(-1)!.path).toBe('/timebank/pools/620201001002')
  expect(screen.queryByText('送时间给互助池')).toBeNull()
})

test('says whose it is to whoever may not look', async () => {
  pool = () => ({ statusCode: 404, data: { code: 'not_found', detail: '没有找到' } })
  await open()
  await screen.findByText(/住址已确认的居民才能看/)
})

test('who has no door yet is led to saying where she lives', async () => {
  await open(meOf({ doors: [], community: null }))
  fireEvent.click(await screen.findByText('登记我的门牌'))
  expect(phone.went).toEqual(['navigateTo /people/bind/index'])
})

test('without network it can be asked for again', async () => {
  const before = pool
  pool = () => {
    throw new Error('no network')
  }
  await open()
  const again = await screen.findByText('再试一次')
  pool = before
  await act(async () => void fireEvent.click(again))
  await screen.findByText('福民社区互助池现在有')
})
