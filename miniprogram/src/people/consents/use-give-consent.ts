import { useRef, useState } from 'react'
import { createAttempt } from '@/api/attempt'
import { call } from '@/api/call'
import type { ApiProblem } from '@/api/problem'
import type { ConsentBody } from './agent'

/** Gives or records a consent; pressing again after a lost answer does it once. `give` answers whether it is done, and never throws. */
export function useGiveConsent(): { give: (body: ConsentBody) => Promise<boolean>; problem: ApiProblem | null } {
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const keyFor = useRef(createAttempt())
  const give = async (body: ConsentBody) => {
    setProblem(null)
    try {
      await call('POST /consents', { body, idempotencyKey: keyFor.current(body) })
      return true
    } catch (error) {
      setProblem(error as ApiProblem)
      return false
    }
  }
  return { give, problem }
}
