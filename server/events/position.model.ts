import mongoose, { Schema, type Types } from 'mongoose'

/** Where a reaction stands in the stream of events, and which process follows the stream for it. */
export interface Position {
  /** The reaction's name. */
  _id: string
  /** The last event it acted on. */
  after: Types.ObjectId | null
  /** MongoDB's own mark of that place; null before the first one. */
  token: unknown
  owner: string | null
  /** Until when the owner may be believed alive (UTC). */
  ownedUntil: Date | null
}

const schema = new Schema<Position>(
  {
    _id: String,
    after: { type: Schema.Types.ObjectId, default: null },
    token: { type: Schema.Types.Mixed, default: null },
    owner: { type: String, default: null },
    ownedUntil: { type: Date, default: null },
  },
  { collection: 'eventPositions', versionKey: false, minimize: false },
)

export const PositionModel = mongoose.model('EventPosition', schema)

const leaseMs = 15_000

/** Takes or renews the lease of a reaction; false while another process holds it. */
export async function lease(reaction: string, owner: string): Promise<boolean> {
  const now = new Date()
  await PositionModel.updateOne({ _id: reaction }, { $setOnInsert: { after: null, token: null, owner: null, ownedUntil: null } }, { upsert: true })
  const held = await PositionModel.updateOne(
    { _id: reaction, $or: [{ owner }, { owner: null }, { ownedUntil: { $lt: now } }] },
    { $set: { owner, ownedUntil: new Date(now.getTime() + leaseMs) } },
  )
  return held.matchedCount === 1
}

/** Gives up every lease of a process, so that another need not wait for them to run out. */
export async function releaseLeases(owner: string): Promise<void> {
  await PositionModel.updateMany({ owner }, { $set: { owner: null, ownedUntil: null } })
}
