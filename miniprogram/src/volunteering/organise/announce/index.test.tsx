import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { addDays, dayOf, momentOf } from '@shared/appointments/calendar'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import { activityDetail, activityId, organisationDetail, organisationId, organisationSummary } from '../../../../../tests/support/volunteering-views'
import { sayDay } from './day-tiles'
import { emptyActivity } from './form'
import AnnouncePage from './index'

configure({ asyncUtilTimeout: 10_000 })

let organisations: object[]
let stored: ReturnType<typeof activityDetail>
let answers: Record<string, () => Answer>
const ok = (data: unknown): Answer => ({ statusCode: 200, data })
/** Far enough that its morning has not begun, whenever this runs. */
const day = addDays(dayOf(new Date()), 2)

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  organisations = [organisationSummary()]
  stored = activityDetail()
  answers = {}
  phone.answer = ({ method, path }) => {
    const set = answers[`${method} ${path}`]
    if (set) return set()
    if (path === '/me') return ok(meOf())
    if (path.startsWith('/organisations/')) return ok(organisationDetail())
    return path.startsWith('/organisations') ? ok({ items: organisations, next: null }) : ok(stored)
  }
})

async function open(id = '') {
  phone.params = id ? { id } : {}
  render(<ElderProvider><MeProvider><AnnouncePage /></MeProvider></ElderProvider>)
  await act(async () => undefined)
}
const press = async (words: string | RegExp) => {
  await act(async () => void fireEvent.click(screen.getAllByText(words).at(-1)!))
}
const write = (label: string, words: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: words } })
const sent = (path: string) => phone.asked.filter((asked) => asked.method !== 'GET' && asked.path === path)
const dayTile = async (label: string, chosen: string) => {
  await act(async () => void fireEvent.click(screen.getByLabelText(new RegExp(`^${label} `))))
  const month = `${chosen.slice(0, 4)} 年 ${Number(chosen.slice(5, 7))} 月`
  if (!screen.queryByText(`${label} ${month}`)) await press('下个月')
  await press(`${Number(chosen.slice(8))} 日`)
}
const time = async (label: string, hour: string, quarter: string) => {
  await act(async () => void fireEvent.click(screen.getByLabelText(new RegExp(`^${label} `))))
  const tiles = screen.getAllByText(hour)
  await act(async () => void fireEvent.click(tiles[0]!))
  await press(quarter)
  await press('就这个时间')
}

test('everything that is missing is said at its field, and nothing is sent', async () => {
  await open()
  await screen.findByText('发布')
  await press('发布')
  expect(screen.getAllByText('请填写。')).toHaveLength(3)
  expect(screen.getByText('请选哪一天。')).toBeTruthy()
  expect(screen.getAllByText('请选时间。')).toHaveLength(2)
  expect(sent('/activities')).toEqual([])
})

test('chosen in China’s time, with the planned minutes shown, once a week until a day', async () => {
  await open()
  await screen.findByText('发布')
  write('活动叫什么', '楼道大扫除')
  write('要做什么', '请带手套')
  write('在哪里集合', '3 号楼门口')
  await dayTile('哪一天', day)
  await time('几点开始', '9 点', '整')
  await time('几点结束', '11 点', '30 分')
  expect(screen.getByText(/一共 2 小时 30 分/)).toBeTruthy()
  write('希望什么人来', '会理发')
  await press('独居老人陪伴')
  await press('每周一次')
  await dayTile('办到哪一天', addDays(day, 20))
  expect(screen.getByText(`一共 3 场，最后一场在 ${sayDay(addDays(day, 14), new Date())}。每一场分开报名。`)).toBeTruthy()
  await press('发布')
  expect(await screen.findByText(/发布好了，一共 3 场/)).toBeTruthy()
  expect(sent('/activities')).toMatchObject([
    {
      body: {
        organisation: organisationId, place: '620201001001', name: '楼道大扫除', text: '请带手套', where: '3 号楼门口', places: 20, wanted: '会理发', project: 'b'.repeat(24),
        start: momentOf(day, 540).toISOString(), end: momentOf(day, 690).toISOString(), repeat: { every: 'week', until: addDays(day, 20) },
      },
      header: { 'idempotency-key': expect.any(String) },
    },
  ])
})

test('who runs several chooses; what the server refuses stands at its field', async () => {
  organisations = [organisationSummary(), organisationSummary({ id: '9'.repeat(24), name: '助学队' })]
  phone.storage.set(`linli.draft.${meOf().id}.announce`, { ...emptyActivity, name: '讲故事', text: '带书', where: '活动室', day, start: 540, end: 600 })
  answers['POST /activities'] = () => ({ statusCode: 400, data: { code: 'bad_input', detail: '有些内容填得不对。', errors: [{ path: 'body.start', code: 'past', detail: '开始时间要在现在之后' }] } })
  await open()
  await screen.findByText('助学队')
  await press('发布')
  expect(screen.getByText('请选哪个组织办。')).toBeTruthy()
  await press('助学队')
  await press('发布')
  expect(await screen.findByText('开始时间要在现在之后')).toBeTruthy()
  expect(sent('/activities')).toMatchObject([{ body: { organisation: '9'.repeat(24), repeat: null } }])
})

test('who has no registered organisation is led to one', async () => {
  organisations = []
  await open()
  await screen.findByText(/还没有已登记的组织/)
  await press('登记一个志愿服务组织')
  expect(phone.went).toEqual(['navigateTo /volunteering/organise/register/index'])
})

test('a change says that everybody in it is told; not fewer places than are taken', async () => {
  stored = activityDetail({ taken: 8, waiting: 2, series: [{ id: 'f'.repeat(24), start: '2099-01-01T00:00:00Z' }] })
  await open(activityId)
  await screen.findByText('保存以后，报了名和候补的 10 人都会收到通知。')
  expect(screen.getByText('只改这一场，以后的各场不变。')).toBeTruthy()
  expect(screen.queryByText('办几次')).toBeNull()
  write('要多少人', '5')
  await press('保存修改')
  expect(screen.getByText('已经有 8 人报名，名额不能比这少。')).toBeTruthy()
  write('要多少人', '30')
  await press('保存修改')
  expect(await screen.findByText(/都会收到通知/)).toBeTruthy()
  expect(sent(`/activities/${activityId}`)).toMatchObject([{ method: 'PUT', body: { places: 30, start: expect.stringMatching(/Z$/) } }])
})

test('cancels one date, or the rest of its series, with a reason', async () => {
  stored = activityDetail({ series: [{ id: 'f'.repeat(24), start: '2099-01-01T00:00:00Z' }, { id: 'e'.repeat(24), start: '2099-01-08T00:00:00Z' }] })
  await open(activityId)
  await press('取消活动')
  await press('取消活动')
  expect(screen.getByText('请写明为什么取消。')).toBeTruthy()
  await press('这一场和后面 2 场都取消')
  await press('天气不好')
  await press('取消活动')
  expect(await screen.findByText(/已经取消/)).toBeTruthy()
  expect(sent(`/activities/${activityId}/cancel`)).toMatchObject([{ body: { reason: '天气不好', series: true } }])
})

test('one that has begun, one of others and an unknown one cannot be changed', async () => {
  stored = activityDetail({ inHours: -1, can: { edit: false } })
  await open(activityId)
  expect(await screen.findByText(/已经开始、结束或取消了/)).toBeTruthy()
})

test('an unknown one says so', async () => {
  answers[`GET /activities/${activityId}`] = () => ({ statusCode: 404, data: { code: 'not_found', detail: '没有找到。' } })
  await open(activityId)
  expect(await screen.findByText('没有找到这个活动。')).toBeTruthy()
})

test('elders are asked one thing at a time, and are not asked what has one answer', async () => {
  phone.storage.set('linli.elder', true)
  await open()
  expect(await screen.findByText('第 1 步，共 8 步')).toBeTruthy()
  expect(screen.getByLabelText('活动叫什么')).toBeTruthy()
  expect(screen.queryByLabelText('要做什么')).toBeNull()
  await waitFor(() => expect(screen.queryByText('哪个组织办')).toBeNull())
})
