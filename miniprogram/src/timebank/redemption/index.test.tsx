import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import RedemptionPage from './index'
import type { Redemption } from './standing'

configure({ asyncUtilTimeout: 10_000 })

const redemptionOf = (change: Partial<Redemption> = {}): Redemption => ({
  id: 'r1', offer: { id: 'o1', name: '理发', partner: { id: 's1', name: '福民理发店', where: '东门' } }, minutes: 60, state: 'held', code: { text: 'K7M2 P9QX', image: 'data:image/png;base64,' },
  expiresAt: new Date(Date.now() + 20 * 24 * 3_600_000).toISOString(), at: '2026-11-20T02:00:00.000Z', settledAt: null, can: { cancel: true }, ...change,
})
const over = { code: null, can: { cancel: false } }
let redemption: Redemption
let cancel: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  phone.params = { id: 'r1' }
  redemption = redemptionOf()
  phone.answer = ({ method, path }) => (path === '/me' ? { statusCode: 200, data: meOf() } : method === 'POST' ? cancel() : { statusCode: 200, data: redemption })
})
afterEach(() => jest.useRealTimers())

async function show() {
  render(<ElderProvider><MeProvider><RedemptionPage /></MeProvider></ElderProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  const found = (await screen.findAllByText(words)).at(-1)!
  await act(async () => void fireEvent.click(found))
}

test.each([false, true])('shows the code, until when and where (elder mode: %p)', async (elder) => {
  phone.storage.set('linli.elder', elder)
  await show()
  expect(await screen.findByText('K7M2 P9QX')).toBeTruthy()
  expect(screen.getByText('福民理发店（东门）')).toBeTruthy()
  expect(screen.getByText(/请在 .*去用/)).toBeTruthy()
  expect(screen.getByText('已留出 1 小时，店家收下才算用掉')).toBeTruthy()
})

test('is given back after it was asked once more', async () => {
  await show()
  await press('不用了，取消')
  expect(screen.getByText(/取消后兑换码作废/)).toBeTruthy()
  cancel = () => ({ statusCode: 200, data: redemptionOf({ ...over, state: 'cancelled', settledAt: '2026-11-21T02:00:00.000Z' }) })
  await press('取消兑换')
  expect(await screen.findByText(/1 小时已经退回给您/)).toBeTruthy()
  expect(screen.queryByText('K7M2 P9QX')).toBeNull()
  expect(phone.asked.filter(({ method }) => method === 'POST')).toMatchObject([{ path: '/redemptions/r1/cancel' }])
})

test('a partner who was faster is told, and how it stands now', async () => {
  await show()
  await press('不用了，取消')
  redemption = redemptionOf({ ...over, state: 'captured', settledAt: '2026-11-21T02:00:00.000Z' })
  cancel = () => ({ statusCode: 409, data: { code: 'timebank.redemption_over', detail: '这个兑换码已经用过、取消或过期了。' } })
  await press('取消兑换')
  expect(await screen.findByText(/店家收下了，用掉 1 小时/)).toBeTruthy()
})

test('sees by itself that the partner has taken it', async () => {
  jest.useFakeTimers()
  await show()
  await act(() => jest.advanceTimersByTimeAsync(0))
  expect(screen.getByText('K7M2 P9QX')).toBeTruthy()
  redemption = redemptionOf({ ...over, state: 'captured', settledAt: '2026-11-21T02:00:00.000Z' })
  await act(() => jest.advanceTimersByTimeAsync(5_100))
  expect(screen.getByText(/店家收下了/)).toBeTruthy()
})

test('one that is over says what became of the minutes; an unknown one leads to the list', async () => {
  redemption = redemptionOf({ ...over, state: 'expired', settledAt: '2026-11-21T02:00:00.000Z' })
  await show()
  expect(await screen.findByText('过期没有用，1 小时退回给您。')).toBeTruthy()
  phone.answer = ({ path }) => (path === '/me' ? { statusCode: 200, data: meOf() } : { statusCode: 404, data: { code: 'not_found', detail: '没有找到' } })
  phone.params = { id: 'r2' }
  await show()
  await press('看我换的服务')
  expect(phone.went).toEqual(['navigateTo /timebank/redemptions/index'])
})
