import type { z } from 'zod'
import type { activitiesContract } from '../../../shared/volunteering/activities.contract'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { credit, personAccount } from '../../timebank'
import type { Held } from '../activities/policy'
import { claimServed } from '../served/claim-served'
import { servedFrom } from './mark'
import { expectNotOwn, organiserActor } from './own'
import type { Participation } from './participation.model'
import { expectStep, takeParticipationStep } from './step'

export type ConfirmInput = z.output<(typeof activitiesContract)['POST /participations/:id/confirm']['body']>

/**
 * Confirms a service, which brings its minutes into being and gives them to her in the same transaction, or refuses it with words. Never one's own, nor of
 * one's household. Throws `volunteering.own_service`, `.step_not_allowed` (also for 0 minutes), `.overlap` when some of the time was confirmed for another service.
 */
export async function confirm(participation: Participation, held: Held, input: ConfirmInput, ctx: Context): Promise<Participation> {
  const { actor, now } = ctx
  await expectNotOwn(participation, actor)
  const by = organiserActor(actor, held)
  const judged = { person: actor.person._id, name: actor.person.name, at: now, words: input.confirm ? null : input.words }
  if (!input.confirm) return takeParticipationStep(participation, { action: 'refuse', by, at: now, change: { $set: { judged } }, data: { words: input.words } })
  expectStep(participation, 'confirm')
  if (participation.minutes === 0) throw new Problem('volunteering.step_not_allowed', { detail: '服务时间是 0 分钟，不能确认。可以选“不确认”，写明原因。' })
  return takeParticipationStep(participation, {
    action: 'confirm',
    by,
    at: now,
    guard: { minutes: participation.minutes },
    change: { $set: { judged } },
    data: { minutes: participation.minutes },
    also: (moved) => earn(moved, held, ctx),
  })
}

/** Books the minutes, and claims their time so that it is not earned twice. In the caller's transaction. */
async function earn(participation: Participation, { activity, organisation }: Held, { actor, now, services }: Context): Promise<void> {
  const { _id, person, path, minutes } = participation
  const from = servedFrom(participation, activity.start)
  const label = `${activity.name}（${organisation.name}）`
  await claimServed({ _id: `participation:${String(_id)}`, person, from, until: new Date(from.getTime() + minutes! * 60_000), label })
  await credit(
    [
      {
        id: `earn:participation:${String(_id)}`, kind: 'earn', from: 'issuance', to: personAccount(person), minutes: minutes!, at: now, by: organiserActor(actor, { activity, organisation }),
        words: null, source: { type: 'activity', id: String(activity._id), label }, service: true, path,
      },
    ],
    services.env.timebank.ceiling,
  )
}
