import type { QueryFilter, UpdateQuery } from 'mongoose'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { eventActor } from '../../people'
import { desks } from '../policy'
import { OrganisationModel, type Organisation } from './organisation.model'
import { isOrganiser } from './policy'

export interface OrganisationChange {
  type: `organisation.${string}`
  /** What must still hold when it is changed. */
  guard: QueryFilter<Organisation>
  change: UpdateQuery<Organisation>
  data?: Record<string, unknown>
}

/** Changes an organisation under a guard, with its event in one transaction. Throws `conflict` when the guard does not hold any more. */
export function changeOrganisation(organisation: Organisation, { type, guard, change, data }: OrganisationChange, { actor, now }: Context): Promise<Organisation> {
  return transaction(async () => {
    const changed = await OrganisationModel.findOneAndUpdate({ _id: organisation._id, ...guard }, { ...change, $inc: { version: 1 } } as UpdateQuery<Organisation>, { returnDocument: 'after' }).lean()
    if (!changed) throw new Problem('conflict')
    const by = eventActor(actor, isOrganiser(actor, organisation) ? undefined : { path: organisation.path, roles: desks })
    await emit({ type, subject: { type: 'organisation', id: String(organisation._id) }, path: organisation.path, actor: by, at: now, data: { name: changed.name, ...data } })
    return changed
  })
}
