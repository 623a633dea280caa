import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import HonoursPage from './index'
import { addMonths, monthOf, speakMonth } from './month'

configure({ asyncUtilTimeout: 10_000 })

const now = new Date()
const present = monthOf(now)
const before = addMonths(present, -1)
let listed: boolean
let list: (month: string) => Answer

const honoursOf = (month: string, change: object = {}) => ({
  statusCode: 200,
  data: {
    month, place: '福民社区', listed,
    items: [{ rank: 1, name: '马志强', minutes: 1290, stars: 3, me: false }, { rank: 2, name: '王秀英', minutes: 625, stars: 0, me: true }],
    thanks: [{ to: '王秀英', words: '谢谢您陪我看病', at: `${month}-05T02:00:00.000Z` }],
    totals: { volunteers: 39, minutes: 8914 },
    ...change,
  },
})

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  listed = true
  list = (month) => honoursOf(month)
  phone.answer = ({ method, path, body }) => {
    if (path === '/me') return { statusCode: 200, data: meOf() }
    if (method === 'PUT') {
      listed = (body as { listed: boolean }).listed
      return { statusCode: 200, data: { listed } }
    }
    return list(path.slice(-7))
  }
})

async function open() {
  render(<MeProvider><HonoursPage /></MeProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getByText(words)))
}

test('shows what all did together, who served most with their stars, and the thanks', async () => {
  await open()
  expect(await screen.findByText(`福民社区 ${speakMonth(present, now)}`)).toBeTruthy()
  for (const words of ['一共 39 人，服务了 148 小时 34 分', '马志强', '三星', '21 小时 30 分', '王秀英（您）', '10 小时 25 分', '谢谢您陪我看病', '谢谢王秀英']) expect(screen.getByText(words)).toBeTruthy()
})

test('months before are led to, and back', async () => {
  await open()
  await screen.findByText('前一个月')
  expect(screen.queryByText('后一个月')).toBeNull()
  await press('前一个月')
  expect(await screen.findByText(`福民社区 ${speakMonth(before, now)}`)).toBeTruthy()
  await press('后一个月')
  expect(await screen.findByText(`福民社区 ${speakMonth(present, now)}`)).toBeTruthy()
})

test('of a long list the first ten, and the others when asked for', async () => {
  const items = Array.from({ length: 12 }, (_, at) => ({ rank: at + 1, name: `邻居${at + 1}`, minutes: 600 - at, stars: 0, me: false }))
  list = (month) => honoursOf(month, { items })
  await open()
  await screen.findByText('邻居10')
  expect(screen.queryByText('邻居11')).toBeNull()
  await press('看榜上全部 12 位')
  expect(screen.getByText('邻居12')).toBeTruthy()
})

test('she stays off it by one touch, and the list is asked for again', async () => {
  await open()
  await press('让我上榜：已开')
  expect(await screen.findByText('让我上榜：已关')).toBeTruthy()
  expect(phone.asked.filter(({ method }) => method === 'PUT')).toMatchObject([{ path: '/honours/me', body: { listed: false } }])
})

test('an empty month says what counts and leads to activities', async () => {
  list = (month) => honoursOf(month, { items: [], thanks: [], totals: { volunteers: 0, minutes: 0 } })
  await open()
  expect(await screen.findByText(/这个月榜上还没有人/)).toBeTruthy()
  await press('去看附近的活动')
  expect(phone.went).toEqual(['navigateTo /volunteering/activities/index'])
})

test('without a community leads to a door', async () => {
  list = (month) => honoursOf(month, { place: '', items: [], thanks: [] })
  await open()
  await press('登记我的门牌')
  expect(phone.went).toEqual(['navigateTo /people/bind/index'])
})

test('a failure can be tried again', async () => {
  list = () => ({ statusCode: 500, data: { code: 'internal', detail: '服务器出了问题，请稍后再试。' } })
  await open()
  await screen.findByText(/服务器出了问题/)
  list = (month) => honoursOf(month)
  await press('再试一次')
  expect(await screen.findByText('马志强')).toBeTruthy()
})
