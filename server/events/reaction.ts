import type { Types } from 'mongoose'
import { EventModel, type EventRecord } from './event.model'
import { PositionModel } from './position.model'

/** Something that acts on events. Each event reaches it at least once, so acting twice must change nothing more. */
export interface Reaction {
  /** Names its place in the stream; never change it. */
  name: string
  /** Which event types it wants. */
  types: readonly string[]
  react(event: EventRecord): Promise<void>
}

const batchSize = 500

/**
 * Acts on every event after the reaction's place that can be read now, in the order of their ids, and remembers the place
 * after each batch. Used to catch up where the change stream cannot go back far enough, and by tests.
 */
export async function catchUp(reaction: Reaction, from?: Types.ObjectId | null): Promise<void> {
  let after = from === undefined ? ((await PositionModel.findById(reaction.name).lean())?.after ?? null) : from
  for (;;) {
    const events: EventRecord[] = await EventModel.find({ type: { $in: reaction.types }, ...(after ? { _id: { $gt: after } } : {}) })
      .sort({ _id: 1 })
      .limit(batchSize)
      .lean()
    for (const event of events) await reaction.react(event)
    const last = events.at(-1)
    if (!last) return
    after = last._id
    await PositionModel.updateOne({ _id: reaction.name }, { $set: { after } }, { upsert: true })
  }
}
