import type { ApiProblem } from '@/api/problem'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import type { Question } from '@/kit/question-form'
import { YesNo } from '@/kit/yes-no'
import { type Answers, type VerdictQuestion, verdictQuestions } from './answers'

/** How the three questions are put for what is judged. */
export type VerdictWords = Record<VerdictQuestion, { question: string; yes: string; no: string }> & { needed: string; words: string; placeholder: string }

/** Three separate questions with two answers each, and words if she likes. */
export function questionsOf(answers: Answers, change: (part: Partial<Answers>) => void, words: VerdictWords, problem: ApiProblem | null): Question[] {
  return [
    ...verdictQuestions.map((key) => ({
      key,
      missing: answers[key] === null ? words.needed : null,
      body: (error: string | undefined) => (
        <Field label={words[key].question} error={error ?? problem?.at(`body.${key}`)}>
          <YesNo label={words[key].question} yes={words[key].yes} no={words[key].no} value={answers[key]} onChange={(value) => change({ [key]: value })} />
        </Field>
      ),
    })),
    {
      key: 'words',
      missing: null,
      body: () => (
        <Field label={words.words} optional error={problem?.at('body.words')}>
          <LongWords label={words.words} value={answers.words} onChange={(said) => change({ words: said })} placeholder={words.placeholder} max={500} />
        </Field>
      ),
    },
  ]
}
