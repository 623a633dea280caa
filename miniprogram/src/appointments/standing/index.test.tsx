import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { phone } from '../../../../tests/support/taro'
import StandingPage from './index'

configure({ asyncUtilTimeout: 10_000 })

const miss = (id: string, part: object = {}) => ({ booking: id, service: '家庭医生门诊', start: '2026-11-20T00:00:00Z', counts: true, objection: null, answer: null, ...part })
let standing: object

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  phone.answer = ({ path }) => ({ statusCode: 200, data: path === '/me' ? meOf() : standing })
})

async function open(answer: object) {
  standing = answer
  render(<MeProvider><StandingPage /></MeProvider>)
  await act(async () => undefined)
}

test('who always came can book', async () => {
  await open({ blockedUntil: null, missed: [] })
  expect(screen.getByText('您可以在手机上预约。')).toBeTruthy()
  fireEvent.click(screen.getByText('去预约'))
  expect(phone.went).toEqual(['navigateTo /appointments/catalogue/index'])
})

test('who is blocked reads until when and why, and whom to ask', async () => {
  await open({ blockedUntil: '2099-12-20T00:00:00Z', missed: [miss('a'), miss('b'), miss('c')] })
  expect(screen.getByText('2099 年 12 月 20 日前不能在手机上预约')).toBeTruthy()
  expect(screen.getAllByText('算一次')).toHaveLength(3)
  fireEvent.click(screen.getByText('找负责的人'))
  expect(phone.went).toEqual(['navigateTo /people/door/index'])
})

test('each miss can be objected to once, and shows what became of it', async () => {
  await open({ blockedUntil: null, missed: [miss('a'), miss('b', { objection: 'lifted', counts: false, answer: '当天窗口停电' }), miss('c', { objection: 'asked' })] })
  expect(screen.getAllByText('我有话说')).toHaveLength(1)
  expect(screen.getByText('社区的答复：当天窗口停电')).toBeTruthy()
  expect(screen.getByText('已经提出异议，等社区答复')).toBeTruthy()
  fireEvent.click(screen.getByText('我有话说'))
  expect(phone.went).toEqual(['navigateTo /appointments/booking/object/index?id=a'])
})
