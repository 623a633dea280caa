import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { bookingSummary } from '../../../../tests/support/appointment-views'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Asked, phone } from '../../../../tests/support/taro'
import { MeProvider } from '@/session/me'
import { dropSession, keepSession } from '@/session/session'
import Home from './index'

configure({ asyncUtilTimeout: 10_000 })

const post = (role: string, label: string, name: string | null, more: object = {}) => ({ role, label, placeLabel: '3 号楼', name, phone: name && '13900000001', deputy: false, note: null, ...more })
const door = {
  household: '620201001001-G01-B03-U2-0501',
  label: '福民社区 雄关小区 3 号楼 2 单元 501 室',
  status: 'confirmed',
  answerable: [post('unit_chief', '单元长', null), post('building_chief', '副楼栋长', '刘海燕', { deputy: true, note: '楼栋长休假至周五，由副楼栋长代理' }), post('grid_worker', '网格员', '吴丽'), post('community_contact', '社区联系人', '郑红梅')],
  members: [],
}

function answer(me = meOf(), doors: object[] = [door]) {
  phone.answer = ({ path }: Asked) => {
    if (path === '/me') return { statusCode: 200, data: me }
    if (path === '/me/door') return { statusCode: 200, data: { doors } }
    return { statusCode: 200, data: { items: [], next: null } }
  }
}

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  answer()
})

const open = async () => {
  render(<MeProvider><Home /></MeProvider>)
  await act(async () => undefined)
}

test('says where I live and whom to call: those who are there, not a vacant post', async () => {
  await open()
  expect(await screen.findByText('雄关小区 3 号楼 2 单元 501 室')).toBeTruthy()
  expect(screen.getByText('楼栋长休假至周五，由副楼栋长代理')).toBeTruthy()
  expect(screen.getByText('还有 2 位负责的人')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('给刘海燕打电话 13900000001'))
  expect(phone.called).toEqual(['13900000001'])
})

test('the main jobs are one touch away', async () => {
  await open()
  fireEvent.click(await screen.findByText('报一件事'))
  fireEvent.click(screen.getByText('时间银行'))
  fireEvent.click(screen.getByText('预约办事'))
  expect(phone.went).toEqual(['navigateTo /issues/report/index', 'navigateTo /timebank/mine/index', 'navigateTo /appointments/catalogue/index'])
})

test('who has no door yet is led to name it', async () => {
  answer(meOf({ doors: [] }), [])
  await open()
  fireEvent.click(await screen.findByText('登记我的门牌'))
  expect(phone.went).toEqual(['navigateTo /people/bind/index'])
})

test('a grid worker sees her places, and 待办 with its count as the first tab', async () => {
  const grid = { id: 'g', role: 'grid_worker' as const, label: '网格员', place: '620201001001-G01', placeLabel: '福民社区第一网格', deputy: false, from: '2026-01-01T00:00:00Z', until: null, away: null }
  answer(meOf({ doors: [], posts: [grid], counts: { todo: 3, errands: 0, enquiries: 0, pendingHouseholds: 1, unreadNotices: 0, activities: 0, toConfirm: 0, helping: 0, helpToConfirm: 0 }, can: { work: true, confirmHouseholds: true, desk: false, importPlaces: false, counter: false, invite: false } }), [])
  await open()
  expect(await screen.findByText('有 3 件事等您')).toBeTruthy()
  const tabs = screen.getAllByText(/^(待办|首页|我的事|邻里|我的)$/).map((tab) => tab.textContent)
  expect(tabs).toEqual(['待办', '首页', '我的事', '邻里', '我的'])
  expect(screen.getByLabelText('待办，4 件')).toBeTruthy()
})

test('without a network it says so and can be tried again', async () => {
  phone.answer = () => Promise.reject(new Error('request:fail'))
  await open()
  fireEvent.click(await screen.findByText('再试一次'))
  answer()
  await act(async () => undefined)
  fireEvent.click(await screen.findByText('再试一次'))
  expect(await screen.findByText('报一件事')).toBeTruthy()
})

test('who is not signed in sees nothing and is sent to the sign-in', async () => {
  dropSession()
  await open()
  expect(phone.went).toEqual(['reLaunch /people/sign-in/index'])
  expect(phone.asked).toEqual([])
  expect(screen.queryByText('报一件事')).toBeNull()
})

test('what is booked next stands among what moves, an offer above it', async () => {
  const bookings = [bookingSummary(), bookingSummary({ id: '8'.repeat(24), state: 'offered', number: 3, offerUntil: '2099-11-23T04:00:00.000Z' })]
  const before = phone.answer
  phone.answer = (asked) => (asked.path.startsWith('/bookings') ? { statusCode: 200, data: { items: bookings, next: null } } : before(asked))
  await open()
  const titles = (await screen.findAllByText(/养老金资格认证/)).map((title) => title.textContent)
  expect(titles).toEqual(['养老金资格认证 3 号', '养老金资格认证 7 号'])
  expect(screen.getByText('2099 年 11 月 24 日上午 9:00')).toBeTruthy()
  fireEvent.click(screen.getByText('养老金资格认证 3 号'))
  expect(phone.went).toEqual([`navigateTo /appointments/booking/index?id=${'8'.repeat(24)}`])
})

test('appointments that could not be had can be asked for again', async () => {
  const before = phone.answer
  phone.answer = (asked) => {
    if (asked.path.startsWith('/bookings')) throw new Error('request:fail')
    return before(asked)
  }
  await open()
  phone.answer = before
  await act(async () => void fireEvent.click(screen.getByText(/预约没能取到/)))
  expect(screen.queryByText(/预约没能取到/)).toBeNull()
})

test('says what of the time bank waits for my word, and what I promised', async () => {
  answer(meOf({ counts: { ...meOf().counts, helpToConfirm: 1, toConfirm: 3, helping: 1, activities: 2 } }))
  await open()
  fireEvent.click(await screen.findByText('有 1 件帮忙等您确认'))
  fireEvent.click(screen.getByText('有 3 人的服务等您确认'))
  fireEvent.click(screen.getByText('您答应帮忙的有 1 件'))
  fireEvent.click(screen.getByText('您报名的志愿活动有 2 个'))
  expect(phone.went).toEqual(['navigateTo /volunteering/help/index?view=mine', 'navigateTo /volunteering/organise/index', 'navigateTo /volunteering/help/index?view=helping', 'navigateTo /volunteering/activities/index?view=mine'])
})
