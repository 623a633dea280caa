import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { phone } from '../../../../tests/support/taro'
import { answerPick } from '@/places/pick-place'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import Bind from './index'

configure({ asyncUtilTimeout: 10_000 })

const door = { code: '620201001001-G01-B03-U1-0301', name: '301 室', level: 'household' as const, label: '福民社区 3 号楼 1 单元 301 室', hasChildren: false }
const newcomer = meOf({ name: '周晓梅', doors: [] })
const bindings = () => phone.asked.filter(({ path }) => path === '/me/doors')

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf(newcomer))
  phone.answer = ({ path }) => ({ statusCode: 200, data: path === '/me' ? newcomer : {} })
})

async function open(elder = false) {
  if (elder) phone.storage.set('linli.elder', true)
  render(<ElderProvider><MeProvider><Bind /></MeProvider></ElderProvider>)
  await waitFor(() => expect(phone.asked.some(({ path }) => path === '/me')).toBe(true))
  await act(async () => undefined)
}
const press = (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))
async function chooseDoor() {
  await press('选择门牌')
  await act(async () => answerPick(door))
}

test('asks for what is missing in place of a grey button', async () => {
  await open()
  await press('送去确认')
  expect(screen.getByText('请先选择您住的那一户')).toBeTruthy()
  expect(bindings()).toEqual([])
})

test('sends the chosen door with the name and phone that are known', async () => {
  await open()
  await chooseDoor()
  await press('租住')
  await press('送去确认')
  expect(bindings()).toMatchObject([{ body: { household: door.code, name: '周晓梅', phone: '13900000000', relation: 'tenant' }, header: { 'idempotency-key': expect.any(String) } }])
  expect(await screen.findByText('已送出，等楼长或网格员确认。')).toBeTruthy()
})

test('elder mode asks one thing at a time, and goes back to what the server refuses', async () => {
  phone.answer = ({ path }) =>
    path === '/me' ? { statusCode: 200, data: newcomer } : { statusCode: 400, data: { code: 'bad_input', detail: '有些内容填得不对。', errors: [{ path: 'body.phone', code: 'format', detail: '手机号应为 11 位数字' }] } }
  await open(true)
  expect(screen.queryByText('您的姓名')).toBeNull()
  await chooseDoor()
  await press('下一步')
  expect(screen.getByText('您的姓名')).toBeTruthy()
  await press('下一步')
  await press('下一步')
  await press('送去确认')
  expect(await screen.findByText('手机号应为 11 位数字')).toBeTruthy()
  expect(screen.queryByText('您和这一户是什么关系？')).toBeNull()
})

test('a lost network keeps what was typed and sends the same key again', async () => {
  phone.answer = ({ path }) => (path === '/me' ? { statusCode: 200, data: newcomer } : Promise.reject(new Error('request:fail')))
  await open()
  await chooseDoor()
  await press('送去确认')
  expect(await screen.findByText(/您填的内容都还在/)).toBeTruthy()
  await press('送去确认')
  await waitFor(() => expect(bindings()).toHaveLength(2))
  const [first, second] = bindings()
  expect(second?.header['idempotency-key']).toBe(first?.header['idempotency-key'])
})
