import type { z } from 'zod'
import type { entitlementView } from '../../../shared/timebank/desk.contract'
import { PersonModel } from '../../people'
import type { Entitlement } from './entitlement.model'

/** Entitlements as their desk sees them. */
export async function presentEntitlements(entitlements: readonly Entitlement[]): Promise<z.input<typeof entitlementView>[]> {
  const people = await PersonModel.find({ _id: { $in: entitlements.map(({ person }) => person) } }, { name: 1 }).lean()
  const names = new Map(people.map(({ _id, name }) => [String(_id), name]))
  return entitlements.map(({ _id, person, door, since, enteredBy, words, endedAt, endedReason, granted }) => ({
    id: String(_id),
    person: { id: String(person), name: names.get(String(person)) || '居民' },
    door,
    since: since.toISOString(),
    enteredBy,
    words,
    endedAt: endedAt?.toISOString() ?? null,
    endedReason,
    granted,
  }))
}
