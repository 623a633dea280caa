import { useRouter } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import type { HelpDetail } from './standing'
import { stepWords } from './words'

/** The step was refused; where something has changed meanwhile, the page tells it and shows what was typed. */
export type Refused = (problem: ApiProblem, kept?: string) => void

interface HelpStepProps {
  title: string
  /** Whether this person can take the step now. */
  able: (request: HelpDetail) => boolean
  children: (request: HelpDetail, refused: Refused) => ReactNode
}

/** The page of one step on a request: its form, or that the step is not to be taken any more. Opened with `?id=`. */
export function HelpStep({ title, able, children }: HelpStepProps) {
  const { id = '' } = useRouter().params
  const call = useCall('GET /help-requests/:id', { params: { id } }, { whenShown: false })
  const [refusal, setRefusal] = useState<{ problem: ApiProblem; kept?: string } | null>(null)
  const refused: Refused = (problem, kept) => {
    if (!isOvertaken(problem)) return
    setRefusal({ problem, kept })
    void call.refresh()
  }
  return (
    <Screen title={title}>
      <Loaded call={call} cards={2}>
        {(request) =>
          able(request) ? (
            children(request, refused)
          ) : refusal ? (
            <>
              <Note tone="warning">{refusal.problem.message}</Note>
              {refusal.kept ? <Card title={stepWords.written}>{refusal.kept}</Card> : null}
              <MainButton onPress={goBack}>{stepWords.back}</MainButton>
            </>
          ) : (
            <Empty icon="info" words={stepWords.notNow} action={{ words: stepWords.back, onPress: goBack }} />
          )
        }
      </Loaded>
    </Screen>
  )
}

/** Whether the server refused because the request is not what the page shows any more: taken by another, moved, or out of reach. */
export function isOvertaken({ code }: ApiProblem): boolean {
  return code === 'volunteering.changed' || code === 'volunteering.step_not_allowed' || code === 'not_found' || code === 'forbidden'
}
