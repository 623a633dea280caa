import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import type { Called } from '@/api/use-call'
import { useStep } from '@/api/use-step'
import { open } from '@/kit/routes'
import { pageWords } from '../words'
import type { Act } from './acts'
import type { IssueDetail } from './standing'

export interface Acting {
  /** Does what a button says: takes the step, opens its page or its sheet, calls. Never throws. */
  act: (name: Act) => unknown
  problem: ApiProblem | null
  /** What the last press did, in words. */
  done: string | null
  sheet: 'withdraw' | 'decline' | null
  closeSheet: () => void
}

/** Everything that can be pressed on an issue's page. */
export function useAct(issue: IssueDetail, call: Called<IssueDetail>): Acting {
  const accept = useStep('POST /issues/:id/accept', issue.id)
  const support = useStep('POST /issues/:id/support', issue.id)
  const agree = useStep('POST /issues/:id/agree', issue.id)
  const [done, setDone] = useState<string | null>(null)
  const [sheet, setSheet] = useState<Acting['sheet']>(null)

  const finish = (taking: Promise<IssueDetail | null>, words: string) =>
    taking.then((after) => {
      if (after) {
        call.replace(after)
        setDone(words)
      } else {
        setDone(null)
        return call.refresh()
      }
    })

  const act = (name: Act) => {
    switch (name) {
      case 'accept':
        return finish(accept.take(undefined), pageWords.accepted)
      case 'support':
        return finish(support.take(undefined), pageWords.supported)
      case 'agree':
        return finish(agree.take({ agreed: true }), pageWords.agreed)
      case 'decline':
      case 'withdraw':
        return setSheet(name)
      case 'callHolder':
        return dial(issue.holder?.phone)
      case 'callReporter':
        return dial(issue.reporter?.phone)
      case 'reassign':
        return open('transfer', { id: issue.id })
      case 'invite':
        return open('invite', { issue: issue.id })
      default:
        return open(name, { id: issue.id })
    }
  }
  return { act, problem: accept.problem ?? support.problem ?? agree.problem, done, sheet, closeSheet: () => setSheet(null) }
}

async function dial(phone: string | null | undefined): Promise<void> {
  if (!phone) return
  await Taro.makePhoneCall({ phoneNumber: phone }).catch(() => {
    // The person closed the dialog.
  })
}
