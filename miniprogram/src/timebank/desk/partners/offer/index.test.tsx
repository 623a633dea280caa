import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { meOf, sessionOf } from '../../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../../tests/support/taro'
import type { Offer } from './form'
import EditOfferPage from './index'

configure({ asyncUtilTimeout: 10_000 })

const offerOf = (change: Partial<Offer> = {}): Offer => ({
  id: 'o1', partner: { id: 's1', name: '福民理发店', where: '东门' }, name: '剪发', text: '剪发一次', minutes: 90, stock: 3, until: null, state: 'open', version: 2, can: { redeem: false, edit: true }, ...change,
})
const ok = (data: unknown): Answer => ({ statusCode: 200, data })
let offer: Offer
let answers: Record<string, () => Answer>

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  offer = offerOf()
  answers = {}
  phone.answer = ({ method, path }) => answers[`${method} ${path}`]?.() ?? (path === '/me' ? ok(meOf()) : ok(offer))
})

async function show(params: Record<string, string>, elder = false) {
  phone.params = params
  phone.storage.set('linli.elder', elder)
  render(<ElderProvider><MeProvider><EditOfferPage /></MeProvider></ElderProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  const found = (await screen.findAllByText(words)).at(-1)!
  await act(async () => void fireEvent.click(found))
}
const write = async (label: string, words: string) => {
  fireEvent.change(await screen.findByLabelText(label), { target: { value: words } })
}
const sent = (method: string) => phone.asked.filter((asked) => asked.method === method)

test('says what is missing or wrong, and sends nothing', async () => {
  await show({ partner: 's1' })
  await write('小时', '')
  await write('还有几份', '100001')
  await press('保存')
  expect(screen.getByText(/还有 4 处没填好/)).toBeTruthy()
  expect(screen.getByText(/至少 1 分钟/)).toBeTruthy()
  expect(sent('POST')).toEqual([])
})

test.each([false, true])('a new one is sent in whole minutes, without a limit where none is written (elder mode: %p)', async (elder) => {
  answers['POST /partners/s1/offers'] = () => ok(offer)
  await show({ partner: 's1' }, elder)
  await write('服务名称', '理发')
  await write('包括什么', '剪发一次')
  await write('分钟', '20')
  await press('保存')
  await screen.findByText('已保存。')
  expect(sent('POST')[0]).toMatchObject({ path: '/partners/s1/offers', body: { name: '理发', text: '剪发一次', minutes: 80, stock: null, until: null } })
})

test('is changed under its version; one redeemed meanwhile is told, and mine saved over it when told to', async () => {
  await show({ partner: 's1', id: 'o1' })
  expect((await screen.findByLabelText('小时') as HTMLInputElement).value).toBe('1')
  await write('还有几份', '10')
  offer = offerOf({ stock: 2, version: 3 })
  answers['PUT /offers/o1'] = () => ({ statusCode: 409, data: { code: 'conflict', detail: '内容刚刚有变动，请刷新后再看。' } })
  await press('保存')
  await screen.findByText('不一样的地方：还有几份。')
  answers['PUT /offers/o1'] = () => ok(offer)
  await press('按我写的保存')
  await screen.findByText('已保存。')
  expect(sent('PUT').map(({ body }) => body)).toMatchObject([{ stock: 10, version: 2, ended: false }, { stock: 10, version: 3, ended: false }])
})

test('what the server refuses stands at its field', async () => {
  answers['PUT /offers/o1'] = () => ({ statusCode: 400, data: { code: 'bad_input', detail: '有些内容填得不对', errors: [{ path: 'body.until', code: 'past', detail: '日期已经过去' }] } })
  await show({ partner: 's1', id: 'o1' })
  await press('保存')
  expect(await screen.findByText('日期已经过去')).toBeTruthy()
})

test('is ended after it was asked once more, as it stands and not as it is typed', async () => {
  await show({ partner: 's1', id: 'o1' })
  await write('服务名称', '没写完')
  await press('不再提供')
  expect(screen.getByText(/已经换好的照常能用/)).toBeTruthy()
  answers['PUT /offers/o1'] = () => ({ statusCode: 409, data: { code: 'conflict', detail: '内容刚刚有变动，请刷新后再看。' } })
  offer = offerOf({ stock: 2, version: 3 })
  await press('确定不再提供')
  expect(await screen.findByText(/这项服务刚有人改过或换过/)).toBeTruthy()
  answers['PUT /offers/o1'] = () => ok(offer)
  await press('不再提供')
  await press('确定不再提供')
  await screen.findByText('已保存。')
  expect(sent('PUT').at(-1)?.body).toEqual({ name: '剪发', text: '剪发一次', minutes: 90, stock: 2, until: null, version: 3, ended: true })
})

test('one that has ended can be given again; one that is not theirs cannot be changed', async () => {
  offer = offerOf({ state: 'ended' })
  answers['PUT /offers/o1'] = () => ok(offer)
  await show({ partner: 's1', id: 'o1' })
  await press('重新提供')
  await screen.findByText('已保存。')
  expect(sent('PUT')[0]?.body).toMatchObject({ ended: false })
  offer = offerOf({ can: { redeem: true, edit: false } })
  await show({ partner: 's1', id: 'o1' })
  await press('回到商户列表')
  expect(phone.went).toEqual(['navigateTo /timebank/desk/partners/index'])
})
