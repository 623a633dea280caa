import { servedMinutes } from '../../../shared/volunteering/participation'
import type { CodePurpose } from '../../../shared/volunteering/check-code'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { eventActor } from '../../people'
import type { Activity } from '../activities/activity.model'
import { isCode } from './check-code'
import { holdOf, ParticipationModel, type Participation } from './participation.model'
import { takeParticipationStep } from './step'
import { mayCheckIn, mayCheckOut } from './window'

/** Checks in by the code of now. Throws `volunteering.not_now`, `.step_not_allowed` for who has no place or is in already, `.bad_code`. */
export async function checkIn(activity: Activity, code: string, { actor, now }: Context): Promise<void> {
  if (activity.state !== 'open' || !mayCheckIn(activity, now)) throw new Problem('volunteering.not_now', { detail: '开始前一小时到结束之间可以签到。' })
  const found = await coming(activity, actor)
  if (found.state !== 'signed') throw new Problem('volunteering.step_not_allowed', { detail: found.state === 'waiting' ? '您还在候补，没有名额，不能签到。' : '您已经签到过了。' })
  expectCode(code, activity, 'in', now)
  await takeParticipationStep(found, { action: 'checkIn', by: eventActor(actor), at: now, change: { $set: { checkedInAt: now } } })
}

/** Checks out by the code of now; the server counts the minutes. Throws as `checkIn`. */
export async function checkOut(activity: Activity, code: string, { actor, now }: Context): Promise<void> {
  if (activity.state !== 'open' || !mayCheckOut(activity, now)) throw new Problem('volunteering.not_now', { detail: now < activity.start ? '活动还没开始，不用签退。' : '签退的时间过了，请组织者帮您补上。' })
  const found = await coming(activity, actor)
  if (found.state !== 'in') throw new Problem('volunteering.step_not_allowed', { detail: found.checkedInAt ? '您已经签退过了。' : '您还没有签到，不能签退。' })
  expectCode(code, activity, 'out', now)
  const minutes = servedMinutes(activity, found.checkedInAt!, now)
  await takeParticipationStep(found, { action: 'checkOut', by: eventActor(actor), at: now, change: { $set: { checkedOutAt: now, minutes } }, data: { minutes } })
}

async function coming(activity: Activity, actor: Context['actor']): Promise<Participation> {
  const found = await ParticipationModel.findOne({ holds: holdOf(activity._id, actor.person._id) }).lean()
  if (!found) throw new Problem('volunteering.step_not_allowed', { detail: '您没有报名这次活动。' })
  return found
}

function expectCode(code: string, { secret }: Activity, purpose: CodePurpose, now: Date): void {
  if (!isCode(code, secret, purpose, now)) throw new Problem('volunteering.bad_code', purpose === 'out' ? { detail: '签退码不对或已经过期，请看组织者手机上现在的码。' } : undefined)
}
