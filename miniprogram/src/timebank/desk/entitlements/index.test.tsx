import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { deskMe } from '../../../../../tests/support/desk-person'
import { sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import EntitlementsPage from './index'

configure({ asyncUtilTimeout: 10_000 })

const entitlement = {
  id: '8'.repeat(24), person: { id: '1'.repeat(24), name: '丁玉兰' }, door: '福民社区 雄关小区 3 号楼 1 单元 101 室', since: '2026-09-15T02:00:00Z', enteredBy: '福民社区工作台孙晓燕', words: '儿子在场', endedAt: null,
  endedReason: null, granted: 600,
}
let items: object[]
let post: (path: string) => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  items = [entitlement]
  post = (path) => ({ statusCode: 200, data: path.endsWith('/end') ? { ...entitlement, endedAt: '2026-11-25T02:00:00Z', endedReason: '本人不想再领了。' } : entitlement })
})

async function open() {
  phone.answer = ({ method, path }) => {
    if (path === '/me') return { statusCode: 200, data: deskMe() }
    if (method === 'POST') return post(path)
    if (path.startsWith('/timebank/persons')) return { statusCode: 200, data: { items: [{ ...entitlement.person, door: entitlement.door, balance: 0 }] } }
    return { statusCode: 200, data: { items, next: null } }
  }
  render(<MeProvider><EntitlementsPage /></MeProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  const found = (await screen.findAllByText(words)).at(-1)!
  await act(async () => void fireEvent.click(found))
}
const sent = () => phone.asked.filter(({ method }) => method === 'POST')

test('enters a resident found by name, with her agreement', async () => {
  items = []
  await open()
  await screen.findByText(/还没有登记过/)
  await press('登记一位老人')
  await press('登记')
  screen.getByText('请按姓名找到并选一位居民。')
  screen.getByText('要先问过本人，本人同意了才能登记。')
  expect(sent()).toEqual([])
  fireEvent.change(screen.getByLabelText('找居民'), { target: { value: '丁' } })
  await press('丁玉兰')
  await press('问过本人，本人同意登记')
  await press('登记')
  await screen.findByText('已经登记丁玉兰，从下个月 1 日起发放。')
  expect(sent()).toMatchObject([{ path: '/timebank/entitlements', body: { person: entitlement.person.id, agreed: true }, header: { 'idempotency-key': expect.any(String) } }])
})

test('who is entered already is said at the button', async () => {
  post = () => ({ statusCode: 409, data: { code: 'timebank.entitled_already', detail: '她已经登记过了。' } })
  await open()
  await press('登记一位老人')
  fireEvent.change(screen.getByLabelText('找居民'), { target: { value: '丁' } })
  await screen.findByText('3 号楼 1 单元 101 室', { exact: false, selector: '.choice__hint' })
  await press('丁玉兰')
  await press('问过本人，本人同意登记')
  await press('登记')
  await screen.findByText('她已经登记过了。')
})

test('ends one with a reason', async () => {
  await open()
  await press('丁玉兰')
  screen.getByText('儿子在场')
  await press('停止发放')
  await press('确定停止')
  screen.getByText('请写明原因，或选一条。')
  expect(sent()).toEqual([])
  await press('本人不想再领了。')
  await press('确定停止')
  await screen.findByText('已停止给丁玉兰发时间。')
  expect(sent()).toMatchObject([{ path: `/timebank/entitlements/${entitlement.id}/end`, body: { reason: '本人不想再领了。' } }])
  expect(screen.queryByText('停止发放')).toBeNull()
})

test('without network it can be asked for again', async () => {
  phone.answer = ({ path }) => {
    if (path === '/me') return { statusCode: 200, data: deskMe() }
    throw new Error('no network')
  }
  render(<MeProvider><EntitlementsPage /></MeProvider>)
  await screen.findByText(/网络连不上/)
  phone.answer = () => ({ statusCode: 200, data: { items, next: null } })
  await press('再试一次')
  await screen.findByText('丁玉兰')
})
