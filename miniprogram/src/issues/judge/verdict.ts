import type { Input } from '@shared/api'

export const questions = ['responded', 'solved', 'satisfied'] as const
export type Question = (typeof questions)[number]

/** What the reporter has answered so far; null where she has not. */
export type Answers = Record<Question, boolean | null> & {
  words: string
  /** Where it is not solved or not to her satisfaction: whether it shall rest anyway. */
  rest: boolean
}

export const noAnswers: Answers = { responded: null, solved: null, satisfied: null, words: '', rest: false }

/** The questions that still have no answer, in their order. */
export function unanswered(answers: Answers): Question[] {
  return questions.filter((question) => answers[question] === null)
}

/** Whether the answers are all there and not both solved and satisfied: then she is asked whether it shall be done again. */
export function asksForRedo({ solved, satisfied }: Answers): boolean {
  return solved !== null && satisfied !== null && !(solved && satisfied)
}

/** What is sent, or null while an answer is missing. */
export function verdictBody(answers: Answers): Input<'POST /issues/:id/judge'>['body'] | null {
  const { responded, solved, satisfied, rest } = answers
  if (responded === null || solved === null || satisfied === null) return null
  const words = answers.words.trim()
  return { responded, solved, satisfied, ...(words ? { words } : {}), redo: asksForRedo(answers) && !rest }
}
