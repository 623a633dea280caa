import { addDays, dayOf, momentOf } from '../../../shared/appointments/calendar'
import { PlaceModel, seeded, showcase } from '../../places'
import type { Services } from '../../services'
import { TransferModel } from '../../timebank'
import { ActivityModel, HelpRequestModel, OrganisationModel, ParticipationModel } from '../../volunteering'
import { findCast } from '../appointments/cast'
import { demoActivities } from './activities'
import { writeActivities } from './announce'
import { writeElders } from './elders'
import { liveElsewhere } from './elsewhere'
import { writeGifts } from './gifts'
import { writeHelp } from './help'
import { writeNights } from './nights'
import { askForOne, found } from './organisations'
import { writeCertificate, writePaper } from './paper'
import { writeRedemptions } from './redemptions'
import { writeReversals } from './reversals'
import { setStage } from './stage'

const hour = 3600_000
/** Days ago on which the demonstration's first organisations asked to be registered; two days later the time bank opened. */
const begunDaysAgo = 80
const seed = 20261125

/**
 * Lives eleven weeks of volunteering and time bank of the demonstration's community through the real use cases, moment after moment, so that every minute on an
 * account comes from an entry. Nothing where organisations are there.
 */
export async function liveTimebank(report: (line: string) => void, services: Services): Promise<void> {
  const community = await PlaceModel.findById(showcase.community, { path: 1 }).lean()
  const cast = community && (await findCast(community.path))
  if (!cast || (await OrganisationModel.exists({}))) return
  const now = services.clock.now()
  const begun = momentOf(addDays(dayOf(now), -begunDaysAgo), 10 * 60)
  const stage = setStage(cast, { opened: new Date(begun.getTime() + 48 * hour), now }, seeded(seed), services)
  await writeActivities(demoActivities(now), await found(cast, begun, services), stage)
  await liveElsewhere(stage)
  writePaper(stage)
  writeElders(stage)
  writeGifts(stage)
  writeRedemptions(stage)
  writeReversals(stage)
  writeHelp(stage)
  writeCertificate(stage)
  writeNights(stage)
  stage.diary.write(new Date(now.getTime() - 26 * hour), (at) => askForOne(cast, at, services))
  await stage.diary.live(now)
  await OrganisationModel.updateMany({}, { $set: { generated: true } })
  await ActivityModel.updateMany({}, { $set: { generated: true } })
  await HelpRequestModel.updateMany({}, { $set: { generated: true } })
  await ParticipationModel.updateMany({}, { $set: { generated: true } })
  report(`志愿活动 ${await ActivityModel.countDocuments({})} 场，${await ParticipationModel.countDocuments({})} 人次；时间银行 ${await TransferModel.countDocuments({})} 笔`)
}
