import { useRef, useState } from 'react'
import type { ApiKey, Input, Result } from '@shared/api'
import { createAttempt } from './attempt'
import { call, type CallOptions } from './call'
import type { ApiProblem } from './problem'

export interface Asking {
  /** Asks; the answer, or null when it failed and `problem` says why. Never throws. */
  ask: <K extends ApiKey>(key: K, input: Input<K>) => Promise<Result<K> | null>
  problem: ApiProblem | null
  /** Takes back what the last failure said. */
  forget: () => void
}

/**
 * Asks for changes, one after the other. The same thing asked again after a lost answer carries the same key, so it happens
 * once; after an answer it is a new thing, for somebody may be called twice.
 */
export function useAsk(): Asking {
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const keyFor = useRef(createAttempt())
  const ask = async <K extends ApiKey>(key: K, input: Input<K>): Promise<Result<K> | null> => {
    setProblem(null)
    try {
      const answer = await (call as (key: K, input: object & CallOptions) => Promise<Result<K>>)(key, { ...(input as object), idempotencyKey: keyFor.current({ key, input }) })
      keyFor.current = createAttempt()
      return answer
    } catch (error) {
      setProblem(error as ApiProblem)
      return null
    }
  }
  return { ask, problem, forget: () => setProblem(null) }
}
