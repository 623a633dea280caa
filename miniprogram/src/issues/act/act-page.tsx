import { useRouter } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { open, openTab } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import type { IssueDetail } from '../issue/standing'
import { Brief } from './brief'
import { Outcome } from './outcome'
import { Overtaken } from './overtaken'
import { type Step, titles, words } from './words'

export interface Acting {
  /** Stands above the form: which issue it is. */
  lead?: ReactNode
  /** The step was taken: shows what came of it. */
  done: (after: IssueDetail) => void
  /** The server refused because something changed: tells who did it, and asks for the issue again. `kept`: what was typed. */
  refused: (problem: ApiProblem, kept: string) => void
}

interface ActPageProps {
  step: Step
  children: (issue: IssueDetail, acting: Acting) => ReactNode
}

/** The page of one step on an issue: which issue, the form, and afterwards what came of it. Opened with `?id=`. */
export function ActPage({ step, children }: ActPageProps) {
  const { id = '' } = useRouter().params
  const issue = useCall('GET /issues/:id', { params: { id } }, { ready: id !== '', whenShown: false })
  const [after, setAfter] = useState<IssueDetail | null>(null)
  const [refusal, setRefusal] = useState<{ problem: ApiProblem; kept: string } | null>(null)
  const acting: Omit<Acting, 'lead'> = {
    done: setAfter,
    refused: (problem, kept) => {
      setRefusal({ problem, kept })
      void issue.refresh()
    },
  }
  const now = new Date()
  const title = step === 'transfer' && issue.data?.can.transfer && !issue.data.holder?.me ? words.reassign : titles[step]
  return (
    <Screen title={title}>
      {id === '' ? (
        <Empty icon="warning" words={words.issueMissing} action={{ words: words.toWork, onPress: () => openTab('work') }} />
      ) : after ? (
        <Outcome step={step} issue={after} now={now} onWork={() => openTab('work')} onIssue={() => open('issue', { id })} />
      ) : (
        <Loaded call={issue} cards={3}>
          {(data) =>
            data.can[step] ? (
              children(data, { ...acting, lead: <Brief issue={data} now={now} /> })
            ) : (
              <Overtaken issue={data} problem={refusal?.problem} kept={refusal?.kept} onWork={() => openTab('work')} onIssue={() => open('issue', { id })} />
            )
          }
        </Loaded>
      )}
    </Screen>
  )
}
