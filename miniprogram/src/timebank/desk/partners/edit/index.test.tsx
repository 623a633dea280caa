import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { meOf, sessionOf } from '../../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../../tests/support/taro'
import type { Partner } from '../partner'
import EditPartnerPage from './index'

configure({ asyncUtilTimeout: 10_000 })

const post = { id: 'd', role: 'desk' as const, label: '社区工作台', place: '620201001001', placeLabel: '福民社区', deputy: false, from: '2026-01-01T00:00:00Z', until: null, away: null }
const desk = meOf({ posts: [post], can: { ...meOf().can, desk: true } })
const partnerOf = (change: Partial<Partner> = {}): Partner => ({
  id: 's1', name: '福民理发店', where: '东门', place: { code: '620201001001', label: '福民社区' }, phone: null, staff: [{ id: 'p9', name: '冯建华' }], state: 'active', received: 0, version: 3, ...change,
})
const ok = (data: unknown): Answer => ({ statusCode: 200, data })
let partner: Partner
let answers: Record<string, () => Answer>

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  partner = partnerOf()
  answers = {}
  phone.answer = ({ method, path }) =>
    answers[`${method} ${path}`]?.() ?? (path === '/me' ? ok(desk) : path.startsWith('/timebank/persons') ? ok({ items: [{ id: 'p2', name: '李建国', door: '福民社区 3 号楼 2 单元 502 室', balance: 0 }] }) : ok(partner))
})

async function show(id = '', elder = false) {
  phone.params = id ? { id } : {}
  phone.storage.set('linli.elder', elder)
  render(<ElderProvider><MeProvider><EditPartnerPage /></MeProvider></ElderProvider>)
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

test('a new one says what is missing, and sends nothing', async () => {
  await show()
  await press('保存')
  expect(screen.getByText(/还有 2 处没填好/)).toBeTruthy()
  expect(sent('POST')).toEqual([])
})

test.each([false, true])('a new one is sent with its place and its staff, found by name (elder mode: %p)', async (elder) => {
  answers['POST /partners'] = () => ok(partner)
  await show('', elder)
  await write('商户名称', ' 福民食堂 ')
  await write('在哪里', '西门')
  await press('加一个人')
  await write('找居民', '李')
  await press('李建国')
  expect(await screen.findByText('李建国')).toBeTruthy()
  await press('保存')
  expect(await screen.findByText('已保存。')).toBeTruthy()
  expect(sent('POST')[0]).toMatchObject({ path: '/partners', body: { name: '福民食堂', where: '西门', phone: null, staff: ['p2'], place: '620201001001' } })
  await press('返回')
  expect(phone.went).toEqual(['navigateBack '])
})

test('is changed under the version that was read; somebody can be taken from the counter', async () => {
  answers['PUT /partners/s1'] = () => ok(partner)
  await show('s1')
  await write('电话', '0937-6220000')
  await press('去掉')
  await press('保存')
  await screen.findByText('已保存。')
  expect(sent('PUT')[0]?.body).toEqual({ name: '福民理发店', where: '东门', phone: '0937-6220000', staff: [], version: 3, ended: false })
})

test('what the server refuses stands at its field', async () => {
  answers['PUT /partners/s1'] = () => ({ statusCode: 400, data: { code: 'bad_input', detail: '有些内容填得不对', errors: [{ path: 'body.staff.0', code: 'unknown', detail: '没有找到这个人，只能选您辖区里的人' }] } })
  await show('s1')
  await press('保存')
  expect(await screen.findByText('没有找到这个人，只能选您辖区里的人')).toBeTruthy()
})

test('somebody else was faster: says what differs, and saves mine over theirs when told to', async () => {
  await show('s1')
  await write('商户名称', '我写的名称')
  partner = partnerOf({ name: '别人写的名称', version: 7 })
  answers['PUT /partners/s1'] = () => ({ statusCode: 409, data: { code: 'conflict', detail: '内容刚刚有变动，请刷新后再看。' } })
  await press('保存')
  await screen.findByText('不一样的地方：名称。')
  answers['PUT /partners/s1'] = () => ok(partner)
  await press('按我写的保存')
  await screen.findByText('已保存。')
  expect(sent('PUT').at(-1)?.body).toMatchObject({ name: '我写的名称', version: 7 })
})

test('or takes theirs', async () => {
  await show('s1')
  await write('商户名称', '我写的名称')
  partner = partnerOf({ name: '别人写的名称', version: 7 })
  answers['PUT /partners/s1'] = () => ({ statusCode: 409, data: { code: 'conflict', detail: '内容刚刚有变动，请刷新后再看。' } })
  await press('保存')
  await press('用别人改好的')
  await waitFor(() => expect((screen.getByLabelText('商户名称') as HTMLInputElement).value).toBe('别人写的名称'))
  answers['PUT /partners/s1'] = () => ok(partner)
  await press('保存')
  await screen.findByText('已保存。')
  expect(sent('PUT').at(-1)?.body).toMatchObject({ name: '别人写的名称', version: 7 })
})

test('an unknown one leads to the list; who stands at no desk is told so', async () => {
  answers['GET /partners/s1'] = () => ({ statusCode: 404, data: { code: 'not_found', detail: '没有找到' } })
  await show('s1')
  await press('回到商户列表')
  expect(phone.went).toEqual(['navigateTo /timebank/desk/partners/index'])
  answers['GET /me'] = () => ok(meOf())
  await show()
  expect(await screen.findByText('这一页给社区工作台用。')).toBeTruthy()
})
