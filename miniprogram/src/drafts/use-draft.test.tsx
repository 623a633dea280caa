import { act, renderHook } from '@testing-library/react'
import { phone } from '../../../tests/support/taro'
import { keepSession } from '@/session/session'
import { useDraft } from './use-draft'

const person = (id: string) => keepSession({ accessToken: 'a', refreshToken: 'r', expiresAt: '', person: { id, name: '王秀英' } })
const open = () => renderHook(() => useDraft('report', { text: '', urgent: false }))

beforeEach(() => {
  jest.useFakeTimers()
  phone.reset()
  person('p1')
})
afterEach(() => jest.useRealTimers())

test('what was typed is there again, also when the page was left in the middle of a word', () => {
  const first = open()
  act(() => first.result.current.change({ text: '水管' }))
  act(() => first.result.current.change((before) => ({ text: `${before.text}漏` })))
  first.unmount()
  const second = open()
  expect(second.result.current).toMatchObject({ draft: { text: '水管漏', urgent: false }, found: true })
})

test('it is written once, a moment after the last letter', () => {
  const { result } = open()
  act(() => result.current.change({ text: '水' }))
  act(() => void jest.advanceTimersByTime(300))
  act(() => result.current.change({ text: '水管' }))
  act(() => void jest.advanceTimersByTime(300))
  expect([...phone.storage.keys()]).toEqual(['linli.session'])
  act(() => void jest.advanceTimersByTime(200))
  expect(open().result.current.draft.text).toBe('水管')
})

test('what was sent does not come back', () => {
  const first = open()
  act(() => first.result.current.change({ text: '水管' }))
  act(() => first.result.current.drop())
  first.unmount()
  expect(open().result.current).toMatchObject({ draft: { text: '' }, found: false })
})

test('begun anew, nothing of it comes back', () => {
  const first = open()
  act(() => first.result.current.change({ text: '水管' }))
  act(() => first.result.current.restart({ text: '电灯', urgent: true }))
  expect(first.result.current.draft).toEqual({ text: '电灯', urgent: true })
  act(() => void jest.advanceTimersByTime(1000))
  first.unmount()
  expect(open().result.current).toMatchObject({ draft: { text: '', urgent: false }, found: false })
})

test('another person on the same device does not see it', () => {
  const first = open()
  act(() => first.result.current.change({ text: '水管' }))
  first.unmount()
  person('p2')
  expect(open().result.current.draft.text).toBe('')
})
