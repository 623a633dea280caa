import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { Types } from 'mongoose'
import type { ChangeStream, ChangeStreamInsertDocument } from 'mongodb'
import type { Logger } from 'pino'
import { EventModel, type EventRecord } from './event.model'
import { lease, PositionModel, releaseLeases } from './position.model'
import { catchUp, type Reaction } from './reaction'

const renewMs = 5_000
const retryMs = 3_000

/**
 * When the stream has to be caught up by ids, this much is read again, in milliseconds: an id is given before its
 * transaction commits, and processes count on their own. Longer than any transaction may last here (60 s).
 */
const overlapMs = 90_000

export interface Consumers {
  /** Lets the event at hand finish, then stops and gives up the leases. */
  stop(): Promise<void>
}

/**
 * Follows the events for each reaction through a change stream, which delivers them in the order they were committed. The
 * place in the stream is stored after each event, so that a crash repeats one event at most; one process at a time follows
 * for a reaction, by a lease, and another takes over. A reaction that throws gets its event again after a pause.
 */
export function startConsumers(reactions: readonly Reaction[], log: Logger): Consumers {
  const owner = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`
  const stopping = new AbortController()
  // Each follower listens to it.
  setMaxListeners(reactions.length * 2, stopping.signal)
  const followers = reactions.map((reaction) => follow(reaction, owner, stopping.signal, log))
  return {
    async stop() {
      stopping.abort()
      await Promise.all(followers)
      await releaseLeases(owner)
    },
  }
}

async function follow(reaction: Reaction, owner: string, stop: AbortSignal, log: Logger): Promise<void> {
  while (!stop.aborted) {
    try {
      if (await lease(reaction.name, owner)) await followWhileOwned(reaction, owner, stop)
    } catch (error) {
      if (stop.aborted) return
      log.error({ err: error, reaction: reaction.name }, 'reaction stopped; it will go on where it was')
      if (isHistoryLost(error)) await PositionModel.updateOne({ _id: reaction.name }, { $set: { token: null } }).catch(() => {})
    }
    await pause(retryMs, undefined, { signal: stop }).catch(() => {})
  }
}

async function followWhileOwned(reaction: Reaction, owner: string, stop: AbortSignal): Promise<void> {
  const position = await PositionModel.findById(reaction.name).lean()
  const stream = open(reaction, position?.token)
  const close = () => void stream.close().catch(() => {})
  stop.addEventListener('abort', close, { once: true })
  try {
    if (!position?.token) {
      await stream.tryNext()
      await catchUp(reaction, position?.after ? before(position.after) : null)
    }
    let renewed = Date.now()
    while (!stop.aborted) {
      const change = await stream.tryNext()
      if (change) {
        await reaction.react(change.fullDocument)
        await PositionModel.updateOne({ _id: reaction.name }, { $set: { token: change._id, after: change.fullDocument._id } })
      }
      if (Date.now() - renewed > renewMs) {
        if (!(await lease(reaction.name, owner))) return
        renewed = Date.now()
      }
    }
  } finally {
    stop.removeEventListener('abort', close)
    await stream.close().catch(() => {})
  }
}

type EventStream = ChangeStream<EventRecord, ChangeStreamInsertDocument<EventRecord>>

function open(reaction: Reaction, token: unknown): EventStream {
  return EventModel.collection.watch<EventRecord, ChangeStreamInsertDocument<EventRecord>>(
    [{ $match: { operationType: 'insert', 'fullDocument.type': { $in: [...reaction.types] } } }],
    { maxAwaitTimeMS: 1_000, ...(token ? { resumeAfter: token } : {}) },
  ) as unknown as EventStream
}

function before(id: Types.ObjectId): Types.ObjectId {
  return Types.ObjectId.createFromTime(Math.floor((id.getTimestamp().getTime() - overlapMs) / 1000))
}

/** The oplog no longer reaches back to the stored place: ChangeStreamHistoryLost, ChangeStreamFatalError. */
function isHistoryLost(error: unknown): boolean {
  const code = (error as { code?: number } | null)?.code
  return code === 286 || code === 280
}
