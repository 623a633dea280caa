import type { Input } from '@shared/api'

export const verdictQuestions = ['responded', 'solved', 'satisfied'] as const
export type VerdictQuestion = (typeof verdictQuestions)[number]

/** What a resident has answered so far; null where she has not. */
export type Answers = Record<VerdictQuestion, boolean | null> & { words: string }

export const noAnswers: Answers = { responded: null, solved: null, satisfied: null, words: '' }

/** What is sent, or null while an answer is missing. */
export function verdictBody({ responded, solved, satisfied, words }: Answers): Input<'POST /bookings/:id/judge'>['body'] | null {
  if (responded === null || solved === null || satisfied === null) return null
  const said = words.trim()
  return { responded, solved, satisfied, ...(said ? { words: said } : {}) }
}
