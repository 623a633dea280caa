import { BookingModel, ServiceModel, SlotModel } from '../../appointments'
import { giveConsent } from '../../people'
import { PlaceModel, seeded, showcase } from '../../places'
import type { Services } from '../../services'
import { actingAs } from '../acting-as'
import { type Cast, findCast } from './cast'
import { runErrands } from './errands'
import { writeLetters } from './letters'
import { inviteResidents } from './meetings'
import { offerServices, type Offered } from './offer'
import { fillUp, letOffer, liveVisits, tryToBook } from './visits'

const day = 24 * 3600_000
/** Days ago on which the demonstration's community opened its catalogue. */
const openedDaysAgo = 8
const seed = 20261124
const atOnce = 4

/**
 * Lives a week of appointments of the demonstration's community through the real use cases: the catalogue with its timetables, visits past and
 * coming, a full slot with its waiting list, an offer, written consultations, errands at the door, a leader's day and invitations. Nothing where services are there.
 */
export async function liveAppointments(report: (line: string) => void, services: Services): Promise<void> {
  const community = await PlaceModel.findById(showcase.community, { path: 1 }).lean()
  const cast = community && (await findCast(community.path))
  if (!cast || (await ServiceModel.exists({}))) return
  const now = services.clock.now()
  const opened = new Date(now.getTime() - openedDaysAgo * day)
  const offered = await offerServices(cast, opened, now, services)
  await consent(cast, opened, services)
  await ownVisits(offered, cast, now, services)
  const random = seeded(seed)
  const queue = offered.map((one) => ({ one, random: seeded(random.int(2 ** 31)) }))
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await liveVisits(next.one, cast, opened, now, next.random, services)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  const of = (key: string) => offered.find(({ told }) => told.key === key)!
  await fillUp(of('haircut'), cast.of('王秀英'), cast, now, random, services)
  await letOffer(of('lawyer'), cast.of('李建国'), cast, now, random, services)
  await writeLetters(offered, cast, now, services)
  await runErrands(cast, now, services)
  await inviteResidents(cast, now, services)
  await BookingModel.updateMany({}, { $set: { generated: true } })
  report(`预约 ${await BookingModel.countDocuments({})} 件，${offered.length} 项服务，还有候补、书面咨询、上门代办和约访`)
}

/** 王秀英 lets her neighbour and the unit's chief act for her. */
async function consent(cast: Cast, at: Date, services: Services): Promise<void> {
  const ctx = await actingAs(cast.of('王秀英'), at, services)
  await giveConsent({ agent: { person: String(cast.of('张淑芬')) } }, ctx)
}

/** What the demo persons themselves have ahead: the next free times of three services. */
async function ownVisits(offered: readonly Offered[], cast: Cast, now: Date, services: Services): Promise<void> {
  const wanted = [['pension', '王秀英'], ['residence-proof', '王秀英'], ['doctor', '李建国'], ['lawyer', '马志强'], ['police', '张淑芬']] as const
  const booked = new Date(now.getTime() - 20 * 3600_000)
  for (const [key, name] of wanted) {
    const { service } = offered.find(({ told }) => told.key === key)!
    const slots = await SlotModel.find({ service: service._id, state: 'open', start: { $gt: new Date(now.getTime() + 2 * 3600_000) } }).sort({ start: 1 }).limit(3).lean()
    for (const slot of slots.slice(key === 'residence-proof' ? 2 : 0)) if (await tryToBook(slot, cast.of(name), booked, false, services)) break
  }
}
