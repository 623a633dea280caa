import { act, renderHook, waitFor } from '@testing-library/react'
import { type Asked, phone } from '../../../tests/support/taro'
import { sessionOf } from '../../../tests/support/screen-person'
import { keepSession } from '@/session/session'
import { useCall } from './use-call'
import { usePages } from './use-pages'

const page = (items: string[], next: string | null) => ({ statusCode: 200, data: { items: items.map((id) => ({ id })), next } })
const noNetwork = () => Promise.reject(new Error('request:fail'))
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
})

describe('a call', () => {
  test('asks when it opens and again when the page is shown again, and keeps what it had when that fails', async () => {
    phone.answer = () => page(['a'], null)
    const { result } = renderHook(() => useCall('GET /notices', { query: {} }))
    expect(result.current.loading).toBe(true)
    await waitFor(() => expect(result.current.data?.items).toEqual([{ id: 'a' }]))
    phone.answer = noNetwork
    act(() => phone.show())
    await waitFor(() => expect(result.current.failure?.code).toBe('offline'))
    expect(result.current.data?.items).toEqual([{ id: 'a' }])
    expect(phone.asked).toHaveLength(2)
  })

  test('asks once more too when it came into a page that had been shown before', async () => {
    phone.late = true
    phone.answer = () => page(['a'], null)
    const { result } = renderHook(() => useCall('GET /notices', { query: {} }))
    await waitFor(() => expect(result.current.data).toBeDefined())
    phone.answer = () => page(['b'], null)
    act(() => phone.show())
    await waitFor(() => expect(result.current.data?.items).toEqual([{ id: 'b' }]))
    expect(phone.asked).toHaveLength(2)
  })

  test('asks again for another input, and not at all before it is ready', async () => {
    phone.answer = ({ path }: Asked) => page([path], null)
    const { result, rerender } = renderHook(({ q, ready }) => useCall('GET /places/find', { query: { q } }, { ready }), { initialProps: { q: '一', ready: false } })
    expect(phone.asked).toEqual([])
    rerender({ q: '一', ready: true })
    await waitFor(() => expect(result.current.data).toBeDefined())
    rerender({ q: '二', ready: true })
    await waitFor(() => expect(phone.asked.map(({ path }) => decodeURIComponent(path))).toEqual(['/places/find?q=一', '/places/find?q=二']))
  })
})

describe('a list by pages', () => {
  test('goes on where the last page ended when the bottom is reached, and stops at the end', async () => {
    phone.answer = ({ path }: Asked) => (path.includes('cursor=c1') ? page(['c'], null) : page(['a', 'b'], 'c1'))
    const { result } = renderHook(() => usePages('GET /notices', { query: {} }))
    await waitFor(() => expect(ids(result.current.items)).toEqual(['a', 'b']))
    expect(result.current.hasMore).toBe(true)
    act(() => phone.reachBottom())
    await waitFor(() => expect(ids(result.current.items)).toEqual(['a', 'b', 'c']))
    expect(result.current.hasMore).toBe(false)
    act(() => phone.reachBottom())
    expect(phone.asked).toHaveLength(2)
  })

  test('a further page that fails says so, loses nothing and can be asked again', async () => {
    let network = false
    phone.answer = ({ path }: Asked) => (path.includes('cursor') ? (network ? page(['b'], null) : noNetwork()) : page(['a'], 'c1'))
    const { result } = renderHook(() => usePages('GET /notices', { query: {} }))
    await waitFor(() => expect(result.current.hasMore).toBe(true))
    act(() => result.current.more())
    await waitFor(() => expect(result.current.addFailure?.code).toBe('offline'))
    expect(ids(result.current.items)).toEqual(['a'])
    network = true
    act(() => result.current.more())
    await waitFor(() => expect(ids(result.current.items)).toEqual(['a', 'b']))
  })

  test('a refresh begins with the first page again', async () => {
    phone.answer = ({ path }: Asked) => (path.includes('cursor') ? page(['b'], null) : page(['a'], 'c1'))
    const { result } = renderHook(() => usePages('GET /notices', { query: {} }))
    await waitFor(() => expect(result.current.hasMore).toBe(true))
    act(() => result.current.more())
    await waitFor(() => expect(ids(result.current.items)).toEqual(['a', 'b']))
    await act(() => result.current.refresh())
    await waitFor(() => expect(ids(result.current.items)).toEqual(['a']))
    expect(result.current.hasMore).toBe(true)
  })
})
