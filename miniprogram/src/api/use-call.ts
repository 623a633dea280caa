import { useDidShow } from '@tarojs/taro'
import useRequest from 'ahooks/lib/useRequest'
import type { ApiKey, Input, Result } from '@shared/api'
import { call } from './call'
import { ApiProblem } from './problem'

export interface UseCallOptions {
  /** Asks only while this is true; true unless told. */
  ready?: boolean
  /** Asks again when the page is shown again; true unless told. */
  whenShown?: boolean
  /** Asks again when this changes. */
  of?: unknown
}

export interface Called<T> {
  data: T | undefined
  /** Nothing to show yet. While a refresh runs, the data before it stays. */
  loading: boolean
  /** Why there is no data, or why the last refresh failed. */
  failure: ApiProblem | undefined
  /** Asks again, visibly. */
  retry: () => void
  /** Asks again; ends when the answer is there, and never throws. */
  refresh: () => Promise<void>
  /** Puts an answer in place that an action has just given. */
  replace: (data: T) => void
}

/** Asks the server when the page opens, when the input changes, and when the page is shown again. */
export function useCall<K extends ApiKey>(key: K, input: Input<K>, { ready = true, whenShown = true, of }: UseCallOptions = {}): Called<Result<K>> {
  const ask = call as (key: K, input: Input<K>) => Promise<Result<K>>
  const request = useRequest<Result<K>, []>(() => ask(key, input), { ready, refreshDeps: [key, JSON.stringify(input), of], onError: () => undefined })
  const refresh = () => request.refreshAsync().then(() => undefined, () => undefined)
  // A page that opens shows before the first answer is there; what comes into it later shows with it only when it is shown again.
  const opening = request.data === undefined && request.error === undefined
  useDidShow(() => {
    if (whenShown && ready && !opening) void refresh()
  })
  return {
    data: request.data,
    loading: request.data === undefined && (request.loading || !ready || request.error === undefined),
    failure: request.error as ApiProblem | undefined,
    retry: () => void request.refresh(),
    refresh,
    replace: request.mutate,
  }
}
