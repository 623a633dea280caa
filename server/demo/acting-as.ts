import { randomUUID } from 'node:crypto'
import type { Types } from 'mongoose'
import type { Context } from '../http/context'
import { actorFor } from '../people'
import type { Services } from '../services'

/** A person's request at a moment (UTC), for use cases that the demonstration lives through in her name. */
export async function actingAs(person: Types.ObjectId, at: Date, services: Services): Promise<Context> {
  return { actor: await actorFor(person, at), now: at, requestId: randomUUID(), log: services.log, services, address: 'demo' }
}
