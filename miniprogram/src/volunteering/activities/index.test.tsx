import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { activityId, activitySummary } from '../../../../tests/support/activity-views'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import Activities from './index'

configure({ asyncUtilTimeout: 10_000 })

let me: ReturnType<typeof meOf>
let lists: Record<string, object[]>
let near: () => Answer
let organisations: object[]

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  me = meOf()
  lists = {}
  organisations = []
  near = () => ({ statusCode: 200, data: { items: lists.near ?? [], next: null } })
  phone.answer = ({ path }) => {
    if (path === '/me') return { statusCode: 200, data: me }
    if (path.startsWith('/organisations')) return { statusCode: 200, data: { items: organisations, next: null } }
    if (!path.includes('view=mine')) return near()
    return { statusCode: 200, data: { items: lists[path.includes('past=true') ? 'past' : 'mine'] ?? [], next: null } }
  }
})

async function open() {
  render(<MeProvider><Activities /></MeProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getAllByText(words).at(-1)!))
}

test('says of each what it is, when, where and whether there is a place, and opens it', async () => {
  lists.near = [activitySummary(), activitySummary({ id: 'f'.repeat(24), name: '绘本故事会', places: 4, taken: 4, waiting: 3 })]
  await open()
  expect(await screen.findByText('周六清洁家园')).toBeTruthy()
  expect(screen.getAllByText('2099 年 11 月 28 日上午 9:00 到 11:00')).toHaveLength(2)
  expect(screen.getAllByText('雄关小区南门集合')).toHaveLength(2)
  expect(screen.getByText('还有 8 个名额（共 20 个）')).toBeTruthy()
  expect(screen.getByText('名额满了，3 人在候补')).toBeTruthy()
  expect(screen.getAllByText('红马甲志愿服务队组织，服务 2 小时')).toHaveLength(2)
  await press('周六清洁家园')
  expect(phone.went).toEqual([`navigateTo /volunteering/activity/index?id=${activityId}`])
})

test('mine say what I am in them and what there is to do; what is over comes when asked for', async () => {
  const soon = new Date(Date.now() + 30 * 60_000).toISOString()
  lists.mine = [activitySummary({ mine: 'signed', start: soon }), activitySummary({ id: 'f'.repeat(24), name: '绘本故事会', mine: 'waiting' })]
  lists.past = [activitySummary({ id: 'c'.repeat(24), name: '平安夜巡', state: 'ended', mine: 'confirmed' })]
  await open()
  await press('我参加的')
  expect(await screen.findByText('已报名')).toBeTruthy()
  expect(screen.getByText('现在可以签到，请点开')).toBeTruthy()
  expect(screen.getByText('候补中')).toBeTruthy()
  expect(screen.queryByText('平安夜巡')).toBeNull()
  await press('看以前参加的')
  expect(await screen.findByText('平安夜巡')).toBeTruthy()
  expect(screen.getByText('已确认')).toBeTruthy()
})

test('with nothing of mine leads to those near', async () => {
  await open()
  await screen.findByText(/附近现在没有要开始的活动/)
  await press('我参加的')
  expect(await screen.findByText(/您现在没有报名的活动/)).toBeTruthy()
  await press('去看附近的活动')
  expect(await screen.findByText(/附近现在没有要开始的活动/)).toBeTruthy()
})

test('without a door says why there is nothing, and leads to one', async () => {
  me = meOf({ doors: [] })
  await open()
  await press('登记我的门牌')
  expect(phone.went).toEqual(['navigateTo /people/bind/index'])
})

test('a failure is said and can be tried again', async () => {
  near = () => ({ statusCode: 500, data: { code: 'internal', detail: '服务器出了问题，请稍后再试。' } })
  await open()
  await screen.findByText(/服务器出了问题/)
  lists.near = [activitySummary()]
  near = () => ({ statusCode: 200, data: { items: lists.near, next: null } })
  await press('再试一次')
  expect(await screen.findByText('周六清洁家园')).toBeTruthy()
})

test('only an organiser finds the way to the organisers’ desk', async () => {
  await open()
  expect(screen.queryByText('组织者工作台')).toBeNull()
  organisations = [{ id: 'd'.repeat(24), name: '邻里互助队' }]
  await open()
  expect(await screen.findByText('组织者工作台')).toBeTruthy()
})
