import { useRef, useState } from 'react'
import type { ApiKey, Input, Result } from '@shared/api'
import { useMe } from '@/session/me'
import { createAttempt } from './attempt'
import { call, type CallOptions } from './call'
import type { ApiProblem } from './problem'

/** Endpoints of the steps that somebody can take on one thing, by its id. */
export type StepKey = Extract<ApiKey, `${'POST' | 'PUT'} /${string}/:id/${string}`>

type Body<K extends StepKey> = 'body' extends keyof Input<K> ? Input<K>['body'] : undefined

export interface StepTaking<K extends StepKey> {
  /** Sends it; the thing as it stands afterwards, or null when it failed and `problem` says why. Never throws. */
  take: (body: Body<K>) => Promise<Result<K> | null>
  problem: ApiProblem | null
}

/**
 * Takes a step on a thing. Pressing again after a lost answer sends the same key, so it happens once. `onRefused` hears
 * of every failure, after `problem` has been set.
 */
export function useStep<K extends StepKey>(key: K, id: string, onRefused?: (problem: ApiProblem) => void): StepTaking<K> {
  const me = useMe()
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const keyFor = useRef(createAttempt())
  const ask = call as (key: K, input: { params: { id: string }; body: Body<K> } & CallOptions) => Promise<Result<K>>
  const take = async (body: Body<K>) => {
    setProblem(null)
    try {
      const after = await ask(key, { params: { id }, body, idempotencyKey: keyFor.current({ id, body }) })
      void me.refresh()
      return after
    } catch (error) {
      setProblem(error as ApiProblem)
      onRefused?.(error as ApiProblem)
      return null
    }
  }
  return { take, problem }
}
