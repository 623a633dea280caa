import type { Input } from '@shared/api'

/** What a resident has said so far of an errand that was done; null where she has not. */
export interface Answers {
  done: boolean | null
  satisfied: boolean | null
  words: string
}

export const noAnswers: Answers = { done: null, satisfied: null, words: '' }

/** What is sent, or null while an answer is missing. What is not done satisfies nobody, and needs words to go on with. */
export function bodyOf({ done, satisfied, words }: Answers): Input<'POST /errands/:id/confirm'>['body'] | null {
  const said = words.trim()
  if (done === null || (done && satisfied === null) || (!done && !said)) return null
  return { done, satisfied: done && satisfied === true, ...(said ? { words: said } : {}) }
}
