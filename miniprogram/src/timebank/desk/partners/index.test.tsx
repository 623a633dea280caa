import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import type { Result } from '@shared/api'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import PartnersDeskPage from './index'
import type { Partner } from './partner'

configure({ asyncUtilTimeout: 10_000 })

type Offer = Result<'GET /offers'>['items'][number]
const post = { id: 'd', role: 'desk' as const, label: '社区工作台', place: '620201001001', placeLabel: '福民社区', deputy: false, from: '2026-01-01T00:00:00Z', until: null, away: null }
const desk = meOf({ posts: [post], can: { ...meOf().can, desk: true } })
const partnerOf = (change: Partial<Partner> = {}): Partner => ({
  id: 's1', name: '福民理发店', where: '东门', place: { code: '620201001001', label: '福民社区' }, phone: '0937-6220000', staff: [{ id: 'p9', name: '冯建华' }], state: 'active', received: 450, version: 3, ...change,
})
const offerOf = (change: Partial<Offer> = {}): Offer => ({
  id: 'o1', partner: { id: 's1', name: '福民理发店', where: '东门' }, name: '剪发', text: '剪发一次', minutes: 60, stock: 11, until: '2026-12-31', state: 'open', version: 1, can: { redeem: false, edit: true }, ...change,
})
const ok = (data: unknown): Answer => ({ statusCode: 200, data })
let partner: Partner
let offers: Offer[]
let answers: Record<string, () => Answer>

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  partner = partnerOf()
  offers = [offerOf()]
  answers = {}
  phone.answer = ({ method, path }) => {
    const own = answers[`${method} ${path}`]
    if (own) return own()
    if (path === '/me') return ok(desk)
    if (path.startsWith('/offers')) return ok({ items: offers, next: null })
    if (path === '/partners/s1') return ok(partner)
    return ok({ items: path.includes('ended') === (partner.state === 'ended') ? [partner] : [], next: null })
  }
})

async function show() {
  render(<ElderProvider><MeProvider><PartnersDeskPage /></MeProvider></ElderProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  const found = (await screen.findAllByText(words)).at(-1)!
  await act(async () => void fireEvent.click(found))
}
const put = () => phone.asked.filter(({ method }) => method === 'PUT')

test.each([false, true])('shows a partner with what it offers, and leads to changing both (elder mode: %p)', async (elder) => {
  phone.storage.set('linli.elder', elder)
  await show()
  await screen.findByText('7 小时 30 分')
  await press('福民理发店')
  expect(await screen.findByText('冯建华')).toBeTruthy()
  expect(await screen.findByText(/要 1 小时 · 还剩 11 份 · 到/)).toBeTruthy()
  await press('剪发')
  await press('加一项')
  await press('改商户')
  await press('加一家商户')
  expect(phone.went).toEqual(['offer/index?partner=s1&id=o1', 'offer/index?partner=s1', 'edit/index?id=s1', 'edit/index'].map((page) => `navigateTo /timebank/desk/partners/${page}`))
})

test('ends a partner after it was asked once more, and takes it up again', async () => {
  await show()
  await press('福民理发店')
  await press('停止合作')
  expect(screen.getByText(/时间马上退回给居民/)).toBeTruthy()
  expect(put()).toEqual([])
  answers['PUT /partners/s1'] = () => ok((partner = partnerOf({ state: 'ended', version: 4 })))
  offers = [offerOf({ state: 'ended', can: { redeem: false, edit: false } })]
  await press('确定停止合作')
  expect(await screen.findByText('已停止合作，居民看不到它的服务。')).toBeTruthy()
  expect(put()).toMatchObject([{ body: { name: '福民理发店', where: '东门', phone: '0937-6220000', staff: ['p9'], version: 3, ended: true } }])
  expect(await screen.findByText('已停')).toBeTruthy()
  expect(screen.queryByText('加一项')).toBeNull()
  answers['PUT /partners/s1'] = () => ok((partner = partnerOf({ version: 5 })))
  await press('恢复合作')
  expect(await screen.findByText('停止合作')).toBeTruthy()
  expect(put().at(-1)).toMatchObject({ body: { version: 4, ended: false } })
})

test('somebody else was faster: it is said, and the newest is shown', async () => {
  await show()
  await press('福民理发店')
  await press('停止合作')
  partner = partnerOf({ where: '西门', version: 4 })
  answers['PUT /partners/s1'] = () => ({ statusCode: 409, data: { code: 'conflict', detail: '内容刚刚有变动，请刷新后再看。' } })
  await press('确定停止合作')
  expect(await screen.findByText(/这家商户刚有人改过，已经换成最新的/)).toBeTruthy()
  expect(await screen.findByText('西门')).toBeTruthy()
})

test('without anybody to take codes it says so; those that ended stand apart', async () => {
  partner = partnerOf({ staff: [], phone: null })
  offers = []
  await show()
  await press('福民理发店')
  expect(await screen.findByText(/还没有人能收码/)).toBeTruthy()
  expect(await screen.findByText('还没有服务。加一项，居民就能换。')).toBeTruthy()
  await press('已停止')
  expect(await screen.findByText('没有停止合作的商户。')).toBeTruthy()
})

test('no partner yet, no network, and no desk', async () => {
  answers['GET /partners'] = () => ok({ items: [], next: null })
  await show()
  expect(await screen.findByText(/还没有合作商户/)).toBeTruthy()
  answers['GET /me'] = () => ok(meOf())
  await show()
  expect(await screen.findByText('这一页给社区工作台用。')).toBeTruthy()
})

test('a list out of reach can be tried again', async () => {
  answers['GET /partners'] = () => {
    throw new Error('no network')
  }
  await show()
  await screen.findByText('网络连不上，没能取到内容。')
  delete answers['GET /partners']
  await press('再试一次')
  expect(await screen.findByText('福民理发店')).toBeTruthy()
})
