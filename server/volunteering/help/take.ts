import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { eventActor } from '../../people'
import { hold, settleHold } from '../../timebank'
import { holdOf, type HelpRequest } from './help.model'
import { labelOf } from './names'
import { isOwnHelp, isTakeable } from './policy'
import type { HelpOf } from './relation'
import { expectHelpStep, takeHelpStep } from './step'
import { remindOfTaken } from './due'

/**
 * One volunteer takes it, and its minutes are held in the same transaction: one of many at once. Never who is helped, who asked, nor their household. Throws
 * `volunteering.own_service`, `timebank.not_enough` when the payer cannot pay any more, and as `takeHelpStep`.
 */
export async function takeHelp({ help, relation }: HelpOf, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<HelpRequest> {
  if (isOwnHelp(relation)) throw new Problem('volunteering.own_service', { detail: '这是您自己或自己家的事，请邻居来帮忙。' })
  await expectHelpStep(help, 'take')
  if (!isTakeable(help, now)) throw new Problem('volunteering.step_not_allowed', { detail: '约好的时间已经过了，不能再接了。' })
  const { person } = actor
  const by = eventActor(actor)
  return takeHelpStep(help, {
    action: 'take',
    by,
    at: now,
    change: { $set: { helper: { person: person._id, name: person.name, phone: person.phone ?? person.statedPhone }, takenAt: now, due: remindOfTaken(help, now), reminded: false } },
    data: { minutes: help.minutes, round: help.round },
    also: (taken) => holdMinutes(taken, { by, at: now }),
  })
}

async function holdMinutes(help: HelpRequest, booking: { by: ReturnType<typeof eventActor>; at: Date }): Promise<void> {
  const { _id, account, minutes, path } = help
  try {
    await hold({ id: holdOf(help), account, minutes, source: { type: 'help', id: String(_id), label: labelOf(help) }, path, ...booking })
  } catch (error) {
    if (error instanceof Problem && error.code === 'timebank.not_enough') throw new Problem('timebank.not_enough', { detail: '对方可用的时间现在不够，暂时不能接。' })
    throw error
  }
}

/** She cannot do it after all: its minutes go back, and it waits for somebody again. Throws as `takeHelpStep`. */
export function giveBackHelp({ help }: HelpOf, { reason }: { reason: string }, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<HelpRequest> {
  const by = eventActor(actor)
  return takeHelpStep(help, {
    action: 'giveBack',
    by,
    at: now,
    change: { $set: { helper: null, takenAt: null, due: null, reminded: false, unsettled: false, deskSince: null }, $inc: { round: 1 } },
    data: { note: reason, helper: String(actor.person._id) },
    also: () => release(help, { by, at: now }),
  })
}

/** Gives back what is held for a request, in the caller's transaction. */
export async function release(help: HelpRequest, booking: { by: ReturnType<typeof eventActor>; at: Date }): Promise<void> {
  const released = await settleHold(holdOf(help), { capture: null, path: help.path, ...booking })
  if (!released) throw new Error(`hold of help request ${String(help._id)} was settled by something else`)
}
