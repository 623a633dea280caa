import { Types } from 'mongoose'
import { momentOf } from '../../../shared/appointments/calendar'
import type { EventRecord } from '../../events/event.model'
import type { Reaction } from '../../events/reaction'
import { PersonModel } from '../../people'
import { PlaceModel } from '../../places'
import { homeCommunity, servicesOf, TransferModel, type Transfer } from '../../timebank'
import { placesOn } from '../area'
import { MonthOfServiceModel } from './month.model'
import { monthOf } from './thanks.model'

/** Keeps what each volunteer served in a month. It counts the month anew each time, so that an event told twice changes nothing. */
export const honourRollUp: Reaction = { name: 'volunteering.rollUpHonours', types: ['timebank.earn', 'timebank.capture', 'timebank.reverse'], react: rollUp }

async function rollUp({ subject, path }: EventRecord): Promise<void> {
  const told = await TransferModel.findById(subject.id).lean<Transfer>()
  const served = told?.reverses ? await TransferModel.findById(told.reverses).lean<Transfer>() : told
  if (!served?.service || !served.to.account.startsWith('person:')) return
  const person = new Types.ObjectId(served.to.account.slice('person:'.length))
  const month = monthOf(served.at)
  const community = await communityFor(person, path)
  const _id = `${month}|${String(person)}`
  const minutes = await servedIn(month, served.to.account)
  if (!community || minutes === 0) await MonthOfServiceModel.deleteOne({ _id })
  else await MonthOfServiceModel.updateOne({ _id }, { $set: { community, month, person, minutes } }, { upsert: true })
}

/** Minutes of service of a month, without what was reversed since. */
async function servedIn(month: string, account: string): Promise<number> {
  const services = await servicesOf(account, { from: momentOf(`${month}-01`, 0), before: momentOf(`${monthAfter(month)}-01`, 0) })
  return services.reduce((sum, { minutes }) => sum + minutes, 0)
}

function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** Where she lives; else where it was served. */
async function communityFor(person: Types.ObjectId, path: string): Promise<string | null> {
  const found = await PersonModel.findById(person, { doors: 1 }).lean()
  const home = found && (await homeCommunity(found))
  if (home) return home.code
  return (await PlaceModel.findOne({ _id: { $in: placesOn(path) }, level: 'community' }, { _id: 1 }).lean())?._id ?? null
}
