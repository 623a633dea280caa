import { act, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import { activityDetail, activityId } from '../../../../../tests/support/volunteering-views'
import ActivityCode from './index'

let stored: ReturnType<typeof activityDetail>
let shown: (purpose: 'in' | 'out') => Answer
const codes = { in: ['123456', '234567'], out: ['987654', '876543'] }
/** How often the server was asked; the second answer is the next code. */
let step: number
/** The server's clock is nine minutes before this phone's. */
const serverNow = () => Date.now() - 9 * 60_000
const code = (purpose: 'in' | 'out', left = 12): Answer => ({
  statusCode: 200,
  data: { code: codes[purpose][step], image: 'data:image/png;base64,AA==', now: new Date(serverNow()).toISOString(), changesAt: new Date(serverNow() + left * 1000).toISOString(), inside: 3, signed: 8 },
})

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-28T01:10:00Z') })
  phone.reset()
  keepSession(sessionOf())
  phone.params = { id: activityId }
  stored = activityDetail({ inHours: -0.2 })
  step = 0
  shown = (purpose) => code(purpose)
  phone.answer = ({ path }) => {
    if (path === '/me') return { statusCode: 200, data: meOf() }
    return path.includes('/code') ? shown(path.endsWith('out') ? 'out' : 'in') : { statusCode: 200, data: stored }
  }
})
afterEach(() => jest.useRealTimers())

/** React renders at the end of each step, so that steps are as small as what happens in between. */
async function pass(seconds: number) {
  for (let passed = 0; passed <= seconds * 1000; passed += 100) await act(() => jest.advanceTimersByTimeAsync(passed ? 100 : 0))
}
async function open() {
  const page = render(<MeProvider><ActivityCode /></MeProvider>)
  await pass(0)
  await pass(0)
  return page
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getByText(words)))
  await pass(0)
}

test('digits and a count, counted on from the server’s clock, and the screen stays on while it is shown', async () => {
  const page = await open()
  expect(screen.getByText('123 456')).toBeTruthy()
  expect(screen.getByText('现在 3 人在场，一共 8 人报名')).toBeTruthy()
  expect(screen.getByText('12 秒后换新码')).toBeTruthy()
  expect(phone.awake).toBe(true)
  await pass(2)
  expect(screen.getByText('10 秒后换新码')).toBeTruthy()
  page.unmount()
  expect(phone.awake).toBe(false)
})

test('the next one comes by itself', async () => {
  const end = serverNow() + 12_000
  shown = (purpose) => {
    step = serverNow() >= end ? 1 : 0
    return code(purpose, step ? 30 : (end - serverNow()) / 1000)
  }
  await open()
  await pass(11)
  expect(screen.getByText('123 456')).toBeTruthy()
  await pass(1.5)
  expect(screen.getByText('234 567')).toBeTruthy()
})

test('the code of the one never stands below the name of the other, without a network either', async () => {
  await open()
  shown = () => {
    throw new Error('no network')
  }
  await press('签退')
  expect(screen.queryByText('123 456')).toBeNull()
  expect(screen.getByText(/网络连不上/)).toBeTruthy()
  shown = (purpose) => code(purpose)
  await press('再试一次')
  expect(screen.getByText('987 654')).toBeTruthy()
})

test('without a network it says so, and takes a code away that nobody takes any more', async () => {
  await open()
  shown = () => {
    throw new Error('no network')
  }
  await pass(20)
  expect(screen.getByText(/网络断了，码没有更新/)).toBeTruthy()
  expect(screen.getByText('123 456')).toBeTruthy()
  await pass(55)
  expect(screen.getByText(/刚才的码已经过期/)).toBeTruthy()
  expect(screen.queryByText('123 456')).toBeNull()
  step = 1
  shown = (purpose) => code(purpose)
  await pass(6)
  expect(screen.getByText('234 567')).toBeTruthy()
})

test('before its window it says when it opens, and opens by itself', async () => {
  stored = activityDetail({ inHours: 2 })
  shown = () => ({ statusCode: 409, data: { code: 'volunteering.not_now', detail: '开始前一小时到结束后三小时可以出示签到码。' } })
  await open()
  expect(screen.getByText(/^今天上午 10:10 起可以出示签到码/)).toBeTruthy()
  shown = (purpose) => code(purpose)
  await pass(6)
  expect(screen.getByText('123 456')).toBeTruthy()
})

test('after it, what is left is done on the list', async () => {
  stored = activityDetail({ inHours: -8, state: 'ended' })
  shown = () => ({ statusCode: 409, data: { code: 'volunteering.not_now', detail: '' } })
  await open()
  expect(screen.getByText(/请在名单里补上/)).toBeTruthy()
  await press('看名单')
  expect(phone.went).toEqual([`navigateTo /volunteering/organise/participants/index?id=${activityId}`])
})

test('in the second half people leave', async () => {
  stored = activityDetail({ inHours: -1.5 })
  await open()
  expect(screen.getByText('987 654')).toBeTruthy()
})

test('who does not organise it has no code', async () => {
  stored = activityDetail({ can: { organise: false } })
  await open()
  expect(screen.getByText(/不归您管/)).toBeTruthy()
  expect(phone.asked.some(({ path }) => path.includes('/code'))).toBe(false)
})
