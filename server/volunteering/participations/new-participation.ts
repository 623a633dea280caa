import { Types } from 'mongoose'
import { remindersOver } from '../../../shared/appointments/booking'
import type { Activity } from '../activities/activity.model'
import { holdOf, type Participation } from './participation.model'

/** Somebody's part in an activity, as it begins: with a place, or with a turn in the waiting list. */
export function newParticipation(activity: Activity, { person, now }: { person: { _id: Types.ObjectId; name: string }; now: Date }, place: Pick<Participation, 'state' | 'turn'>): Participation {
  return {
    _id: new Types.ObjectId(),
    activity: activity._id,
    organisation: activity.organisation.id,
    name: activity.name,
    path: activity.path,
    places: activity.places,
    start: activity.start,
    end: activity.end,
    person: person._id,
    personName: person.name,
    ...place,
    holds: holdOf(activity._id, person._id),
    signedAt: now,
    gone: null,
    goneAt: null,
    checkedInAt: null,
    checkedOutAt: null,
    minutes: null,
    judged: null,
    reminded: remindersOver(activity.start, now),
    tally: null,
    generated: activity.generated,
  }
}
