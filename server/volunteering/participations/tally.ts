import mongoose, { Schema, Types } from 'mongoose'
import { transaction } from '../../database/transaction'
import { OrganisationModel } from '../organisations/organisation.model'
import { giveUpServed } from '../served/claim-served'
import { ParticipationModel, type Participation } from './participation.model'

/** Somebody with confirmed services for an organisation, and how many. */
interface Volunteer {
  /** '<organisation>|<person>'. */
  _id: string
  services: number
}

const VolunteerModel = mongoose.model('OrganisationVolunteer', new Schema<Volunteer>({ _id: String, services: { type: Number, required: true } }, { collection: 'organisationVolunteers', versionKey: false }))

/** Adds a confirmed service to its organisation's figures, once however often it is told. */
export function countService(participation: string): Promise<void> {
  return transaction(async () => {
    const counted = await ParticipationModel.findOneAndUpdate({ _id: new Types.ObjectId(participation), state: 'confirmed', tally: null }, { $set: { tally: 'counted' } }).lean()
    if (counted) await add(counted, 1)
  })
}

/** Takes a service that was reversed off the figures, and frees its time; once however often it is told. */
export function uncountService(participation: string): Promise<void> {
  return transaction(async () => {
    const before = await ParticipationModel.findOneAndUpdate({ _id: new Types.ObjectId(participation), tally: { $ne: 'reversed' } }, { $set: { tally: 'reversed' } }).lean()
    if (before?.tally === 'counted') await add(before, -1)
    await giveUpServed(`participation:${participation}`)
  })
}

async function add({ organisation, person, minutes }: Participation, sign: 1 | -1): Promise<void> {
  const _id = `${String(organisation)}|${String(person)}`
  const volunteer = await VolunteerModel.findOneAndUpdate({ _id }, { $inc: { services: sign } }, { upsert: true, returnDocument: 'after' }).lean()
  const first = sign === 1 && volunteer.services === 1
  const last = sign === -1 && volunteer.services === 0
  await OrganisationModel.updateOne({ _id: organisation }, { $inc: { 'figures.minutes': sign * (minutes ?? 0), 'figures.volunteers': first ? 1 : last ? -1 : 0 } })
}
