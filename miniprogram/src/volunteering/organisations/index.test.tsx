import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import Organisations from './index'

configure({ asyncUtilTimeout: 10_000 })

const id = 'd'.repeat(24)
const team = { id, name: '邻里互助队', about: '陪老人看病、买菜', place: { code: '620201001001', label: '福民社区' }, state: 'approved', volunteers: 12, activities: 9, minutes: 1_500 }
let me: ReturnType<typeof meOf>
let list: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  me = meOf()
  list = () => ({ statusCode: 200, data: { items: [team], next: null } })
  phone.answer = ({ path }) => (path === '/me' ? { statusCode: 200, data: me } : list())
})

async function open() {
  render(<MeProvider><Organisations /></MeProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getByText(words)))
}

test('says what each is and has done, and opens it', async () => {
  await open()
  expect(await screen.findByText('12 位志愿者，办过 9 次活动')).toBeTruthy()
  expect(screen.getByText('一共服务 25 小时')).toBeTruthy()
  await press('邻里互助队')
  expect(phone.went).toEqual([`navigateTo /volunteering/organisation/index?id=${id}`])
})

test('asks for the registered ones only, and leads to registering one where there is none', async () => {
  list = () => ({ statusCode: 200, data: { items: [], next: null } })
  await open()
  expect(await screen.findByText(/还没有登记过的志愿服务组织/)).toBeTruthy()
  expect(phone.asked.find(({ path }) => path.startsWith('/organisations'))?.path).toContain('state=approved')
  await press('登记一个志愿服务组织')
  expect(phone.went[0]).toMatch(/^navigateTo \/volunteering\/organise\//)
})

test('without a door leads to one', async () => {
  me = meOf({ doors: [] })
  await open()
  await press('登记我的门牌')
  expect(phone.went).toEqual(['navigateTo /people/bind/index'])
})

test('a failure can be tried again', async () => {
  list = () => ({ statusCode: 500, data: { code: 'internal', detail: '服务器出了问题，请稍后再试。' } })
  await open()
  await screen.findByText(/服务器出了问题/)
  list = () => ({ statusCode: 200, data: { items: [team], next: null } })
  await press('再试一次')
  expect(await screen.findByText('邻里互助队')).toBeTruthy()
})
