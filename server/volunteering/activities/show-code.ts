import type { z } from 'zod'
import type { activitiesContract } from '../../../shared/volunteering/activities.contract'
import type { CodePurpose } from '../../../shared/volunteering/check-code'
import { Problem } from '../../http/problem'
import { codeAt, codeChangesAt, codeImage } from '../participations/check-code'
import { ParticipationModel } from '../participations/participation.model'
import { mayShowCode } from '../participations/window'
import type { Activity } from './activity.model'

/** The code for the organiser's phone, and how many are there. Throws `volunteering.activity_over` for a cancelled one, `.not_now`. */
export async function showCode(activity: Activity, purpose: CodePurpose, now: Date): Promise<z.input<(typeof activitiesContract)['GET /activities/:id/code']['result']>> {
  if (activity.state !== 'open') throw new Problem('volunteering.activity_over')
  if (!mayShowCode(activity, now)) throw new Problem('volunteering.not_now', { detail: '开始前一小时到结束后三小时可以出示签到码。' })
  const code = codeAt(activity.secret, purpose, now)
  const inside = await ParticipationModel.countDocuments({ activity: activity._id, state: 'in' })
  return { code, image: await codeImage(String(activity._id), purpose, code), now: now.toISOString(), changesAt: codeChangesAt(now).toISOString(), inside, signed: activity.taken }
}
