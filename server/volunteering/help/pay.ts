import type { EventActor } from '../../events/event.model'
import { personAccount, settleHold } from '../../timebank'
import { claimServed } from '../served/claim-served'
import { holdOf, type HelpRequest } from './help.model'
import { labelOf } from './names'

interface Payment {
  /** Whole minutes, of those that are held; the rest goes back. */
  minutes: number
  /** When the help was over (UTC). */
  until: Date
  by: EventActor
  at: Date
  /** What one person may store, whole minutes. */
  ceiling: number
}

/** The time that some minutes of help took: they ended when it was over. */
export function spanOf({ minutes, at }: { minutes: number; at: Date }): { from: Date; until: Date } {
  return { from: new Date(at.getTime() - minutes * 60_000), until: at }
}

/**
 * Pays the helper from what is held, and claims her time so that it is not earned twice; in the caller's transaction. Throws `volunteering.overlap` when some of it was
 * confirmed for another service.
 */
export async function payHelper(help: HelpRequest, { minutes, until, by, at, ceiling }: Payment): Promise<void> {
  const { _id, path } = help
  const person = help.helper!.person
  if (minutes > 0) await claimServed({ _id: `help:${String(_id)}`, person, label: labelOf(help), ...spanOf({ minutes, at: until }) })
  const capture = minutes > 0 ? { to: personAccount(person), minutes, service: true, ceiling } : null
  const settled = await settleHold(holdOf(help), { capture, by, at, path })
  if (!settled) throw new Error(`hold of help request ${String(_id)} was settled by something else`)
}
