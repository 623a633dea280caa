import { act, configure, fireEvent, render, screen, within } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { certificateView } from '../../../../../tests/support/certificate-view'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import IssueCertificate from './index'

configure({ asyncUtilTimeout: 10_000 })

const { items } = certificateView()
let service: (query: string) => Answer
let issue: () => Answer

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T02:00:00Z'), doNotFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'nextTick', 'setImmediate', 'performance', 'requestAnimationFrame', 'cancelAnimationFrame'] })
  phone.reset()
  keepSession(sessionOf())
  service = (query) => {
    const { from = '2025-03-01', until = '2026-11-23' } = Object.fromEntries(new URLSearchParams(query))
    return { statusCode: 200, data: { from, until, ...(from === '2025-01-01' ? { items: [], total: 0 } : { items, total: 285 }) } }
  }
  issue = () => ({ statusCode: 200, data: certificateView() })
  phone.answer = ({ path, method }) => {
    if (path === '/me') return { statusCode: 200, data: meOf() }
    if (method === 'POST') return issue()
    return service(path.split('?')[1] ?? '')
  }
})
afterEach(() => jest.useRealTimers())

async function open() {
  render(<MeProvider><IssueCertificate /></MeProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getAllByText(words).at(-1)!))
}
const choose = async (which: string, month: string) => {
  await act(async () => void fireEvent.click(within(screen.getByLabelText(which, { selector: '[role=dialog]' })).getByText(month)))
}
const sent = () => phone.asked.filter(({ method }) => method === 'POST')

test('shows what others will see, issues it and goes there', async () => {
  await open()
  expect(screen.getByText('一共服务 3 次，4 小时 45 分')).toBeTruthy()
  expect(screen.getByText('持有人：王秀英')).toBeTruthy()
  await press('看到我的姓名')
  expect(screen.getByText('持有人：不公开')).toBeTruthy()
  await press('看到我在哪些组织服务')
  expect(screen.queryByText('暖心志愿队')).toBeNull()
  expect(screen.getByText('各个组织的明细：不公开')).toBeTruthy()
  await press('今年')
  expect(screen.getAllByText('2026 年 1 月 1 日到 11 月 23 日')).toHaveLength(2)
  await press('开证明')
  expect(sent()).toMatchObject([{ body: { from: '2026-01-01', until: '2026-11-23', show: { name: false, organisations: false } }, header: { 'idempotency-key': expect.any(String) } }])
  expect(phone.went).toEqual([`redirectTo /timebank/certificates/certificate/index?id=${'a'.repeat(24)}&made=1`])
})

test('a time without service says so, and nothing is sent', async () => {
  await open()
  await press('去年')
  expect(screen.getByText('这段时间里没有已确认的服务，请换一段时间。')).toBeTruthy()
  await press('开证明')
  expect(sent()).toEqual([])
})

test('months of one’s own are chosen by year and month, and must be in order', async () => {
  await open()
  await press('自己选')
  await press('开证明')
  expect(screen.getByText('请选从哪个月到哪个月。')).toBeTruthy()
  await press('从哪个月：请选月份')
  await choose('从哪个月', '5 月')
  await press('到哪个月：请选月份')
  await choose('到哪个月', '2 月')
  expect(screen.getByText('结束的月份不能早于开始的月份。')).toBeTruthy()
  await press('从哪个月：2026 年 5 月')
  await choose('从哪个月', '2 月')
  expect(screen.getAllByText('2026 年 2 月 1 日到 2 月 28 日')).toHaveLength(2)
  await press('开证明')
  expect(sent()).toMatchObject([{ body: { from: '2026-02-01', until: '2026-02-28' } }])
})

test('what was refused is said, and a lost answer is sent again under the same key', async () => {
  await open()
  issue = () => {
    throw new Error('no network')
  }
  await press('开证明')
  await screen.findByText(/网络连不上/)
  issue = () => ({ statusCode: 409, data: { code: 'timebank.nothing_to_certify', detail: '这段时间里没有已确认的服务。' } })
  await press('开证明')
  expect(await screen.findByText('这段时间里没有已确认的服务。')).toBeTruthy()
  expect(new Set(sent().map(({ header }) => header['idempotency-key'])).size).toBe(1)
})

test('who never served is told how one comes by it', async () => {
  service = () => ({ statusCode: 200, data: { from: '2026-11-23', until: '2026-11-23', items: [], total: 0 } })
  await open()
  expect(screen.getByText(/您还没有已确认的服务/)).toBeTruthy()
  await press('去看志愿活动')
  expect(phone.went).toEqual(['navigateTo /volunteering/activities/index'])
})
