import { act, configure, fireEvent, render, screen, within } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import { activitySummary, organisationDetail, organisationSummary } from '../../../../tests/support/volunteering-views'
import Organise from './index'

configure({ asyncUtilTimeout: 10_000 })

let organisations: object[]
let ahead: object[]
let unsettled: object[]
let past: object[]
let listing: (() => Answer) | null

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  organisations = [organisationSummary()]
  ahead = []
  unsettled = []
  past = []
  listing = null
  const page = (items: object[]) => ({ statusCode: 200, data: { items, next: null } })
  phone.answer = ({ path }) => {
    if (path === '/me') return { statusCode: 200, data: meOf() }
    if (path.startsWith('/organisations/')) return { statusCode: 200, data: organisationDetail({ state: 'refused', answer: '请写清楚做什么' }) }
    if (path.startsWith('/organisations')) return listing ? listing() : page(organisations)
    if (path.includes('unsettled')) return page(unsettled)
    return page(path.includes('past') ? past : ahead)
  }
})

async function open() {
  render(<MeProvider><Organise /></MeProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getByText(words)))
}
const titles = () => [...document.querySelectorAll('.section__title')].map((title) => title.textContent)

test('what runs now stands first, then what waits for a word, then what is to come; each leads on', async () => {
  ahead = [activitySummary({ id: '1'.repeat(24), name: '正在扫楼道', inHours: -1 }), activitySummary({ id: '2'.repeat(24), name: '下周扫楼道' })]
  unsettled = [activitySummary({ id: '3'.repeat(24), name: '上周扫楼道', inHours: -100, state: 'ended' })]
  await open()
  await screen.findByText('正在扫楼道')
  expect(titles()).toEqual(['现在', '等您处理', '将要办的'])
  expect(screen.getAllByText('报名 8 人，名额 20 个')).toHaveLength(3)
  await press('出示签到码')
  await press('名单和确认')
  await press('修改或取消')
  await press('发布活动')
  expect(phone.went).toEqual([`navigateTo /volunteering/organise/code/index?id=${'1'.repeat(24)}`, `navigateTo /volunteering/organise/participants/index?id=${'3'.repeat(24)}`, `navigateTo /volunteering/organise/announce/index?id=${'2'.repeat(24)}`, 'navigateTo /volunteering/organise/announce/index'])
})

test('one that begins within the hour shows its code already', async () => {
  ahead = [activitySummary({ inHours: 0.5 })]
  await open()
  await screen.findByText('快开始了')
  expect(titles()).toEqual(['现在'])
  expect(screen.getByText('出示签到码')).toBeTruthy()
})

test('what is over, a cancelled one among it', async () => {
  past = [activitySummary({ id: '4'.repeat(24), inHours: -30, state: 'ended' }), activitySummary({ id: '5'.repeat(24), name: '取消的', inHours: -60, state: 'cancelled' })]
  await open()
  await press('办完的')
  const cancelled = (await screen.findByText('取消的')).closest<HTMLElement>('.card')!
  expect(within(cancelled).getByText('已取消')).toBeTruthy()
  expect(within(cancelled).queryByText('名单')).toBeNull()
  expect(screen.getAllByText('名单')).toHaveLength(1)
})

test('who runs nothing is told what it would be, and registers one', async () => {
  organisations = []
  await open()
  await screen.findByText(/几个邻居就能成立一支志愿队/)
  expect(screen.queryByText('发布活动')).toBeNull()
  await press('登记一个志愿服务组织')
  expect(phone.went).toEqual(['navigateTo /volunteering/organise/register/index'])
})

test('who waits for the desk sees that, and what was refused says why; nothing can be announced', async () => {
  organisations = [organisationSummary({ id: '1'.repeat(24), name: '等着的', state: 'asked' }), organisationSummary({ id: '2'.repeat(24), name: '没通过的', state: 'refused' }), organisationSummary({ id: '3'.repeat(24), name: '停了的', state: 'stopped' })]
  await open()
  await screen.findByText('社区没有通过：请写清楚做什么。改好后保存，会再次送审。')
  expect(screen.getByText('正在等社区审核，通过后会通知您。')).toBeTruthy()
  expect(within(screen.getByText('停了的').closest<HTMLElement>('.card')!).queryByText('修改资料')).toBeNull()
  expect(screen.queryByText('发布活动')).toBeNull()
})

test('a failure can be tried again', async () => {
  listing = () => ({ statusCode: 500, data: { code: 'internal', detail: '出了点问题，请稍后再试。' } })
  await open()
  await screen.findByText(/出了点问题/)
  listing = null
  await press('再试一次')
  expect(await screen.findByText(/还没有要办的活动/)).toBeTruthy()
})
