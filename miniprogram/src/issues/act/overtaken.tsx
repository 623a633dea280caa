import type { ApiProblem } from '@/api/problem'
import { Card } from '@/kit/card'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { useNear } from '@/session/near'
import { headlineOf, type IssueDetail } from '../issue/standing'
import { words } from './words'

interface OvertakenProps {
  issue: IssueDetail
  /** Why the server refused; absent where the page was opened too late. */
  problem?: ApiProblem
  /** What was typed. */
  kept?: string
  onWork: () => void
  onIssue: () => void
}

/** The step is no longer this person's: says who did what, how it stands, and shows what was typed so that it can be used elsewhere. */
export function Overtaken({ issue, problem, kept, onWork, onIssue }: OvertakenProps) {
  const { holder } = issue
  const near = useNear()
  return (
    <>
      <Note tone="warning">{near(problem?.message ?? words.notNow)}</Note>
      <Card title={near(headlineOf(issue))}>{holder && !holder.me ? near(words.holderHas(`${holder.label}${holder.name}`)) : null}</Card>
      {kept ? <Card title={words.keptWords}>{kept}</Card> : null}
      <MainButton onPress={onWork}>{words.toWork}</MainButton>
      <QuietButton block onPress={onIssue}>
        {words.toIssue}
      </QuietButton>
    </>
  )
}
