import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import Offers from './index'
import type { Offer } from './offer'

configure({ asyncUtilTimeout: 10_000 })

const offerOf = (change: Partial<Offer> = {}): Offer => ({
  id: 'o1', partner: { id: 's1', name: '福民理发店', where: '东门' }, name: '理发', text: '剪发一次', minutes: 60, stock: 3, until: null, state: 'open', version: 1, can: { redeem: true, edit: false }, ...change,
})
const ok = (data: unknown): Answer => ({ statusCode: 200, data })
let offers: Offer[]
let available: number
let answers: Record<string, () => Answer>

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  offers = [offerOf()]
  available = 90
  answers = {
    'GET /me': () => ok(meOf()),
    'GET /timebank/account': () => ok({ available, held: 0, balance: available, ceiling: 90_000, served: 0, stars: { count: 0, nextAt: 6_000 }, pool: null, overflowTo: null }),
    'GET /offers': () => ok({ items: offers, next: null }),
    'GET /offers/o1': () => ok(offers[0]),
  }
  phone.answer = ({ method, path }) => answers[`${method} ${path}`]!()
})

async function show() {
  render(<ElderProvider><MeProvider><Offers /></MeProvider></ElderProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  const found = (await screen.findAllByText(words)).at(-1)!
  await act(async () => void fireEvent.click(found))
}
const redeemed = () => phone.asked.filter(({ method }) => method === 'POST')

test.each([false, true])('says what it takes, asks once more, and leads to the code (elder mode: %p)', async (elder) => {
  phone.storage.set('linli.elder', elder)
  await show()
  await screen.findByText('您现在能用 1 小时 30 分')
  expect(screen.getByText('还剩 3 份')).toBeTruthy()
  await press('用 1 小时换')
  expect(screen.getByText(/现在先留出 1 小时/)).toBeTruthy()
  expect(screen.getByText('换完您还能用 30 分钟。')).toBeTruthy()
  expect(redeemed()).toEqual([])
  answers['POST /offers/o1/redemptions'] = () => ok({ id: 'r1' })
  await press('确认用 1 小时换')
  expect(redeemed()).toMatchObject([{ path: '/offers/o1/redemptions', body: { minutes: 60 }, header: { 'idempotency-key': expect.any(String) as string } }])
  expect(phone.went).toEqual(['navigateTo /timebank/redemption/index?id=r1'])
})

test('a price that was changed meanwhile is shown, and agreed to anew', async () => {
  await show()
  await press('用 1 小时换')
  answers['POST /offers/o1/redemptions'] = () => ({ statusCode: 409, data: { code: 'conflict', detail: '内容刚刚有变动，请刷新后再看。' } })
  offers = [offerOf({ minutes: 80, version: 2 })]
  await press('确认用 1 小时换')
  expect(await screen.findByText(/现在要 1 小时 20 分。愿意的话再按一次/)).toBeTruthy()
  expect(screen.getByText(/现在先留出 1 小时 20 分/)).toBeTruthy()
  answers['POST /offers/o1/redemptions'] = () => ok({ id: 'r1' })
  await press('确认用 1 小时 20 分换')
  expect(redeemed().map(({ body }) => body)).toEqual([{ minutes: 60 }, { minutes: 80 }])
  expect(redeemed()[1]!.header['idempotency-key']).not.toBe(redeemed()[0]!.header['idempotency-key'])
})

test('a price beyond what she has, and an offer that is gone, leave nothing to press', async () => {
  await show()
  await press('用 1 小时换')
  answers['POST /offers/o1/redemptions'] = () => ({ statusCode: 409, data: { code: 'conflict', detail: '内容刚刚有变动，请刷新后再看。' } })
  offers = [offerOf({ minutes: 120 })]
  await press('确认用 1 小时换')
  expect((await screen.findAllByText('还差 30 分钟')).length).toBeGreaterThan(0)
  expect(screen.queryByText(/^确认用/)).toBeNull()
  await press('先不了')

  offers = [offerOf()]
  await act(async () => phone.show())
  await press('用 1 小时换')
  answers['POST /offers/o1/redemptions'] = () => ({ statusCode: 409, data: { code: 'timebank.offer_gone', detail: '已经兑完了，或不再提供。' } })
  offers = [offerOf({ stock: 0, can: { redeem: false, edit: false } })]
  await press('确认用 1 小时换')
  expect(await screen.findByText('已经兑完了，或不再提供。')).toBeTruthy()
  expect(screen.queryByText(/^确认用/)).toBeNull()
})

test('who has too little reads how much is missing; an empty list offers another use', async () => {
  available = 15
  await show()
  expect(await screen.findByText('还差 45 分钟')).toBeTruthy()
  expect(screen.queryByText('用 1 小时换')).toBeNull()
  offers = []
  await act(async () => phone.show())
  await press('送给别人')
  expect(phone.went).toEqual(['navigateTo /timebank/gift/index'])
})

test.each([
  ['pending', meOf({ doors: [{ household: 'h', label: '福民社区 雄关小区 1 号楼', status: 'pending' }] }), '看我的门牌', 'navigateTo /people/door/index'],
  ['without a door', meOf({ doors: [], community: null }), '登记我的门牌', 'navigateTo /people/bind/index'],
])('who is %s is told that the door comes first, not that there is nothing', async (_, me, way, went) => {
  offers = []
  answers['GET /me'] = () => ok(me)
  await show()
  await press(way)
  expect(screen.queryByText('送给别人')).toBeNull()
  expect(phone.went).toEqual([went])
})
