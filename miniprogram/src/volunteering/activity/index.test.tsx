import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import type { Result } from '@shared/api'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { activityDetail, activityId } from '../../../../tests/support/activity-views'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import ActivityPage from './index'

configure({ asyncUtilTimeout: 10_000 })

let activity: () => Answer
let step: () => Answer

const answer = (data: unknown, statusCode = 200): Answer => ({ statusCode, data })

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  phone.params = { id: activityId }
  phone.answer = ({ method, path }) => (path === '/me' ? answer(meOf()) : method === 'GET' ? activity() : step())
})

async function open(shown: Result<'GET /activities/:id'>) {
  activity = () => answer(shown)
  render(<MeProvider><ActivityPage /></MeProvider>)
  await screen.findByText('做什么')
}
const buttons = () => screen.getAllByRole('button').map((button) => button.textContent || button.getAttribute('aria-label'))
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getAllByText(words).at(-1)!))
}
const steps = () => phone.asked.filter(({ method }) => method === 'POST')

test('says what, when, where, who is wanted and by whom, and signs up', async () => {
  await open(activityDetail({ wanted: '搬得动东西', project: '清洁家园', can: { signUp: true } }))
  for (const words of ['还有 8 个名额（共 20 个）', '2099 年 11 月 28 日上午 9:00 到 11:00', '服务 2 小时', '雄关小区南门集合', '需要：搬得动东西', '项目：清洁家园', '联系人：郭晓东']) expect(screen.getByText(words)).toBeTruthy()
  step = () => answer(activityDetail({ taken: 13, contact: { name: '郭晓东', phone: '13900000031' }, participation: { state: 'signed' }, can: { leave: true } }))
  await press('我要报名')
  expect(await screen.findByText('您已报名')).toBeTruthy()
  expect(screen.getByText('2099 年 11 月 28 日上午 8:00 起可以在现场签到。')).toBeTruthy()
  expect(steps()).toMatchObject([{ path: `/activities/${activityId}/sign-ups`, header: { 'idempotency-key': expect.any(String) } }])
  await press('打电话')
  expect(phone.called).toEqual(['13900000031'])
})

test('where it is full one waits, and reads which place in the queue', async () => {
  await open(activityDetail({ taken: 20, waiting: 1, can: { signUp: true } }))
  step = () => answer(activityDetail({ taken: 20, waiting: 2, participation: { state: 'waiting', ahead: 1 }, can: { leave: true } }))
  await press('排队候补')
  expect(await screen.findByText('候补第 2 位')).toBeTruthy()
})

test('an overlap shows both, with the way to what one has', async () => {
  await open(activityDetail({ can: { signUp: true } }))
  step = () => answer({ code: 'volunteering.overlap', detail: '“周六清洁家园”（上午 9:00 到 11:00）和“陪老人体检”（上午 7:30 到 10:30）的时间重叠，同一段时间不能算两次。' }, 409)
  await press('我要报名')
  expect(await screen.findByText(/周六清洁家园.*和“陪老人体检”.*时间重叠/)).toBeTruthy()
  await press('看我参加的活动')
  expect(phone.went).toEqual(['navigateTo /volunteering/activities/index?view=mine'])
})

test('a place is given up only after it was asked once more', async () => {
  await open(activityDetail({ participation: { state: 'signed' }, can: { leave: true } }))
  await press('不去了，取消报名')
  expect(screen.getByText(/您的名额马上给排在后面的人/)).toBeTruthy()
  expect(steps()).toEqual([])
  step = () => answer(activityDetail({ can: { signUp: true } }))
  await press('确认取消报名')
  expect(await screen.findByText('已取消报名。')).toBeTruthy()
  expect(steps()).toMatchObject([{ path: `/activities/${activityId}/leave` }])
})

test('a place that cannot be given up any more says so on the sheet', async () => {
  await open(activityDetail({ participation: { state: 'signed' }, can: { leave: true } }))
  await press('不去了，取消报名')
  step = () => answer({ code: 'volunteering.step_not_allowed', detail: '活动已经开始，不能再取消报名。' }, 409)
  await press('确认取消报名')
  expect(await screen.findByText('活动已经开始，不能再取消报名。')).toBeTruthy()
})

test.each([
  [{ state: 'in', checkedInAt: '2099-11-28T01:02:00.000Z' }, { checkOut: true }, ['2099 年 11 月 28 日上午 9:02 已签到', '走之前请找组织者签退，时间才算得准。']],
  [{ state: 'out', minutes: 110 }, {}, ['已签退，服务了 1 小时 50 分', '等组织者确认，确认后时间就是您的。']],
  [{ state: 'confirmed', minutes: 120 }, {}, ['已确认，得到 2 小时', '看我的时间']],
  [{ state: 'refused', words: '只签了到，没有看到人。' }, {}, ['组织者没有确认这次服务', '原因：只签了到，没有看到人。']],
  [{ state: 'absent' }, {}, ['记为没有到']],
] as const)('says how it stands: %o', async (participation, can, said) => {
  await open(activityDetail({ participation, can }))
  for (const words of said) expect(screen.getByText(words)).toBeTruthy()
})

test('offers what the server allows and nothing else', async () => {
  await open(activityDetail())
  expect(buttons()).toEqual(['返回', '红马甲志愿服务队看这个组织'])
})

test('checking in is the one thing to do when its time has come', async () => {
  await open(activityDetail({ participation: { state: 'signed' }, can: { checkIn: true } }))
  await press('签到')
  expect(phone.went).toEqual([`navigateTo /volunteering/check/index?id=${activityId}`])
})

test('other dates of a series, a few at first', async () => {
  const series = [1, 2, 3, 4, 5].map((week) => ({ id: String(week).repeat(24), start: `2099-12-0${week}T01:00:00.000Z` }))
  await open(activityDetail({ series }))
  expect(screen.queryByText('2099 年 12 月 4 日上午 9:00')).toBeNull()
  await press('显示更多日期')
  await press('2099 年 12 月 4 日上午 9:00')
  expect(phone.went).toEqual([`navigateTo /volunteering/activity/index?id=${'4'.repeat(24)}`])
})

test('a cancelled one says why before anything else', async () => {
  await open(activityDetail({ state: 'cancelled', cancelled: { reason: '下大雨', at: '2099-11-27T01:00:00.000Z' }, participation: { state: 'signed' } }))
  expect(screen.getByText('这次活动取消了')).toBeTruthy()
  expect(screen.getByText('原因：下大雨')).toBeTruthy()
})

test('one that is not hers leads to those near', async () => {
  activity = () => answer({ code: 'not_found', detail: '没有找到' }, 404)
  render(<MeProvider><ActivityPage /></MeProvider>)
  expect(await screen.findByText(/没有找到这次活动/)).toBeTruthy()
})

test('a failure can be tried again', async () => {
  activity = () => answer({ code: 'internal', detail: '服务器出了问题，请稍后再试。' }, 500)
  render(<MeProvider><ActivityPage /></MeProvider>)
  await screen.findByText(/服务器出了问题/)
  activity = () => answer(activityDetail())
  await press('再试一次')
  expect(await screen.findByText('做什么')).toBeTruthy()
})
