import type { FieldError } from '../../../shared/contract/problems'
import { helpGrace, helpWindow } from '../../../shared/volunteering/help'
import type { HelpRequest } from './help.model'

const minute = 60_000

/** What is wrong with when help is wanted, all of it, under the path of its field. Pure. */
export function wrongWindow({ from, until }: HelpRequest['window'], now: Date): FieldError[] {
  const errors: FieldError[] = []
  const wrong = (field: 'from' | 'until', code: string, detail: string) => void errors.push({ path: `body.window.${field}`, code, detail })
  const length = until.getTime() - from.getTime()
  if (from.getTime() < now.getTime() - helpWindow.begun * minute) wrong('from', 'past', '开始时间已经过了，请选以后的时间')
  if (length <= 0) wrong('until', 'order', '结束时间要晚于开始时间')
  else if (until <= now) wrong('until', 'past', '结束时间已经过了，请选以后的时间')
  else if (length < helpWindow.least * minute) wrong('until', 'too_short', `至少留 ${helpWindow.least} 分钟`)
  else if (length > helpWindow.most * minute) wrong('until', 'too_long', `最长 ${helpWindow.most / 1440} 天，请选准一些`)
  if (until.getTime() > now.getTime() + helpWindow.ahead * minute) wrong('until', 'too_far', `只能选 ${helpWindow.ahead / 1440} 天以内的时间`)
  return errors
}

/** When help is wanted, as it comes in a request. */
export function windowOf({ from, until }: { from: string; until: string }): HelpRequest['window'] {
  return { from: new Date(from), until: new Date(until) }
}

/** What ended before this moment cannot be taken any more at `now`. */
export function takeableFrom(now: Date): Date {
  return new Date(now.getTime() - helpGrace * minute)
}
