import { act, configure, render, screen } from '@testing-library/react'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { phone } from '../../../../tests/support/taro'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import HallPage from './index'

configure({ asyncUtilTimeout: 10_000 })

const post = { id: 'd', role: 'desk' as const, label: '社区工作台', place: '620201001001', placeLabel: '福民社区', deputy: false, from: '2026-01-01T00:00:00Z', until: null, away: null }
const hall = {
  place: '福民社区',
  now: '2026-11-25T01:00:30Z',
  called: [
    { service: '养老金资格认证', number: 12, counter: '2 号窗口', at: '2026-11-25T01:00:10Z' },
    { service: '开居住证明', number: 7, counter: '3 号窗口', at: '2026-11-25T00:55:00Z' },
  ],
  waiting: [{ service: '养老金资格认证', arrived: 5, next: [13, 14, 15, 16] }],
}
let answer: () => { statusCode: number; data: unknown }

beforeEach(() => {
  jest.useFakeTimers()
  phone.reset()
  keepSession(sessionOf())
  answer = () => ({ statusCode: 200, data: hall })
})
afterEach(() => jest.useRealTimers())

async function open(me = meOf({ posts: [post] })) {
  phone.answer = ({ path }) => (path === '/me' ? { statusCode: 200, data: me } : answer())
  render(<ElderProvider><MeProvider><HallPage /></MeProvider></ElderProvider>)
  await pass(0)
  await pass(0)
}
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds))

test('the newest call is named with its window, the one before it and who is next beside it', async () => {
  await open()
  expect(phone.asked.some(({ path }) => path === '/places/620201001001/hall')).toBe(true)
  for (const words of ['正在叫号', '12 号', '请到 2 号窗口', '7 号', '3 号窗口', '在等 5 位，下面是', '13', '15', '9:00']) expect(screen.getByText(words)).toBeTruthy()
  expect(screen.queryByText('16')).toBeNull()
})

test('it looks again by itself', async () => {
  await open()
  answer = () => ({ statusCode: 200, data: { ...hall, now: '2026-11-25T01:01:00Z', called: [{ service: '开居住证明', number: 8, counter: '3 号窗口', at: '2026-11-25T01:00:58Z' }, ...hall.called] } })
  await pass(4100)
  expect(screen.getByText('8 号')).toBeTruthy()
  expect(screen.getByText('请到 3 号窗口')).toBeTruthy()
})

test('without a connection it keeps what it had, says since when, and goes on trying', async () => {
  await open()
  answer = () => {
    throw new Error('no network')
  }
  await pass(4100)
  expect(screen.getByText(/连不上网络，下面是 9:00 的情况/)).toBeTruthy()
  expect(screen.getByText('12 号')).toBeTruthy()
  answer = () => ({ statusCode: 200, data: hall })
  await pass(4100)
  expect(screen.queryByText(/连不上网络/)).toBeNull()
})

test('before anybody is called it says what to do', async () => {
  answer = () => ({ statusCode: 200, data: { ...hall, called: [], waiting: [] } })
  await open()
  expect(screen.getByText('还没有叫号')).toBeTruthy()
  expect(screen.getByText(/没有人在等/)).toBeTruthy()
})

test('whoever has no place is told', async () => {
  await open(meOf({ community: null }))
  expect(screen.getByText(/没有说明是哪个大厅/)).toBeTruthy()
})
