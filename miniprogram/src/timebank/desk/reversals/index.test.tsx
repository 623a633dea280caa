import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { deskMe } from '../../../../../tests/support/desk-person'
import { sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import ReversalsPage from './index'

configure({ asyncUtilTimeout: 10_000 })

const reversal = {
  id: '7'.repeat(24), state: 'asked', transfer: { id: 'gift:1', kind: 'gift', minutes: 60, from: '崔丽', to: '谢欣怡', at: '2026-11-24T02:00:00Z', words: '谢谢' }, reason: '送错了人', askedBy: '福民社区工作台孙晓燕',
  askedAt: '2026-11-25T02:00:00Z', settledBy: null, settledAt: null, answer: null, can: { settle: true },
}
const settledBy = { settledBy: '雄关街道工作台唐建军', settledAt: '2026-11-25T03:00:00Z', can: { settle: false } }
let items: object[]
let settle: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  items = [reversal]
  settle = () => {
    items = []
    return { statusCode: 200, data: { ...reversal, ...settledBy, state: 'confirmed' } }
  }
})

async function open() {
  phone.answer = ({ method, path }) => (path === '/me' ? { statusCode: 200, data: deskMe() } : method === 'POST' ? settle() : { statusCode: 200, data: { items, next: null } })
  render(<MeProvider><ReversalsPage /></MeProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  const found = await screen.findByText(words)
  await act(async () => void fireEvent.click(found))
}
const sent = () => phone.asked.filter(({ method }) => method === 'POST')

test('says what will happen, undoes it, and shows what came of it', async () => {
  await open()
  await screen.findByText('等您复核')
  await press('崔丽 → 谢欣怡')
  screen.getByText('送错了人')
  screen.getByText('同意后，谢欣怡账户里的 1 小时马上退给崔丽，不能再改回来。')
  await press('同意，撤销这一笔')
  await screen.findByText('已经撤销，时间已退回原处，双方都会收到消息。')
  expect(sent()).toMatchObject([{ path: `/timebank/reversals/${reversal.id}/confirm`, body: { confirm: true }, header: { 'idempotency-key': expect.any(String) } }])
  expect(screen.queryByText('同意，撤销这一笔')).toBeNull()
})

test('is refused with words only', async () => {
  settle = () => ({ statusCode: 200, data: { ...reversal, ...settledBy, state: 'refused', answer: '核对过登记表，这一笔没有错。' } })
  await open()
  await press('崔丽 → 谢欣怡')
  await press('不同意撤销')
  await press('不同意，告诉申请的人')
  screen.getByText('请写明原因，或选一条。')
  expect(sent()).toEqual([])
  await press('核对过登记表，这一笔没有错。')
  await press('不同意，告诉申请的人')
  await screen.findByText('没有同意撤销，这一笔照旧算数。')
  expect(sent()).toMatchObject([{ body: { confirm: false, words: '核对过登记表，这一笔没有错。' } }])
})

test.each([
  ['timebank.not_enough', 409, '可用的时间不够。', /谢欣怡的时间已经用掉了一部分，现在不够退/],
  ['timebank.same_person', 403, '提出冲正的人不能自己复核，请另一位工作人员来。', /提出冲正的人不能自己复核/],
  ['timebank.reversal_settled', 409, '这件冲正已经有人处理了。', /已经有人处理了/],
])('%s is said in plain words', async (code, statusCode, detail, said) => {
  settle = () => ({ statusCode, data: { code, detail } })
  await open()
  await press('崔丽 → 谢欣怡')
  await press('同意，撤销这一笔')
  await screen.findByText(said)
})

test('who asked for it herself has no button, and is told why', async () => {
  items = [{ ...reversal, can: { settle: false } }]
  await open()
  await screen.findByText('等人复核')
  await press('崔丽 → 谢欣怡')
  screen.getByText('提出申请的人和当事人自己不能复核，要请另一位工作人员来。')
  expect(screen.queryByText('同意，撤销这一笔')).toBeNull()
})

test('says what is empty, and shows what was settled', async () => {
  items = []
  await open()
  await screen.findByText(/没有等着复核的冲正/)
  items = [{ ...reversal, ...settledBy, state: 'refused', answer: '没有错' }]
  await press('办过的')
  await screen.findByText('没有同意')
  expect(phone.asked.at(-1)!.path).toBe('/timebank/reversals?state=settled')
})

test('without network it can be asked for again', async () => {
  phone.answer = ({ path }) => {
    if (path === '/me') return { statusCode: 200, data: deskMe() }
    throw new Error('no network')
  }
  render(<MeProvider><ReversalsPage /></MeProvider>)
  await screen.findByText(/网络连不上/)
  phone.answer = () => ({ statusCode: 200, data: { items, next: null } })
  await press('再试一次')
  await screen.findByText('等您复核')
})
