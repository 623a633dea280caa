import { errandWindow, type ErrandWindow } from '../../../shared/appointments/errand'
import type { FieldError } from '../../../shared/contract/problems'

const minute = 60_000

/** What is wrong with a window at a moment, all of it, under the path of its field. Pure. */
export function wrongWindow({ from, until }: ErrandWindow, now: Date, path = 'body.window'): FieldError[] {
  const errors: FieldError[] = []
  const wrong = (field: 'from' | 'until', code: string, detail: string) => void errors.push({ path: `${path}.${field}`, code, detail })
  const length = until.getTime() - from.getTime()
  if (from <= now) wrong('from', 'past', '开始时间已经过了，请选以后的时间')
  if (length <= 0) wrong('until', 'order', '结束时间要晚于开始时间')
  else if (length < errandWindow.least * minute) wrong('until', 'too_short', `至少留 ${errandWindow.least} 分钟`)
  else if (length > errandWindow.most * minute) wrong('until', 'too_long', '最长一天，请选准一些')
  if (until.getTime() > now.getTime() + errandWindow.ahead * minute) wrong('until', 'too_far', '只能约 14 天以内的时间')
  return errors
}

/** A window as it comes in a request. */
export function windowOf({ from, until }: { from: string; until: string }): ErrandWindow {
  return { from: new Date(from), until: new Date(until) }
}
