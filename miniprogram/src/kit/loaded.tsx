import type { ReactNode } from 'react'
import type { Called } from '@/api/use-call'
import { Failure } from './failure'
import { Loading } from './loading'

interface LoadedProps<T> {
  call: Pick<Called<T>, 'data' | 'loading' | 'failure' | 'retry'>
  /** Cards of the skeleton. */
  cards?: number
  children: (data: T) => ReactNode
}

/** Shows a call as a skeleton, a failure with retry, or its data. Data stays when only its refresh failed. */
export function Loaded<T>({ call, cards, children }: LoadedProps<T>) {
  if (call.data !== undefined) return <>{children(call.data)}</>
  if (call.failure && !call.loading) return <Failure problem={call.failure} onRetry={call.retry} />
  return <Loading cards={cards} />
}
