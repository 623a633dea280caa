import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { deskMe } from '../../../../../tests/support/desk-person'
import { sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import TimePersonPage from './index'

configure({ asyncUtilTimeout: 10_000 })

const id = '1'.repeat(24)
const entry = (change: object) => ({
  id: 'earn:participation:1', at: '2026-11-20T02:00:00Z', kind: 'earn', minutes: 120, after: 120, with: '时间银行发行', words: null, source: { type: 'activity', id: 'a', label: '楼道清扫' }, reversedBy: null,
  leg: { sequence: 1, previous: '0'.repeat(64), hash: '1'.repeat(64) }, asked: false, can: { reverse: true }, ...change,
})
let items: object[]
let statement: () => Answer
let asked: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  phone.params = { id }
  items = [entry({})]
  statement = () => ({ statusCode: 200, data: { items, next: null, person: { id, name: '王秀英' }, account: { available: 90, held: 30, balance: 120 } } })
  asked = () => {
    items = [entry({ asked: true, can: { reverse: false } })]
    return { statusCode: 200, data: { id: 'r1' } }
  }
})

async function open() {
  phone.answer = ({ method, path }) => (path === '/me' ? { statusCode: 200, data: deskMe() } : method === 'POST' ? asked() : statement())
  render(<MeProvider><TimePersonPage /></MeProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  const found = await screen.findByText(words)
  await act(async () => void fireEvent.click(found))
}
const sent = () => phone.asked.filter(({ method }) => method === 'POST')

test('says that looking is recorded, what she has, and asks with a reason to undo an entry', async () => {
  await open()
  await screen.findByText(/您这次查看已经留下记录/)
  screen.getByText('1 小时 30 分')
  screen.getByText('30 分钟')
  await press('申请撤销')
  await press('提交申请')
  screen.getByText('请写明原因，或选一条。')
  expect(sent()).toEqual([])
  await press('核对过，这次服务没有做。')
  await press('提交申请')
  await screen.findByText('申请已提交，请另一位工作人员复核。')
  await screen.findByText('已申请撤销，等人复核')
  expect(screen.queryByText('申请撤销')).toBeNull()
  expect(sent()).toMatchObject([{ path: '/timebank/transfers/earn%3Aparticipation%3A1/reversal', body: { reason: '核对过，这次服务没有做。' }, header: { 'idempotency-key': expect.any(String) } }])
})

test('what a colleague asked before is said at the button', async () => {
  asked = () => ({ statusCode: 409, data: { code: 'timebank.already_reversed', detail: '这一笔已经冲正，或正在等人复核。' } })
  await open()
  await press('申请撤销')
  await press('记到了别人名下。')
  await press('提交申请')
  await screen.findByText('这一笔已经冲正，或正在等人复核。')
})

test('what cannot be undone has no button, what was undone says so', async () => {
  items = [entry({ id: 'hold:1', kind: 'hold', minutes: -30, can: { reverse: false } }), entry({ reversedBy: 'reverse:earn:participation:1', can: { reverse: false } })]
  await open()
  await screen.findByText('已冲正，不算数')
  expect(screen.queryByText('申请撤销')).toBeNull()
})

test('looking is not repeated when the page is shown again', async () => {
  await open()
  await screen.findByText('王秀英')
  const before = phone.asked.length
  await act(async () => phone.show())
  await act(async () => phone.show())
  expect(phone.asked.filter(({ path }) => path.startsWith('/timebank')).length).toBe(1)
  expect(phone.asked.length).toBe(before)
})

test('says what is empty, and who is not hers', async () => {
  items = []
  await open()
  await screen.findByText('这位居民还没有记录。')
})

test('somebody of another place is not found', async () => {
  statement = () => ({ statusCode: 404, data: { code: 'not_found', detail: '没有找到' } })
  await open()
  await screen.findByText('没有找到这位居民，或者不住在您的辖区。')
})
