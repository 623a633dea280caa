import type { ApiProblem } from '@/api/problem'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import type { Remedy } from './refusals'
import { refusalWords } from './words'

interface RefusedProps {
  problem: ApiProblem
  /** What can be done, the main thing first. */
  remedies: readonly Remedy[]
  onRemedy: (remedy: Remedy) => unknown
}

/** Why it could not be booked, and in the same place what can be done instead. */
export function Refused({ problem, remedies: [main, ...others], onRemedy }: RefusedProps) {
  return (
    <>
      <Note tone="warning">{problem.message}</Note>
      {main ? <MainButton onPress={() => onRemedy(main)}>{refusalWords[main]}</MainButton> : null}
      {others.map((remedy) => (
        <QuietButton key={remedy} block onPress={() => onRemedy(remedy)}>
          {refusalWords[remedy]}
        </QuietButton>
      ))}
    </>
  )
}
