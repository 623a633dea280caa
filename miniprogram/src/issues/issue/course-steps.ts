import type { Result } from '@shared/api'
import { isOpen } from '@shared/issues/lifecycle'
import { speakMoment } from '@shared/time/speak'
import type { IconName } from '@/kit/icon'
import type { TimelineStep } from '@/kit/timeline'
import { withoutEcho } from '@/kit/without-echo'

type IssueDetail = Result<'GET /issues/:id'>
export type Entry = IssueDetail['timeline'][number]

/** An entry of the timeline with the photos that belong to it. */
export interface CourseStep extends TimelineStep {
  photos: Entry['photos']
}

const icons: Record<string, IconName> = {
  'issue.reported': 'report',
  'issue.dispatched': 'passed',
  'issue.transferred': 'passed',
  'issue.returned': 'returned',
  'issue.rejected': 'close',
  'issue.objected': 'warning',
  'issue.handled': 'check',
  'issue.inspected': 'search',
  'issue.disapproved': 'returned',
  'issue.judged': 'star',
  'issue.reopened': 'refresh',
  'issue.withdrawn': 'returned',
  'issue.rerouted': 'passed',
  'issue.relieved': 'passed',
  'issue.escalated': 'warning',
  'issue.overdue': 'clock',
}

/** What happened, newest first; above it what it waits for, while it is open. */
export function courseOf(issue: IssueDetail, waitsFor: string, now: Date): CourseStep[] {
  const happened = issue.timeline.map(
    (entry, index): CourseStep => ({
      key: `${index}`,
      time: speakMoment(entry.at, now),
      words: withoutEcho(entry.words),
      note: entry.note,
      icon: icons[entry.type],
      state: 'past',
      photos: entry.photos,
    }),
  )
  const waiting: CourseStep[] = isOpen(issue.state) ? [{ key: 'next', words: waitsFor, state: 'next', photos: [] }] : []
  return [...waiting, ...happened.reverse()]
}

/** The last entry of one of these types. */
export function lastOf(issue: Pick<IssueDetail, 'timeline'>, ...types: readonly string[]): Entry | undefined {
  return [...issue.timeline].reverse().find((entry) => types.includes(entry.type))
}
