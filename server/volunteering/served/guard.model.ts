import mongoose, { Schema, type Types } from 'mongoose'
import { snapshotTooOld } from '../../database/transaction'

/**
 * The guard of one volunteer's time: whatever takes some of it (a sign-up, a confirmed service) writes here in its transaction, so that of two at
 * the same time the second begins anew and sees the first. Looking for overlaps alone would let both in.
 */
interface Guard {
  /** The person. */
  _id: Types.ObjectId
  passed: number
}

const GuardModel = mongoose.model('VolunteerGuard', new Schema<Guard>({ _id: Schema.Types.ObjectId, passed: { type: Number, default: 0 } }, { collection: 'volunteerGuards', versionKey: false }))

/** Passes the guards of these persons, in the caller's transaction, which begins anew where one had to be made first. */
export async function passGuards(people: readonly Types.ObjectId[]): Promise<void> {
  const wanted = [...new Map(people.map((person) => [String(person), person])).values()]
  const { matchedCount } = await GuardModel.bulkWrite(wanted.map((_id) => ({ updateOne: { filter: { _id }, update: { $inc: { passed: 1 } } } })))
  if (matchedCount === wanted.length) return
  await openGuards(wanted)
  throw snapshotTooOld('guards of volunteers were made')
}

/** Outside of the caller's transaction: making one twice at once would break that off. */
export async function openGuards(people: readonly Types.ObjectId[]): Promise<void> {
  await GuardModel.collection.bulkWrite(people.map((_id) => ({ updateOne: { filter: { _id }, update: { $setOnInsert: { passed: 0 } }, upsert: true } })), { ordered: false })
}
