import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import TimeStatement from './index'
import type { Entry } from './title'

configure({ asyncUtilTimeout: 10_000 })

let sequence = 0
const entry = (part: Partial<Entry>): Entry => ({
  id: `t:${++sequence}`, at: '2026-11-20T02:00:00.000Z', kind: 'earn', minutes: 90, after: 90, with: '时间银行发行', words: null, source: null, reversedBy: null,
  leg: { sequence, previous: '0'.repeat(64), hash: 'a'.repeat(64) }, ...part,
})
let pages: Record<string, () => Answer>

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  phone.answer = ({ path }) => (path === '/me' ? { statusCode: 200, data: meOf() } : pages[path]!())
})

async function show(items: Entry[], next: string | null = null) {
  pages = { '/timebank/statement': () => ({ statusCode: 200, data: { items, next } }) }
  render(<MeProvider><TimeStatement /></MeProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getAllByText(words).at(-1)!))
}

test('each movement says what it was, how much, from where and what there was after it', async () => {
  await show([
    entry({ source: { type: 'activity', id: '1', label: '楼道清扫' } }),
    entry({ kind: 'opening', minutes: 600, after: 690, words: '2023年纸质台账第12页', source: { type: 'import', id: '2', label: '福民社区' } }),
    entry({ kind: 'gift', minutes: -60, after: 630, with: '王秀英', words: '谢谢您' }),
    entry({ kind: 'hold', minutes: -30, after: 600, source: { type: 'redemption', id: 'r1', label: '理发' } }),
    entry({ kind: 'reverse', minutes: -90, after: 510, words: '记错了' }),
  ])
  expect(await screen.findByText('来自：楼道清扫')).toBeTruthy()
  expect(screen.getByText('依据：2023年纸质台账第12页')).toBeTruthy()
  expect(screen.getByText('来自：福民社区')).toBeTruthy()
  expect(screen.getByText('送给王秀英')).toBeTruthy()
  expect(screen.getByText('留言：谢谢您')).toBeTruthy()
  expect(screen.getByText('原因：记错了')).toBeTruthy()
  expect(screen.getByText('+1 小时 30 分')).toBeTruthy()
  expect(screen.getByText('−1 小时')).toBeTruthy()
  expect(screen.getByText('这一笔以后能用 10 小时 30 分')).toBeTruthy()
  await press('用于：理发')
  expect(phone.went).toEqual(['navigateTo /timebank/redemption/index?id=r1'])
})

test.each([
  ['activity', '看这次活动', 'navigateTo /volunteering/activity/index?id=s1'],
  ['help', '看这次帮忙', 'navigateTo /volunteering/help/request/index?id=s1'],
  ['redemption', '看这次兑换', 'navigateTo /timebank/redemption/index?id=s1'],
  ['grant', '看发放的规则', 'navigateTo /timebank/pool/index'],
] as const)('a movement for %s leads to where its minutes came from', async (type, words, went) => {
  await show([entry({ source: { type, id: 's1', label: '楼道清扫' } })])
  await press('来自：楼道清扫')
  expect(screen.getByLabelText(`来自：楼道清扫，${words}`)).toBeTruthy()
  expect(phone.went).toEqual([went])
})

test('what was reversed says so, and the next page comes below', async () => {
  await show([entry({ reversedBy: 'reverse:t:1', after: 11 })], 'more')
  expect(await screen.findByText('已冲正，不算数')).toBeTruthy()
  pages['/timebank/statement?cursor=more'] = () => ({ statusCode: 200, data: { items: [entry({ after: 22 })], next: null } })
  await press('显示更多')
  expect(await screen.findByText('这一笔以后能用 22 分钟')).toBeTruthy()
  expect(screen.getByText('这一笔以后能用 11 分钟')).toBeTruthy()
  expect(screen.queryByText('显示更多')).toBeNull()
})

test('an empty one says what will stand there', async () => {
  await show([])
  expect(await screen.findByText(/还没有记录/)).toBeTruthy()
})

test('a failure can be tried again', async () => {
  pages = { '/timebank/statement': () => ({ statusCode: 500, data: { code: 'internal', detail: '服务器出了问题，请稍后再试。', requestId: '12345678' } }) }
  render(<MeProvider><TimeStatement /></MeProvider>)
  expect(await screen.findByText('服务器出了问题，请稍后再试。')).toBeTruthy()
  pages['/timebank/statement'] = () => ({ statusCode: 200, data: { items: [], next: null } })
  await press('再试一次')
  expect(await screen.findByText(/还没有记录/)).toBeTruthy()
})
