import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import { organisationDetail, organisationId } from '../../../../../tests/support/volunteering-views'
import EditOrganisation from './index'

configure({ asyncUtilTimeout: 10_000 })

let stored: ReturnType<typeof organisationDetail>
let answers: Record<string, () => Answer>
const ok = (data: unknown): Answer => ({ statusCode: 200, data })

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  phone.params = { id: organisationId }
  stored = organisationDetail()
  answers = {}
  phone.answer = ({ method, path }) => answers[`${method} ${path}`]?.() ?? (path === '/me' ? ok(meOf()) : ok(stored))
})

const at = `/organisations/${organisationId}`
async function open() {
  render(<MeProvider><EditOrganisation /></MeProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getAllByText(words).at(-1)!))
}
const write = (label: string, words: string) => fireEvent.change(screen.getAllByLabelText(label).at(-1)!, { target: { value: words } })
const sent = (method: string) => phone.asked.filter((asked) => asked.method === method)

test('names another organiser by her number, takes one out, and saves the version it began from', async () => {
  answers['POST /timebank/recipients/find'] = () => ok({ id: 'c'.repeat(24), name: '赵敏', label: '本社区邻居' })
  await open()
  await screen.findByText('王秀英（您）')
  await press('加一位组织者')
  write('那位邻居的手机号', '13900000009')
  await press('找这位邻居')
  expect(await screen.findByText('已加上赵敏，别忘了保存。')).toBeTruthy()
  await act(async () => void fireEvent.click(screen.getByLabelText('移除李建国')))
  await press('保存')
  expect(await screen.findByText('已保存。')).toBeTruthy()
  expect(sent('PUT')).toMatchObject([{ path: at, body: { name: '暖心志愿队', about: '陪老人、扫楼道', registration: null, organisers: [meOf().id, 'c'.repeat(24)], version: 3 } }])
})

test('a number that nobody of the community has says so; nobody is left out by mistake', async () => {
  answers['POST /timebank/recipients/find'] = () => ({ statusCode: 404, data: { code: 'not_found', detail: '本社区没有登记这个手机号的邻居，请核对号码。' } })
  await open()
  await press('加一位组织者')
  write('那位邻居的手机号', '13900000009')
  await press('找这位邻居')
  expect(await screen.findByText(/本社区没有登记这个手机号/)).toBeTruthy()
  for (const name of ['王秀英', '李建国']) await act(async () => void fireEvent.click(screen.getByLabelText(`移除${name}`)))
  expect(screen.getByText('保存以后，您就不再管这个组织了。')).toBeTruthy()
  await press('保存')
  expect(screen.getByText('至少要有一位组织者。')).toBeTruthy()
  expect(sent('PUT')).toEqual([])
})

test('another organiser was faster: says what differs, and saves mine over hers when told to', async () => {
  await open()
  await screen.findByText('王秀英（您）')
  write('组织叫什么', '我写的名字')
  stored = organisationDetail({ name: '别人写的名字', version: 5 })
  answers[`PUT ${at}`] = () => ({ statusCode: 409, data: { code: 'conflict', detail: '内容刚刚有变动，请刷新后再看。' } })
  await press('保存')
  await screen.findByText('不一样的地方：名称。')
  answers[`PUT ${at}`] = () => ok(stored)
  await press('按我写的保存')
  expect(await screen.findByText('已保存。')).toBeTruthy()
  expect(sent('PUT').at(-1)?.body).toMatchObject({ name: '我写的名字', version: 5 })
})

test('or takes hers', async () => {
  await open()
  await screen.findByText('王秀英（您）')
  write('组织叫什么', '我写的名字')
  stored = organisationDetail({ name: '别人写的名字', version: 5 })
  answers[`PUT ${at}`] = () => ({ statusCode: 409, data: { code: 'conflict', detail: '内容刚刚有变动，请刷新后再看。' } })
  await press('保存')
  await screen.findByText('不一样的地方：名称。')
  await press('用别人改好的')
  expect((screen.getByLabelText('组织叫什么') as HTMLInputElement).value).toBe('别人写的名字')
  expect(screen.getByText('保存')).toBeTruthy()
})

test('a project is added and ended at once, and my own is no conflict', async () => {
  answers[`POST ${at}/projects`] = () => ok(organisationDetail({ version: 4, projects: [...stored.projects, { id: 'd'.repeat(24), name: '教用手机', about: '一对一', state: 'open' }] }))
  await open()
  await screen.findByText('独居老人陪伴')
  await press('加一个项目')
  await press('加上')
  expect(screen.getAllByText('请填写。')).toHaveLength(2)
  write('项目叫什么', '教用手机')
  write('做什么事', '一对一')
  await press('加上')
  expect(await screen.findByText('教用手机')).toBeTruthy()
  answers[`POST ${at}/projects/${'b'.repeat(24)}/end`] = () => ok(organisationDetail({ version: 5, projects: [{ ...stored.projects[0]!, state: 'ended' }] }))
  await act(async () => void fireEvent.click(screen.getByLabelText('结束项目“独居老人陪伴”')))
  expect(screen.getByText(/新的活动不能再归到这个项目/)).toBeTruthy()
  await press('结束项目')
  const card = (await screen.findByText('独居老人陪伴')).closest<HTMLElement>('.row')!
  expect(within(card).getByText('已结束')).toBeTruthy()
  await press('保存')
  await waitFor(() => expect(sent('PUT').at(-1)?.body).toMatchObject({ version: 5 }))
})

test('one that was refused says why, and is asked for again by saving', async () => {
  stored = organisationDetail({ state: 'refused', answer: '请写清楚做什么' })
  await open()
  await screen.findByText('社区没有通过：请写清楚做什么')
  await press('保存，再次送审')
  expect(await screen.findByText(/重新送社区审核/)).toBeTruthy()
})

test('one that is not hers, or stopped, or unknown, cannot be changed', async () => {
  stored = organisationDetail({ state: 'stopped', can: { edit: false, approve: false, organise: false } })
  await open()
  expect(await screen.findByText(/这个组织停止了/)).toBeTruthy()
})

test('an unknown one', async () => {
  answers[`GET ${at}`] = () => ({ statusCode: 404, data: { code: 'not_found', detail: '没有找到。' } })
  await open()
  expect(await screen.findByText('没有找到这个组织。')).toBeTruthy()
})
