import { type ReactNode, useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import type { Called } from '@/api/use-call'
import { Card } from './card'
import { Empty } from './empty'
import { Loaded } from './loaded'
import { MainButton } from './main-button'
import { Note } from './note'
import { goBack } from './routes'
import { Screen } from './screen'

/** The step was refused; where something has changed meanwhile, the page tells it and shows what was typed. */
export type Refused = (problem: ApiProblem, kept?: string) => void

interface StepPageProps<T> {
  title: string
  call: Called<T>
  /** Whether this person can take the step now. */
  able: (data: T) => boolean
  words: {
    /** That the step is not hers any more. */
    notNow: string
    /** The way back to what it is about. */
    back: string
  }
  children: (data: T, refused: Refused) => ReactNode
}

/** The page of one step on something: its form, or that the step is not to be taken any more. */
export function StepPage<T>({ title, call, able, words, children }: StepPageProps<T>) {
  const [refusal, setRefusal] = useState<{ problem: ApiProblem; kept?: string } | null>(null)
  const refused: Refused = (problem, kept) => {
    if (!problem.overtaken) return
    setRefusal({ problem, kept })
    void call.refresh()
  }
  return (
    <Screen title={title}>
      <Loaded call={call} cards={2}>
        {(data) =>
          able(data) ? (
            children(data, refused)
          ) : refusal ? (
            <>
              <Note tone="warning">{refusal.problem.message}</Note>
              {refusal.kept ? <Card title="您写的还在这里">{refusal.kept}</Card> : null}
              <MainButton onPress={goBack}>{words.back}</MainButton>
            </>
          ) : (
            <Empty icon="info" words={words.notNow} action={{ words: words.back, onPress: goBack }} />
          )
        }
      </Loaded>
    </Screen>
  )
}
