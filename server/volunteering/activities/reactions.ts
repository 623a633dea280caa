import type { Types } from 'mongoose'
import type { EventRecord } from '../../events/event.model'
import type { Reaction } from '../../events/reaction'
import { Problem } from '../../http/problem'
import { tellPeople } from '../../notices'
import { moveItems } from '../../places'
import { OrganisationModel } from '../organisations/organisation.model'
import { overlapping } from '../participations/overlapping'
import { ParticipationModel } from '../participations/participation.model'
import { ActivityModel, type Activity } from './activity.model'
import { cancelActivity } from './cancel'
import { alsoOverlapping, messageFor } from './messages'

/** Tells everybody who is in an activity that it changed or was cancelled, with what she has at its new time; and its organisers what is unsettled. */
export const activityNotices: Reaction = { name: 'volunteering.tellActivities', types: ['activity.changed', 'activity.cancelled', 'activity.unsettled'], react: tell }

async function tell(event: EventRecord): Promise<void> {
  const activity = await ActivityModel.findById(event.subject.id).lean()
  const message = activity && messageFor(event, activity)
  if (!message) return
  const people = event.type === 'activity.unsettled' ? await organisersOf(activity) : await peopleIn(activity, event.type === 'activity.cancelled')
  const others = people.filter((person) => !event.actor.person?.equals(person))
  const torn = movedBy(event) && activity.state === 'open' ? await overlapping(activity, others) : new Map<string, never>()
  await tellPeople(others.filter((person) => !torn.has(String(person))), event, message)
  for (const person of others) {
    const other = torn.get(String(person))
    if (other) await tellPeople([person], event, alsoOverlapping(message, other))
  }
}

/** Whether it lies at another time now. */
function movedBy({ type, data }: EventRecord): boolean {
  return type === 'activity.changed' && Array.isArray(data.changed) && data.changed.some((field) => field === 'start' || field === 'end')
}

async function organisersOf({ organisation }: Activity): Promise<Types.ObjectId[]> {
  const found = await OrganisationModel.findById(organisation.id, { organisers: 1 }).lean()
  return found?.organisers.map(({ person }) => person) ?? []
}

async function peopleIn({ _id }: Activity, cancelled: boolean): Promise<Types.ObjectId[]> {
  const found = await ParticipationModel.find({ activity: _id, gone: cancelled ? 'cancelled' : null }, { person: 1 }).lean()
  return found.map(({ person }) => person)
}

/** What a stopped organisation had announced is not held. */
export const stopActivities: Reaction = { name: 'volunteering.stopActivities', types: ['organisation.stopped'], react: stop }

async function stop({ subject, actor, at, data }: EventRecord): Promise<void> {
  const organisation = await OrganisationModel.findById(subject.id).lean()
  if (organisation?.state !== 'stopped') return
  const ahead = await ActivityModel.find({ 'organisation.id': organisation._id, start: { $gt: at }, state: 'open' }).lean()
  for (const activity of ahead) {
    try {
      await cancelActivity(activity, { reason: `组织已停止：${String(data.words ?? '')}`, series: false, by: actor, now: at })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
    }
  }
}

/** What activities do when something happened: tell people, end with their organisation, and follow a place that moved. */
export const activityReactions: readonly Reaction[] = [
  activityNotices,
  stopActivities,
  { name: 'volunteering.moveActivities', types: ['places.moved'], react: (event) => moveItems(ActivityModel, event) },
]
