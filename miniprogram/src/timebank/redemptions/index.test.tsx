import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import type { Result } from '@shared/api'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { phone } from '../../../../tests/support/taro'
import Redemptions from './index'

configure({ asyncUtilTimeout: 10_000 })

type Redemption = Result<'GET /redemptions'>['items'][number]
const redemptionOf = (change: Partial<Redemption> = {}): Redemption => ({
  id: 'r1', offer: { id: 'o1', name: '理发', partner: { id: 's1', name: '福民理发店', where: '东门' } }, minutes: 60, state: 'held', code: null, expiresAt: new Date(Date.now() + 20 * 24 * 3_600_000).toISOString(), at: '2026-11-20T02:00:00.000Z', settledAt: null, can: { cancel: true }, ...change,
})
let held: Redemption[]
let all: Redemption[]

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  held = [redemptionOf()]
  all = [redemptionOf(), redemptionOf({ id: 'r2', offer: { id: 'o2', name: '午餐', partner: { id: 's2', name: '福民食堂', where: '西门' } }, state: 'captured', settledAt: '2026-11-21T02:00:00.000Z', can: { cancel: false } })]
  phone.answer = ({ path }) => ({ statusCode: 200, data: path === '/me' ? meOf() : { items: path.includes('state=held') ? held : all, next: null } })
})

async function show() {
  render(<ElderProvider><MeProvider><Redemptions /></MeProvider></ElderProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  const found = (await screen.findAllByText(words)).at(-1)!
  await act(async () => void fireEvent.click(found))
}

test.each([false, true])('begins with what waits to be used, and shows all on demand (elder mode: %p)', async (elder) => {
  phone.storage.set('linli.elder', elder)
  await show()
  await screen.findByText('理发')
  expect(screen.queryByText('午餐')).toBeNull()
  expect(screen.getByText(/请在 .*去用/)).toBeTruthy()
  await press('全部')
  expect(await screen.findByText('午餐')).toBeTruthy()
  expect(screen.getByText('已使用')).toBeTruthy()
  await press('理发')
  expect(phone.went).toEqual(['navigateTo /timebank/redemption/index?id=r1'])
})

test('an empty list says so and leads to what can be had', async () => {
  held = []
  await show()
  await screen.findByText('现在没有等着用的兑换码。')
  await press('去换服务')
  expect(phone.went).toEqual(['navigateTo /timebank/offers/index'])
})

test('a failure can be tried again', async () => {
  const answer = phone.answer
  phone.answer = (asked) => {
    if (asked.path === '/me') return answer(asked)
    throw new Error('no network')
  }
  await show()
  await screen.findByText('网络连不上，没能取到内容。')
  phone.answer = answer
  await press('再试一次')
  expect(await screen.findByText('理发')).toBeTruthy()
})
