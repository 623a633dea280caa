import { randomBytes } from 'node:crypto'
import { Types } from 'mongoose'
import type { z } from 'zod'
import type { FieldError } from '../../../shared/contract/problems'
import type { activitiesContract } from '../../../shared/volunteering/activities.contract'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { eventActor } from '../../people'
import { PlaceModel, type Place } from '../../places'
import { areaOf, placesOn } from '../area'
import { OrganisationModel, type Organisation } from '../organisations/organisation.model'
import { mayOrganise } from '../organisations/policy'
import { ActivityModel, type Activity } from './activity.model'
import { projectFor } from './project-for'
import { datesOf, mistakesIn, mistakesInRepeat, type When } from './when'

export type AnnounceInput = z.output<(typeof activitiesContract)['POST /activities']['body']>

/**
 * Announces an activity, or each date of a series of at most a year: each is an activity of its own. Answers the first. Throws `bad_input` with
 * every wrong field: an organisation that is not hers or not registered, a place outside of it, a time that is past, too short or too long, an ended project.
 */
export async function announce({ organisation: organisationId, place: code, project: projectId, repeat, start, end, places: capacity, ...words }: AnnounceInput, ctx: Context): Promise<Activity> {
  const when = { start: new Date(start), end: new Date(end) }
  const errors: FieldError[] = [...mistakesIn(when, ctx.now), ...mistakesInRepeat(when, repeat)]
  const organisation = await OrganisationModel.findById(new Types.ObjectId(organisationId)).lean()
  const place = await PlaceModel.findById(code).lean()
  if (!organisation || !mayOrganise(ctx.actor, organisation)) errors.push({ path: 'body.organisation', code: 'foreign', detail: '请选您负责的、已登记的组织' })
  else {
    if (!place || !(await isNear(place, organisation))) errors.push({ path: 'body.place', code: 'foreign', detail: '请选组织所在社区里的地点' })
    if (projectId) projectFor(projectId, organisation, errors)
  }
  if (errors.length > 0 || !organisation || !place) throw new Problem('bad_input', { errors })
  const dates = datesOf(when, repeat)
  const common = {
    organisation: { id: organisation._id, name: organisation.name },
    project: projectId ? projectFor(projectId, organisation, []) : null,
    series: dates.length > 1 ? new Types.ObjectId() : null,
    ...words,
    place: { code: place._id, label: place.label },
    path: place.path,
    places: placesOn(place.path),
    area: await areaOf(place),
    capacity,
  }
  return store(dates.map((date) => activityOn(date, common, ctx.now)), ctx)
}

type Common = Pick<Activity, 'organisation' | 'project' | 'series' | 'name' | 'text' | 'where' | 'wanted' | 'place' | 'path' | 'places' | 'area' | 'capacity'>

function activityOn(when: When, common: Common, now: Date): Activity {
  return {
    _id: new Types.ObjectId(), ...common, ...when, taken: 0, waiting: 0, turns: 0, state: 'open', cancelled: null, secret: randomBytes(32).toString('hex'), unsettledNoted: false, announcedAt: now, version: 1, generated: false,
  }
}

function store(activities: readonly Activity[], { actor, now }: Context): Promise<Activity> {
  const [first] = activities
  return transaction(async () => {
    // The desk may have stopped it meanwhile.
    const { matchedCount } = await OrganisationModel.updateOne({ _id: first!.organisation.id, state: 'approved' }, { $inc: { 'figures.activities': activities.length } })
    if (matchedCount === 0) throw new Problem('bad_input', { errors: [{ path: 'body.organisation', code: 'stopped', detail: '这个组织已停止' }] })
    await ActivityModel.insertMany(activities, { lean: true })
    await emit(
      ...activities.map(({ _id, path, organisation, name, start, series }) => ({
        type: 'activity.announced', subject: { type: 'activity', id: String(_id) }, path, actor: eventActor(actor), at: now, data: { organisation: String(organisation.id), name, start, series: series && String(series) },
      })),
    )
    return first!
  })
}

/** Under the organisation's place, or in the community around it. Nobody's own door. */
async function isNear(place: Place, { path, area }: Organisation): Promise<boolean> {
  return place.level !== 'household' && (place.path.startsWith(path) || (await areaOf(place)) === area)
}
