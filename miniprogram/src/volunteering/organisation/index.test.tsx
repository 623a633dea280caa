import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import type { Result } from '@shared/api'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { activitySummary } from '../../../../tests/support/activity-views'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import OrganisationPage from './index'

type Organisation = Result<'GET /organisations/:id'>

configure({ asyncUtilTimeout: 10_000 })

const id = 'd'.repeat(24)
let activities: object[]
let organisation: () => Answer

const team = (change: Partial<Organisation> = {}): Organisation => ({
  id, name: '邻里互助队', about: '陪老人看病、买菜', place: { code: '620201001001', label: '福民社区' }, state: 'approved', volunteers: 12, activities: 9, minutes: 1_500,
  registration: null, contact: { name: '陈志刚', phone: null }, organisers: [{ id: 'e'.repeat(24), name: '陈志刚' }, { id: 'f'.repeat(24), name: '刘海燕' }],
  projects: [{ id: '1'.repeat(24), name: '旧书角', about: '每周整理', state: 'ended' }, { id: '2'.repeat(24), name: '结对探访', about: '两周一次', state: 'open' }],
  answer: null, askedAt: '2026-11-01T02:00:00.000Z', version: 1, can: { edit: false, approve: false, organise: false }, ...change,
})

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  phone.params = { id }
  activities = []
  organisation = () => ({ statusCode: 200, data: team() })
  phone.answer = ({ path }) => {
    if (path === '/me') return { statusCode: 200, data: meOf() }
    return path.startsWith('/activities') ? { statusCode: 200, data: { items: activities, next: null } } : organisation()
  }
})

async function open() {
  render(<MeProvider><OrganisationPage /></MeProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getByText(words)))
}

test('says what it is, who answers for it, its lasting work and what comes next', async () => {
  activities = [activitySummary({ name: '陪老人体检' })]
  await open()
  expect(await screen.findByText('陪老人体检')).toBeTruthy()
  for (const words of ['陪老人看病、买菜', '福民社区', '12 位志愿者，办过 9 次活动', '一共服务 25 小时', '邻居自发的小组', '陈志刚', '组织者：刘海燕', '结对探访', '旧书角（已结束）']) expect(screen.getByText(words)).toBeTruthy()
  expect(phone.asked.find(({ path }) => path.startsWith('/activities'))?.path).toContain(`organisation=${id}`)
  expect(screen.queryByText('打电话')).toBeNull()
  expect(screen.queryByText('修改这个组织')).toBeNull()
})

test('who runs it finds the number, its desk and its words to change', async () => {
  organisation = () => ({ statusCode: 200, data: team({ contact: { name: '陈志刚', phone: '13900000008' }, can: { edit: true, approve: false, organise: true } }) })
  await open()
  expect(await screen.findByText('现在没有要开始的活动。')).toBeTruthy()
  await press('打电话')
  expect(phone.called).toEqual(['13900000008'])
  await press('修改这个组织')
  await press('去组织者工作台')
  expect(phone.went).toHaveLength(2)
})

test('one that is not hers leads to the list', async () => {
  organisation = () => ({ statusCode: 404, data: { code: 'not_found', detail: '没有找到' } })
  await open()
  await screen.findByText(/没有找到这个组织/)
  await press('看志愿服务组织')
  expect(phone.went).toEqual(['navigateTo /volunteering/organisations/index'])
})

test('a failure can be tried again', async () => {
  organisation = () => ({ statusCode: 500, data: { code: 'internal', detail: '服务器出了问题，请稍后再试。' } })
  await open()
  await screen.findByText(/服务器出了问题/)
  organisation = () => ({ statusCode: 200, data: team() })
  await press('再试一次')
  expect(await screen.findByText('邻里互助队')).toBeTruthy()
})
