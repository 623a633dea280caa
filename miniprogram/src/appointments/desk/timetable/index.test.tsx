import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { serviceDetail, serviceId } from '../../../../../tests/support/appointment-views'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { phone, type Answer } from '../../../../../tests/support/taro'
import { addDays, dayOf, weekdayOf } from '@shared/appointments/calendar'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { monthCells, monthOf } from '../month-days'
import TimetablePage from './index'
import type { Rule } from './rule-form'

configure({ asyncUtilTimeout: 10_000 })

const today = dayOf(new Date())
const rule: Rule = { weekdays: [1, 2, 3, 4, 5], from: 540, until: 720, slotMinutes: 30, perCounter: 2, counters: 2, validFrom: '2026-01-01', validUntil: null, onHolidays: false }
const desk = meOf({ can: { ...meOf().can, desk: true } })
let stored: { service: string; version: number; rules: Rule[]; exceptions: { day: string; reason: string; windows: never[] }[] }
let known: boolean
let answers: Record<string, () => Answer>

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  stored = { service: serviceId, version: 3, rules: [rule], exceptions: [] }
  known = true
  answers = {}
})

const ok = (data: unknown): Answer => ({ statusCode: 200, data })
const no = (status: number, code: string, detail: string, errors: object[] = []): Answer => ({ statusCode: status, data: { code, detail, status, title: '', type: '', requestId: 'r', errors } })
const monthAt = (month: string) => ({
  known,
  days: monthCells(month).flatMap((day) => (day ? [{ day, kind: known ? (weekdayOf(day) > 5 ? 'weekend' : 'workday') : 'unknown', name: '', windows: [{ from: 540, until: 720 }], capacity: 24, booked: 5, closed: null }] : [])),
})

async function open() {
  phone.params = { id: serviceId }
  phone.answer = ({ method, path }) => {
    const own = answers[`${method} ${path}`]
    if (own) return own()
    if (path === '/me') return ok(desk)
    if (path.endsWith('/timetable')) return ok(stored)
    const month = /month=(.*)/.exec(path)?.[1]
    return ok(month ? monthAt(month) : serviceDetail({ can: { edit: true } }))
  }
  render(<ElderProvider><MeProvider><TimetablePage /></MeProvider></ElderProvider>)
  await screen.findByText('每周的安排')
}
const press = async (words: string | RegExp) => {
  const found = (await screen.findAllByText(words)).at(-1)!
  await act(async () => void fireEvent.click(found))
}
const put = `PUT /services/${serviceId}/timetable`
const puts = () => phone.asked.filter(({ method }) => method === 'PUT').map(({ body }) => body)
const said = (day: string) => screen.getByLabelText(new RegExp(`^${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日 `))
const openDay = async (day: string) => {
  if (!day.startsWith(monthOf(today))) await act(async () => void fireEvent.click(screen.getByLabelText('下个月')))
  await waitFor(() => expect(said(day).getAttribute('aria-label')).toContain('已约'))
  await act(async () => void fireEvent.click(said(day)))
}
const tomorrow = addDays(today, 1)

test('a rule is a sentence, and a usual window is one press away', async () => {
  await open()
  screen.getByText('周一至周五 9:00–12:00，每 30 分钟 4 人（2 个窗口）')
  expect(screen.queryByText('保存每周的安排')).toBeNull()
  answers[put] = () => ok({ ...stored, version: 4 })
  await press('晚上')
  screen.getByText('一天 4 段，共 8 个号')
  await press('保存每周的安排')
  await screen.findByText(/居民马上就能约到新的时间/)
  expect(puts()).toEqual([expect.objectContaining({ version: 3, exceptions: [], rules: [rule, expect.objectContaining({ from: 1080, until: 1200, validFrom: today })] })])
})

test('what overlaps is said at the later rule and is not sent', async () => {
  await open()
  await press('上午')
  await press('保存每周的安排')
  screen.getByText(/与第 1 条时间重叠/)
  expect(puts()).toEqual([])
})

test('whoever would fall out is named, and nothing is lost', async () => {
  await open()
  await press('中午')
  answers[put] = () => no(409, 'appointments.overbooked', '这样改，已经约好的 2 人会没有号，什么都没有改动。', [
    { path: 'body.rules', code: 'booked', detail: '李建国，11 月 26 日 9:00，1 号' },
    { path: 'body.rules', code: 'waiting', detail: '王秀英，11 月 26 日 9:00，候补' },
  ])
  await press('保存每周的安排')
  await screen.findByText(/已经约好的 2 人会没有号/)
  screen.getByText('李建国，11 月 26 日 9:00，1 号')
  screen.getByText('保存每周的安排')
})

test('somebody else was faster: mine can be saved over the newer version', async () => {
  await open()
  await press('中午')
  answers[put] = () => no(409, 'appointments.changed', '内容刚刚有变动')
  await press('保存每周的安排')
  await screen.findByText(/刚刚有别人改过时间安排/)
  stored = { ...stored, version: 9 }
  answers[put] = () => ok({ ...stored, version: 10 })
  await press('按我改的保存')
  await screen.findByText(/居民马上就能约到新的时间/)
  expect(puts().at(-1)).toMatchObject({ version: 9 })
})

test('closing a day shows who is affected before it is done', async () => {
  await open()
  await openDay(tomorrow)
  await press('这一天停约')
  await press('看看影响谁')
  screen.getByText('请写一下原因，或选一条。')
  await press('设备检修，暂停办理。')
  const path = `POST /services/${serviceId}/days/${tomorrow}/close`
  answers[path] = () => ok({ affected: [{ booking: '7'.repeat(24), name: '李建国', phone: '13900000001', start: `${tomorrow}T01:00:00Z`, number: 3 }], done: false })
  await press('看看影响谁')
  await screen.findByText('李建国')
  screen.getByLabelText('给李建国打电话 13900000001')
  answers[path] = () => ok({ affected: [{ booking: '7'.repeat(24), name: '李建国', phone: null, start: `${tomorrow}T01:00:00Z`, number: 3 }], done: true })
  await press('停约，并通知这 1 位')
  await screen.findByText('已停约，1 位都会收到消息和别的时间。')
  expect(phone.asked.filter(({ path: asked }) => asked.endsWith('/close')).map(({ body }) => (body as { confirm: boolean }).confirm)).toEqual([false, true])
})

test('a day gets windows of its own, with the stored rules beside it', async () => {
  await open()
  await press('中午')
  await openDay(tomorrow)
  await press('单独安排这一天')
  await press('保存这一天')
  screen.getByText('请写一下原因，或选一条。')
  const field = screen.getAllByText('为什么').at(-1)!.closest('.field')!.querySelector('input')!
  fireEvent.change(field, { target: { value: '延时服务' } })
  answers[put] = () => ok({ ...stored, version: 4, exceptions: [{ day: tomorrow, reason: '延时服务', windows: [] }] })
  await press('保存这一天')
  await screen.findByText('这一天已按单独的安排。')
  expect(puts().at(-1)).toMatchObject({ version: 3, rules: [rule], exceptions: [{ day: tomorrow, reason: '延时服务', windows: [{ from: 540, until: 720 }] }] })
  screen.getByText('改动还没有保存。')
  answers[put] = () => ok({ ...stored, version: 5 })
  await press('保存每周的安排')
  await waitFor(() => expect(puts().at(-1)).toMatchObject({ version: 4 }))
})

test('a year without its holidays says so', async () => {
  known = false
  await open()
  await screen.findByText(/放假安排国务院还没有公布/)
})

test('replacing the provider shows who is affected before it is done', async () => {
  await open()
  await press('换人来办')
  await press('看看影响谁')
  screen.getByText('请写换成谁怎么称呼。')
  expect(phone.asked.some(({ path }) => path.endsWith('/provider'))).toBe(false)
})
