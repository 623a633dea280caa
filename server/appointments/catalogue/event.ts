import { emit } from '../../events/emit'
import type { Context } from '../../http/context'
import { eventActor } from '../../people'
import { desks } from '../policy'
import type { Service } from './service.model'

/** Writes an event of a service under the actor's desk. In the caller's transaction. */
export async function serviceEvent(service: Pick<Service, '_id' | 'path'>, type: `service.${string}`, { actor, now }: Pick<Context, 'actor' | 'now'>, data: Record<string, unknown> = {}): Promise<void> {
  await emit({ type, subject: { type: 'service', id: String(service._id) }, path: service.path, actor: eventActor(actor, { path: service.path, roles: desks }), at: now, data })
}
