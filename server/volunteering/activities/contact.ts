import type { Types } from 'mongoose'
import { PersonModel } from '../../people'
import type { Organisation } from '../organisations/organisation.model'
import type { Participation } from '../participations/participation.model'

/** Who answers for an activity: the first of its organisers. Her number is for whoever has a place and for whoever looks after it, as hers are for the organiser. */
export async function contactOf({ organisers }: Pick<Organisation, 'organisers'>, mine: Pick<Participation, 'gone' | 'state'> | undefined, looksAfter: boolean): Promise<{ name: string; phone: string | null } | null> {
  const first = organisers[0]
  if (!first) return null
  const placed = mine && mine.gone !== 'lapsed' && mine.state !== 'waiting'
  return { name: first.name, phone: placed || looksAfter ? await phoneOf(first.person) : null }
}

async function phoneOf(person: Types.ObjectId): Promise<string | null> {
  return (await PersonModel.findById(person, { phone: 1 }).lean())?.phone ?? null
}
