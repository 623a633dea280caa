import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { deskMe } from '../../../../../tests/support/desk-person'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import TimePersonsPage from './index'

configure({ asyncUtilTimeout: 10_000 })

const found = { id: '1'.repeat(24), name: '王秀英', door: '福民社区 雄关小区 3 号楼 2 单元 501 室', balance: 150 }
let answer: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  answer = () => ({ statusCode: 200, data: { items: [found] } })
})

async function open(me = deskMe()) {
  phone.answer = ({ path }) => (path === '/me' ? { statusCode: 200, data: me } : answer())
  render(<MeProvider><TimePersonsPage /></MeProvider>)
  await act(async () => undefined)
}
async function look(name: string) {
  fireEvent.change(await screen.findByLabelText('找居民'), { target: { value: name } })
}

test('asks nothing before a name is typed, finds by name in the desk’s place, and opens the statement', async () => {
  await open()
  await screen.findByText('写姓名，找您辖区里登记过住址的居民。')
  expect(phone.asked.filter(({ path }) => path.startsWith('/timebank'))).toEqual([])
  await look('王')
  const name = await screen.findByText('王秀英')
  screen.getByText('雄关小区 3 号楼 2 单元 501 室')
  screen.getByText('2 小时 30 分')
  expect(phone.asked.at(-1)!.path).toBe('/timebank/persons?place=620201001001&q=%E7%8E%8B')
  await act(async () => void fireEvent.click(name))
  expect(phone.went).toEqual([`navigateTo /timebank/desk/person/index?id=${found.id}`])
})

test('says that nobody was found, and why that may be', async () => {
  answer = () => ({ statusCode: 200, data: { items: [] } })
  await open()
  await look('赵六')
  await screen.findByText(/没有找到叫“赵六”的居民/)
})

test('without network it can be asked for again', async () => {
  const before = answer
  answer = () => {
    throw new Error('no network')
  }
  await open()
  await look('王')
  const again = await screen.findByText('再试一次')
  answer = before
  await act(async () => void fireEvent.click(again))
  await screen.findByText('王秀英')
})

test('who looks after a whole installation says first where', async () => {
  await open(deskMe({ posts: [{ ...deskMe().posts[0]!, role: 'administrator', place: '', placeLabel: '' }] }))
  await screen.findByText('请先选是哪个社区、街道或区县。')
})

test('is the desk’s', async () => {
  await open(meOf())
  await screen.findByText('这一页给社区工作台用。')
})
