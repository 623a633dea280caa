import mongoose, { Schema, type Types } from 'mongoose'
import { dayOf } from '../../../shared/appointments/calendar'

/** What somebody who was helped said to who helped her. */
interface Thanks {
  /** The help request. */
  _id: Types.ObjectId
  community: string
  month: string
  /** Who is thanked. */
  person: Types.ObjectId
  name: string
  words: string
  at: Date
}

const schema = new Schema<Thanks>(
  {
    _id: Schema.Types.ObjectId,
    community: { type: String, required: true },
    month: { type: String, required: true },
    person: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    words: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'thanks', versionKey: false },
)
schema.index({ community: 1, month: 1, at: -1 })

export const ThanksModel = mongoose.model('Thanks', schema)

/** Keeps thanks for the month's list of a community, once a help request; in the caller's transaction where there is one. */
export async function giveThanks({ help, community, to, words, at }: { help: Types.ObjectId; community: string; to: { person: Types.ObjectId; name: string }; words: string; at: Date }): Promise<void> {
  await ThanksModel.updateOne({ _id: help }, { $setOnInsert: { community, month: monthOf(at), person: to.person, name: to.name, words, at } }, { upsert: true })
}

/** The month in China of a moment, 'YYYY-MM'. */
export function monthOf(moment: Date): string {
  return dayOf(moment).slice(0, 7)
}
