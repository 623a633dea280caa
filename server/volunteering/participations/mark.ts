import type { z } from 'zod'
import type { activitiesContract } from '../../../shared/volunteering/activities.contract'
import { servedMinutes } from '../../../shared/volunteering/participation'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import type { Held } from '../activities/policy'
import { expectNotOwn, organiserActor } from './own'
import type { Participation } from './participation.model'
import { expectStep, takeParticipationStep } from './step'
import { mayCheckIn, mayCheckOut } from './window'

export type MarkInput = z.output<(typeof activitiesContract)['POST /participations/:id/mark']['body']>

const minute = 60_000

/**
 * The organiser's list: somebody is there, has gone, or did not come; a forgotten check-out is settled with its minutes. Never her own service, nor that of her
 * household. Throws `volunteering.own_service`, `.not_now`, `.step_not_allowed`, `.too_many_minutes`, `bad_input` for a check-out whose time is over without minutes.
 */
export async function mark(participation: Participation, held: Held, input: MarkInput, ctx: Context): Promise<Participation> {
  await expectNotOwn(participation, ctx.actor)
  const { activity } = held
  const { now } = ctx
  const by = organiserActor(ctx.actor, held)
  if (activity.state !== 'open') throw new Problem('volunteering.step_not_allowed')
  if (input.as === 'in') {
    if (!mayCheckIn(activity, now)) throw new Problem('volunteering.not_now', { detail: '开始前一小时到结束之间可以记签到。' })
    return takeParticipationStep(participation, { action: 'checkIn', by, at: now, change: { $set: { checkedInAt: now } }, data: { byOrganiser: true } })
  }
  if (now < activity.start) throw new Problem('volunteering.not_now', { detail: '活动还没开始。' })
  if (input.as === 'absent') return takeParticipationStep(participation, { action: 'absent', by, at: now })
  expectStep(participation, 'checkOut')
  if (input.minutes !== undefined) return settle(participation, held, input.minutes, ctx)
  if (!mayCheckOut(activity, now)) throw new Problem('bad_input', { errors: [{ path: 'body.minutes', code: 'required', detail: '签退的时间过了，请填写服务了多少分钟' }] })
  const minutes = servedMinutes(activity, participation.checkedInAt!, now)
  return takeParticipationStep(participation, { action: 'checkOut', by, at: now, change: { $set: { checkedOutAt: now, minutes } }, data: { minutes, byOrganiser: true } })
}

/** The most minutes that her check-out may be settled with: the planned ones from her check-in on plus the tolerance, and not more than have passed. Pure. */
export function mostMinutes({ checkedInAt }: Pick<Participation, 'checkedInAt'>, when: Pick<Participation, 'start' | 'end'>, now: Date): number {
  return servedMinutes(when, checkedInAt ?? when.start, now)
}

function settle(participation: Participation, held: Held, minutes: number, { actor, now }: Context): Promise<Participation> {
  const from = servedFrom(participation, held.activity.start)
  const most = mostMinutes(participation, held.activity, now)
  if (minutes > most) throw new Problem('volunteering.too_many_minutes', { detail: `从签到算起，最多可以记 ${most} 分钟。` })
  return takeParticipationStep(participation, {
    action: 'settle',
    by: organiserActor(actor, held),
    at: now,
    change: { $set: { checkedOutAt: new Date(from.getTime() + minutes * minute), minutes } },
    data: { minutes },
  })
}

/** From when on her service counts: her check-in, not before the start. */
export function servedFrom({ checkedInAt }: Pick<Participation, 'checkedInAt'>, start: Date): Date {
  return checkedInAt && checkedInAt > start ? checkedInAt : start
}
