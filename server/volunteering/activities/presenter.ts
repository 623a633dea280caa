import type { Types } from 'mongoose'
import type { z } from 'zod'
import type { activityDetail, activitySummary } from '../../../shared/volunteering/activities.contract'
import type { Context } from '../../http/context'
import { ParticipationModel, type Participation } from '../participations/participation.model'
import { mayCheckIn, mayCheckOut } from '../participations/window'
import { reaches } from '../policy'
import { ActivityModel, type Activity } from './activity.model'
import { contactOf } from './contact'
import { isAhead } from './edit'
import { organises, type Held } from './policy'

type Summary = z.input<typeof activitySummary>
type Detail = z.input<typeof activityDetail>

/** Activities as a list shows them, each with what the actor is in it. */
export async function presentActivities(activities: readonly Activity[], ctx: Context): Promise<Summary[]> {
  const mine = await partsOf(activities.map(({ _id }) => _id), ctx)
  return activities.map((activity) => summary(activity, mine.get(String(activity._id)), ctx))
}

/** One activity with what this actor may do. The caller has asked the policy whether she may read it. */
export async function presentActivity({ activity, organisation }: Held, ctx: Context): Promise<Detail> {
  const { actor, now } = ctx
  const mine = (await partsOf([activity._id], ctx)).get(String(activity._id))
  const later = activity.series ? await ActivityModel.find({ series: activity.series, state: 'open', start: { $gt: now } }, { start: 1 }).sort({ start: 1 }).lean() : []
  const state = mine?.gone ? null : mine?.state
  return {
    ...summary(activity, mine, ctx),
    text: activity.text,
    projectId: activity.project && String(activity.project.id),
    wanted: activity.wanted,
    cancelled: activity.cancelled && { reason: activity.cancelled.reason, at: activity.cancelled.at.toISOString() },
    series: later.filter(({ _id }) => !_id.equals(activity._id)).map(({ _id, start }) => ({ id: String(_id), start: start.toISOString() })),
    participation: mine
      ? {
          id: String(mine._id), state: mine.state, ahead: mine.state === 'waiting' ? await ParticipationModel.countDocuments({ activity: activity._id, state: 'waiting', turn: { $lt: mine.turn! } }) : null,
          checkedInAt: mine.checkedInAt?.toISOString() ?? null, checkedOutAt: mine.checkedOutAt?.toISOString() ?? null, minutes: mine.minutes, words: mine.judged?.words ?? null,
        }
      : null,
    contact: await contactOf(organisation, mine, organises(actor, { activity, organisation })),
    can: {
      signUp: isAhead(activity, now) && !state && reaches(actor, activity),
      leave: isAhead(activity, now) && (state === 'signed' || state === 'waiting'),
      checkIn: activity.state === 'open' && state === 'signed' && mayCheckIn(activity, now),
      checkOut: activity.state === 'open' && state === 'in' && mayCheckOut(activity, now),
      organise: organises(actor, { activity, organisation }),
      edit: isAhead(activity, now) && organises(actor, { activity, organisation }),
    },
  }
}

function summary(activity: Activity, mine: Participation | undefined, { now }: Pick<Context, 'now'>): Summary {
  return {
    id: String(activity._id),
    organisation: { id: String(activity.organisation.id), name: activity.organisation.name },
    project: activity.project?.name ?? null,
    name: activity.name,
    start: activity.start.toISOString(),
    end: activity.end.toISOString(),
    minutes: Math.floor((activity.end.getTime() - activity.start.getTime()) / 60_000),
    place: { code: activity.place.code, label: activity.place.label },
    where: activity.where,
    places: activity.capacity,
    taken: activity.taken,
    waiting: activity.waiting,
    state: activity.state === 'cancelled' ? 'cancelled' : activity.end <= now ? 'ended' : 'open',
    mine: mine?.state ?? null,
  }
}

/** The actor's part in each: the one that holds, else the last that was taken from her; what she left herself is none. */
async function partsOf(activities: readonly Types.ObjectId[], { actor }: Pick<Context, 'actor'>): Promise<Map<string, Participation>> {
  const found = await ParticipationModel.find({ person: actor.person._id, activity: { $in: [...activities] } }).lean()
  const standing = found.filter(({ gone }) => gone !== 'left').sort((a, b) => Number(b.gone !== null) - Number(a.gone !== null) || a.signedAt.getTime() - b.signedAt.getTime())
  return new Map(standing.map((participation) => [String(participation.activity), participation]))
}
