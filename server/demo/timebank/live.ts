import { addDays, dayOf, momentOf } from '../../../shared/appointments/calendar'
import { PlaceModel, seeded, showcase } from '../../places'
import type { Services } from '../../services'
import { ActivityModel, OrganisationModel, ParticipationModel } from '../../volunteering'
import { findCast } from '../appointments/cast'
import { demoActivities } from './activities'
import { writeActivities } from './announce'
import { Diary } from './diary'
import { askForOne, found } from './organisations'

const hour = 3600_000
/** Days ago on which the demonstration's first organisations asked to be registered. */
const openedDaysAgo = 75
const seed = 20261125

/**
 * Lives ten weeks of volunteering and time bank of the demonstration's community through the real use cases, moment after moment, so that every minute on an
 * account comes from an entry. Nothing where organisations are there.
 */
export async function liveTimebank(report: (line: string) => void, services: Services): Promise<void> {
  const community = await PlaceModel.findById(showcase.community, { path: 1 }).lean()
  const cast = community && (await findCast(community.path))
  if (!cast || (await OrganisationModel.exists({}))) return
  const now = services.clock.now()
  const random = seeded(seed)
  const begun = momentOf(addDays(dayOf(now), -openedDaysAgo), 10 * 60)
  const opened = new Date(begun.getTime() + 2 * 24 * hour)
  const { of } = await found(cast, begun, services)
  const diary = new Diary()
  await writeActivities(demoActivities(now), of, cast, { opened, now }, diary, random, services)
  diary.write(new Date(now.getTime() - 26 * hour), (at) => askForOne(cast, at, services))
  await diary.live(now)
  await OrganisationModel.updateMany({}, { $set: { generated: true } })
  await ActivityModel.updateMany({}, { $set: { generated: true } })
  await ParticipationModel.updateMany({}, { $set: { generated: true } })
  report(`志愿活动 ${await ActivityModel.countDocuments({})} 场，${await ParticipationModel.countDocuments({})} 人次，${await OrganisationModel.countDocuments({})} 个组织`)
}
