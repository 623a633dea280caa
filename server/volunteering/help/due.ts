import { helpConfirmDays, helpRemindDays } from '../../../shared/volunteering/help'
import type { HelpRequest } from './help.model'

const day = 24 * 3600_000

/** When the helper is reminded of what she has taken: a day after its window. */
export function remindOfTaken({ window }: Pick<HelpRequest, 'window'>, now: Date): Date {
  return new Date(Math.max(window.until.getTime(), now.getTime()) + day)
}

/** When who is helped is reminded to confirm. */
export function remindOfDone(now: Date): Date {
  return new Date(now.getTime() + helpRemindDays * day)
}

/** When the desk is told, after somebody was reminded as it was due then. */
export function tellDeskAt(due: Date): Date {
  return new Date(due.getTime() + (helpConfirmDays - helpRemindDays) * day)
}
