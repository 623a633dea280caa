import type { Result } from '@shared/api'
import { nextForHolder, nextForReporter, stateLabels } from '@shared/issues/labels'
import type { State } from '@shared/issues/lifecycle'
import { speakDeadline, speakMoment, speakRemaining } from '@shared/time/speak'
import { dueVerbs, nextSteps, standingWords } from '../words'
import { lastOf } from './course-steps'

export type IssueDetail = Result<'GET /issues/:id'>
export type IssueSummary = Result<'GET /issues'>['items'][number]

/** How an issue stands now, each part as a person says it; null where there is nothing to say. */
export interface Standing {
  headline: string
  /** By when what is due: '明天下午 3 点前受理'. */
  due: string | null
  overdue: boolean
  /** Since when the holder has it. */
  since: string | null
  /** Why this holder, where that is more than that the post answers for the place. */
  why: string | null
  next: string | null
  /** What was written by who refused it, or by who handled it. */
  answer: { by: 'rejected' | 'handled'; words: string } | null
}

/** Events after which somebody else has it. */
const handsOver = [
  'issue.dispatched', 'issue.transferred', 'issue.returned', 'issue.objected', 'issue.handled', 'issue.disapproved', 'issue.reopened', 'issue.rerouted', 'issue.relieved', 'issue.escalated',
]

/** What the top of an issue's page says at `now`, for the person it was presented to. */
export function standingOf(issue: IssueDetail, now: Date): Standing {
  const handed = issue.holder ? lastOf(issue, ...handsOver) : undefined
  return {
    headline: headlineOf(issue),
    due: dueWords(issue, now),
    overdue: issue.overdue,
    since: handed ? `${speakMoment(handed.at, now)} 起` : null,
    why: issue.why && issue.holder && issue.why !== `由${issue.holder.label}负责` ? issue.why : null,
    next: nextOf(issue),
    answer: answerOf(issue),
  }
}

/** What an issue waits for, in one line. */
export function headlineOf(issue: IssueSummary): string {
  const { state, holder, mine } = issue
  const mineToDo = holder?.me ? nextForHolder[state] : undefined
  if (mineToDo) return mineToDo
  if (mine && state !== 'rejected') return nextForReporter(state, holder)
  return standingWords[state] ?? (isSettled(state) ? stateLabels[state] : nextForReporter(state, holder))
}

const isSettled = (state: State): boolean => state === 'closed' || state === 'withdrawn'

/** '明天下午 3 点前受理', to its holder with what is left; when it is late how late; null when nothing runs. */
export function dueWords(issue: IssueSummary, now: Date): string | null {
  const verb = dueVerbs[issue.state]
  if (!issue.due || !verb || (issue.state === 'inspected' && !issue.mine)) return null
  if (issue.overdue) return `原定${speakDeadline(issue.due, now)}${verb}，${speakRemaining(issue.due, now)}`
  const by = `${speakDeadline(issue.due, now)}${verb}`
  return issue.holder?.me ? `${by}，${speakRemaining(issue.due, now)}` : by
}

function answerOf(issue: IssueDetail): Standing['answer'] {
  const refused = issue.state === 'rejected' && lastOf(issue, 'issue.rejected')?.note
  if (refused) return { by: 'rejected', words: refused }
  const handled = (issue.state === 'inspected' || issue.state === 'closed') && lastOf(issue, 'issue.handled')?.note
  return handled ? { by: 'handled', words: handled } : null
}

function nextOf(issue: IssueDetail): string | null {
  if (issue.can.object) return nextSteps.objectable
  if (issue.state === 'rejected') return null
  if (issue.state === 'handled' && issue.mine) return nextSteps.handledForMe
  return nextSteps[issue.state] ?? null
}
