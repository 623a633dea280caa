import type { Types } from 'mongoose'
import { dayOf, momentOf } from '../../../shared/appointments/calendar'
import { PersonModel, type Person } from '../../people'
import { MonthOfServiceModel } from '../honours/month.model'
import { monthOf } from '../honours/thanks.model'
import { HelpRequestModel, type HelpRequest } from './help.model'

/** To how many neighbours a request is offered by a message; the list shows it to everybody near. */
export const mostOffers = 8
/** Of those who served most in a month, how many are looked at. */
const looked = 40
/** How long ago somebody may have served (days): about three months. */
const lately = [0, 31, 62]

/**
 * Settles, once, to whom a request is offered by a message: a few neighbours of its community who served within about three months, those of its building first. Nobody is
 * asked twice on one day, nor anybody for her own household. Answers whom; the same again however often it is asked.
 */
export async function offeredTo(help: HelpRequest): Promise<Types.ObjectId[]> {
  if (help.offeredTo) return help.offeredTo
  const volunteers = await volunteersNear(help)
  const chosen = volunteers.slice(0, mostOffers).map(({ _id }) => _id)
  const settled = await HelpRequestModel.findOneAndUpdate({ _id: help._id, offeredTo: null }, { $set: { offeredTo: chosen } }, { returnDocument: 'after' }).lean<HelpRequest>()
  return settled ? chosen : ((await HelpRequestModel.findById(help._id, { offeredTo: 1 }).lean<HelpRequest>())?.offeredTo ?? [])
}

async function volunteersNear(help: HelpRequest): Promise<Pick<Person, '_id' | 'doors'>[]> {
  const { area, askedAt, askedBy, person, place, building } = help
  const served: Types.ObjectId[] = []
  for (const days of lately) {
    const month = monthOf(new Date(askedAt.getTime() - days * 24 * 3600_000))
    const of = await MonthOfServiceModel.find({ community: area, month }, { person: 1 }).sort({ minutes: -1, _id: 1 }).limit(looked).lean()
    served.push(...of.map((one) => one.person))
  }
  const asked = await askedToday(help)
  const parties = [person.person, askedBy?.person].map(String)
  const ids = [...new Map(served.map((id) => [String(id), id])).values()].filter((id) => !asked.has(String(id)) && !parties.includes(String(id)))
  const found = await PersonModel.find({ _id: { $in: ids } }, { doors: 1 }).lean()
  const near = ids.flatMap((id) => found.find(({ _id }) => _id.equals(id)) ?? []).filter(({ doors }) => livesAt(doors, area) && !doors.some(({ household }) => household === place.code))
  return [...near.filter(({ doors }) => livesAt(doors, building.code)), ...near.filter(({ doors }) => !livesAt(doors, building.code))]
}

/** Whoever was offered something on this day in China already. */
async function askedToday({ _id, area, askedAt }: HelpRequest): Promise<Set<string>> {
  const today = await HelpRequestModel.find({ area, askedAt: { $gte: momentOf(dayOf(askedAt), 0) }, _id: { $ne: _id } }, { offeredTo: 1 }).lean<HelpRequest[]>()
  return new Set(today.flatMap(({ offeredTo: people }) => (people ?? []).map(String)))
}

function livesAt(doors: Person['doors'], code: string): boolean {
  return doors.some(({ status, path }) => status === 'confirmed' && path.split('/').includes(code))
}
