import { act, renderHook } from '@testing-library/react'
import { type Answer, phone } from '../../../../tests/support/taro'
import { useHandoff } from './use-handoff'

const tokens = { accessToken: 'a', expiresAt: '2026-11-23T02:15:00.000Z', refreshToken: 'r', person: { id: '6'.repeat(24), name: '吴丽' } }
const waiting: Answer = { statusCode: 200, data: { status: 'waiting' } }
const signedIn: Answer = { statusCode: 200, data: { status: 'signedIn', tokens } }
const problem = (statusCode: number, code: string): Answer => ({ statusCode, data: { code, detail: '说明' } })

let started: number
let startAnswer: ((index: number) => Answer) | null
let claimAnswer: () => Answer
const onSignedIn = jest.fn()

beforeEach(() => {
  jest.useFakeTimers()
  phone.reset()
  onSignedIn.mockReset()
  started = 0
  startAnswer = null
  claimAnswer = () => waiting
  phone.answer = ({ path }) => {
    if (path !== '/sign-in/handoffs') return claimAnswer()
    const index = ++started
    return startAnswer?.(index) ?? { statusCode: 200, data: { id: `h${index}`, code: `10000${index}`, secret: `s${index}`, expiresAt: '2026-11-23T02:05:00.000Z' } }
  }
})
afterEach(() => jest.useRealTimers())

/** Lets answers arrive, after this many milliseconds. */
const pass = (milliseconds = 0) => act(() => jest.advanceTimersByTimeAsync(milliseconds))
const claims = () => phone.asked.filter(({ path }) => path.endsWith('/claim')).map(({ path, body }) => `${path.split('/')[3]} ${(body as { secret: string }).secret}`)

async function show() {
  const rendered = renderHook(() => useHandoff(onSignedIn))
  await pass()
  return rendered
}

/** As when the browser's window goes behind another, or comes back. */
function turn(visibility: 'hidden' | 'visible') {
  Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true })
  act(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
}

test('shows a code and asks for it every two seconds, with its secret', async () => {
  const { result } = await show()
  expect(result.current.code).toBe('100001')
  expect(claims()).toEqual(['h1 s1'])
  await pass(2000)
  await pass(2000)
  expect(claims()).toEqual(['h1 s1', 'h1 s1', 'h1 s1'])
  expect(onSignedIn).not.toHaveBeenCalled()
})

test('hands the sign-in over once, then asks no more', async () => {
  await show()
  claimAnswer = () => signedIn
  await pass(2000)
  await pass(10_000)
  expect(onSignedIn.mock.calls).toEqual([[tokens]])
  expect(claims()).toHaveLength(2)
})

test('gets a fresh code once the server knows the old one no more', async () => {
  const { result } = await show()
  claimAnswer = () => (started === 1 ? problem(404, 'not_found') : waiting)
  await pass(2000)
  expect(result.current.code).toBe('100002')
  await pass(2000)
  expect(claims()).toEqual(['h1 s1', 'h1 s1', 'h2 s2', 'h2 s2'])
  expect(started).toBe(2)
})

test('keeps the code and goes on asking while the server is out of reach', async () => {
  const { result } = await show()
  claimAnswer = () => {
    throw new Error('no network')
  }
  await pass(2000)
  expect(result.current).toMatchObject({ code: '100001', unreachable: true })
  claimAnswer = () => waiting
  await pass(2000)
  expect(result.current).toMatchObject({ code: '100001', unreachable: false })
  claimAnswer = () => signedIn
  await pass(2000)
  expect(onSignedIn).toHaveBeenCalledTimes(1)
})

test('says why there is no code, and tries again when told', async () => {
  startAnswer = () => problem(429, 'too_many')
  const { result } = await show()
  expect(result.current).toMatchObject({ code: undefined, failure: { code: 'too_many' } })
  await pass(10_000)
  expect(started).toBe(1)
  startAnswer = null
  act(() => result.current.retry())
  await pass()
  expect(result.current).toMatchObject({ code: '100002', failure: undefined })
  expect(claims()).toEqual(['h2 s2'])
})

test('a fresh code that cannot be had does not leave the old one standing', async () => {
  const { result } = await show()
  claimAnswer = () => problem(404, 'not_found')
  startAnswer = () => problem(503, 'unavailable')
  await pass(2000)
  await pass(10_000)
  expect(result.current).toMatchObject({ code: undefined, failure: { code: 'unavailable' } })
  expect(started).toBe(2)
})

test('does not ask while nobody sees the window, and asks at once when it is back', async () => {
  await show()
  turn('hidden')
  await pass(60_000)
  expect(claims()).toHaveLength(1)
  turn('visible')
  await pass()
  expect(claims()).toHaveLength(2)
})

test('asks no more once the page is left', async () => {
  const { unmount } = await show()
  unmount()
  await pass(10_000)
  expect(claims()).toHaveLength(1)
})
