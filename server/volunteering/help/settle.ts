import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { deskActor, partyActor } from './acting'
import type { HelpRequest } from './help.model'
import { payHelper } from './pay'
import type { HelpOf } from './relation'
import { expectHelpStep, takeHelpStep } from './step'
import { release } from './take'

/** Somebody says that it is not as agreed: the desk decides, and the minutes stay held. Throws as `takeHelpStep`. */
export function disputeHelp({ help }: HelpOf, { words }: { words: string }, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<HelpRequest> {
  const by = partyActor(actor, help)
  return takeHelpStep(help, {
    action: 'dispute',
    by,
    at: now,
    change: { $set: { dispute: { by: `${by.label ?? ''}${by.name}`, words, at: now, answer: null, paid: null }, deskSince: now, due: null } },
    data: { note: words },
  })
}

/**
 * The desk pays all of what is held, a part or nothing, with its reason; never in a matter of its household. Throws `volunteering.own_service`, `.too_many_minutes` above what was
 * agreed, `.overlap`, and as `takeHelpStep`.
 */
export async function settleDispute({ help, relation }: HelpOf, { minutes, words }: { minutes: number; words: string }, { actor, now, services }: Context): Promise<HelpRequest> {
  if (relation.withHelper || relation.withHelped) throw new Problem('volunteering.own_service', { detail: '这和您自己家有关，请同事来处理。' })
  await expectHelpStep(help, 'settle')
  if (minutes > help.minutes) throw new Problem('volunteering.too_many_minutes', { detail: `说好的是 ${help.minutes} 分钟，不能超过。` })
  const by = deskActor(actor, help)
  const { done, dispute } = help
  return takeHelpStep(help, {
    action: 'settle',
    by,
    at: now,
    change: { $set: { dispute: { ...dispute!, answer: words, paid: minutes }, endedAt: now, deskSince: null } },
    data: { note: words, minutes },
    also: (settled) => payHelper(settled, { minutes, until: done?.at ?? dispute!.at, by, at: now, ceiling: services.env.timebank.ceiling }),
  })
}

/** Not needed any more; what is held goes back. Throws as `takeHelpStep`. */
export function cancelHelp({ help }: HelpOf, { reason }: { reason?: string }, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<HelpRequest> {
  const by = partyActor(actor, help)
  return takeHelpStep(help, {
    action: 'cancel',
    by,
    at: now,
    change: { $set: { endedAt: now, due: null, deskSince: null } },
    data: { note: reason ?? null },
    also: async () => {
      if (help.state === 'taken') await release(help, { by, at: now })
    },
  })
}
