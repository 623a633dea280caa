import { useRef, useState } from 'react'
import { call } from '@/api/call'
import { createAttempt } from '@/api/attempt'
import type { ApiProblem } from '@/api/problem'
import type { Participant } from './groups'

/** What became of one of many confirmations. */
export type Outcome = 'done' | ApiProblem

export interface Confirming {
  outcomes: ReadonlyMap<string, Outcome>
  /** Whose turn it is, from 1; 0 while nothing runs. */
  at: number
  /** Confirms each of them, one after the other; one that fails keeps nobody from hers. */
  run: (participants: readonly Participant[]) => Promise<void>
}

/** Confirms many services. Started again after a lost answer, each keeps its key, so that nothing is confirmed twice. */
export function useConfirmAll(onDone: (before: Participant, after: Participant) => void): Confirming {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map())
  const [at, setAt] = useState(0)
  const keys = useRef(new Map<string, (content: unknown) => string>())
  const confirmOne = async (participant: Participant): Promise<Outcome> => {
    const { id, minutes } = participant
    const keyFor = keys.current.get(id) ?? createAttempt()
    keys.current.set(id, keyFor)
    try {
      onDone(participant, await call('POST /participations/:id/confirm', { params: { id }, body: { confirm: true }, idempotencyKey: keyFor(minutes) }))
      return 'done'
    } catch (error) {
      return error as ApiProblem
    }
  }
  const run = async (participants: readonly Participant[]) => {
    for (const [index, participant] of participants.entries()) {
      setAt(index + 1)
      const outcome = await confirmOne(participant)
      setOutcomes((before) => new Map(before).set(participant.id, outcome))
    }
    setAt(0)
  }
  return { outcomes, at, run }
}
