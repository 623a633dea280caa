import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { serviceDetail, serviceId } from '../../../../../tests/support/appointment-views'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { phone, type Answer } from '../../../../../tests/support/taro'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import EditServicePage from './index'

configure({ asyncUtilTimeout: 10_000 })

const post = { id: 'd', role: 'desk' as const, label: '社区工作台', place: '620201001001', placeLabel: '福民社区', deputy: false, from: '2026-01-01T00:00:00Z', until: null, away: null }
const desk = meOf({ posts: [post], can: { ...meOf().can, desk: true, counter: true } })
let answers: Record<string, () => Answer>
let stored: ReturnType<typeof serviceDetail>

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  stored = serviceDetail({ can: { edit: true } })
  answers = {}
})

const ok = (data: unknown): Answer => ({ statusCode: 200, data })
const no = (status: number, code: string, detail: string, errors: object[] = []): Answer => ({ statusCode: status, data: { code, detail, status, title: '', type: '', requestId: 'r', errors } })

function show(id = '', me = desk) {
  phone.params = id ? { id } : {}
  phone.answer = ({ method, path }) => answers[`${method} ${path}`]?.() ?? (path === '/me' ? ok(me) : ok(stored))
  render(<ElderProvider><MeProvider><EditServicePage /></MeProvider></ElderProvider>)
}
const press = async (words: string) => {
  const found = (await screen.findAllByText(words)).at(-1)!
  await act(async () => void fireEvent.click(found))
}
const write = async (label: string, words: string) => {
  const field = (await screen.findAllByText(label))[0]!.closest('.field')!.querySelector('input, textarea')!
  fireEvent.change(field, { target: { value: words } })
}
const sent = (method: string) => phone.asked.filter((asked) => asked.method === method && asked.path.startsWith('/services'))

test('a new one says everything that is missing at once, and sends nothing', async () => {
  show()
  await press('新增')
  expect(screen.getByText(/还有 5 处没填好/)).toBeTruthy()
  expect(screen.getByText('请选类别。')).toBeTruthy()
  expect(screen.getAllByText('请填写。').length).toBe(4)
  expect(sent('POST')).toEqual([])
})

test('a new one is sent with its place, and leads to its timetable', async () => {
  answers['POST /services'] = () => ok(stored)
  show()
  await write('名称', '开居住证明')
  await write('一句话说明', '当场盖章')
  await write('给谁办', '住在本社区的居民')
  await write('在哪里办', '大厅 3 号窗口')
  await press('选类别')
  await press('证明办理')
  await press('加一样材料')
  await write('材料名称', '身份证')
  await press('新增')
  await waitFor(() => expect(sent('POST')).toHaveLength(1))
  expect(sent('POST')[0]?.body).toMatchObject({ place: '620201001001', name: '开居住证明', category: 'certificates', provider: { person: null, name: '', title: '福民社区工作台' }, bring: [{ name: '身份证', form: 'original', promise: null }] })
  await press('去排时间')
  expect(phone.went).toEqual([`navigateTo /appointments/desk/timetable/index?id=${serviceId}`])
})

test('what the server refuses stands at its field', async () => {
  answers[`PUT /services/${serviceId}`] = () => no(400, 'bad_input', '有些内容填得不对', [{ path: 'body.provider.person', code: 'unknown', detail: '没有找到这个人，或他不在这里任职' }])
  show(serviceId)
  await press('保存')
  await screen.findByText('没有找到这个人，或他不在这里任职')
})

test('somebody else was faster: says what differs, keeps mine, and saves it over the newer version when told to', async () => {
  show(serviceId)
  await write('名称', '我写的名称')
  stored = serviceDetail({ version: 7, name: '别人写的名称', can: { edit: true } })
  answers[`PUT /services/${serviceId}`] = () => no(409, 'appointments.changed', '内容刚刚有变动，请刷新后再看。')
  await press('保存')
  await screen.findByText(/不一样的地方：名称/)
  answers[`PUT /services/${serviceId}`] = () => ok(stored)
  await press('按我写的保存')
  await screen.findByText(/已保存/)
  expect(sent('PUT').at(-1)?.body).toMatchObject({ name: '我写的名称', version: 7 })
})

test('or takes theirs', async () => {
  show(serviceId)
  await write('名称', '我写的名称')
  stored = serviceDetail({ version: 7, name: '别人写的名称', can: { edit: true } })
  answers[`PUT /services/${serviceId}`] = () => no(409, 'appointments.changed', '内容刚刚有变动，请刷新后再看。')
  await press('保存')
  await press('用别人改好的')
  answers[`PUT /services/${serviceId}`] = () => ok(stored)
  await press('保存')
  await screen.findByText(/已保存/)
  expect(sent('PUT').at(-1)?.body).toMatchObject({ name: '别人写的名称', version: 7 })
})

test('a service of somebody above can only be looked at', async () => {
  stored = serviceDetail()
  show(serviceId)
  await screen.findByText(/由上级单位管/)
})
