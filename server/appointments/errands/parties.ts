import { Types } from 'mongoose'
import type { z } from 'zod'
import type { errandsContract } from '../../../shared/appointments/errands.contract'
import type { FieldError } from '../../../shared/contract/problems'
import { Problem } from '../../http/problem'
import { confirming, covers, eventActor, PersonModel, useConsent, type Actor, type Door, type Person } from '../../people'
import type { Errand } from './errand.model'

export type RequestInput = z.output<(typeof errandsContract)['POST /errands']['body']>

/** Posts that ask for a resident of their places. */
export const asking = [...confirming, 'administrator'] as const

/** Whom an errand is for, who asked, and where. */
export interface Parties extends Pick<Errand, 'person' | 'askedBy' | 'consent'> {
  /** Her doors, nearest at hand first. */
  doors: Pick<Door, 'household'>[]
  /** Whether somebody asks who answers for her: then any household of the asker's places will do. */
  byPost: boolean
}

type Known = Pick<Person, '_id' | 'name' | 'phone' | 'statedPhone' | 'doors'>
const fields = { name: 1, phone: 1, statedPhone: 1, doors: 1 } as const

/**
 * Settles whom an errand is for: oneself; a resident of the places of a chief, worker or desk, also one who is not in the app; or somebody
 * who gave consent, which is acted on here, so it belongs into the errand's transaction. Adds to `errors` and answers null for a person it
 * cannot be for. Throws `appointments.no_consent`; a stranger and somebody who gave none look alike.
 */
export async function partiesFor(wanted: RequestInput['for'], actor: Actor, errors: FieldError[]): Promise<Parties | null> {
  const me = actor.person
  if (!wanted || ('person' in wanted && wanted.person === String(me._id))) return herself(actor)
  if ('name' in wanted) return namedFor(wanted, actor, errors)
  const known = await PersonModel.findById(new Types.ObjectId(wanted.person), fields).lean<Known>()
  const under = known?.doors.find((door) => covers(actor, door.path, asking))
  if (known && under) return { ...partyOf(known), askedBy: askerOf(actor, under.path), consent: null, doors: [under], byPost: true }
  const consent = known && (await useConsent(known._id, me._id))
  if (!known || !consent) throw new Problem('appointments.no_consent')
  return { ...partyOf(known), askedBy: askerOf(actor), consent: consent._id, doors: settled(known.doors), byPost: false }
}

function herself({ person, doors }: Actor): Parties {
  return { ...partyOf(person), askedBy: null, consent: null, doors: settled(doors), byPost: false }
}

async function namedFor({ name, phone }: { name: string; phone?: string }, actor: Actor, errors: FieldError[]): Promise<Parties | null> {
  const refuse = (path: string, code: string, detail: string) => {
    errors.push({ path, code, detail })
    return null
  }
  const post = actor.posts.find(({ role }) => (asking as readonly string[]).includes(role))
  if (!post) return refuse('body.for', 'not_yours', '只有网格员、楼栋长和工作台可以替没有注册的居民申请')
  const known = phone ? await PersonModel.findOne({ phone }, fields).lean<Known>() : null
  if (!known) return { person: { person: null, name, phone: phone ?? null }, askedBy: askerOf(actor, post.path), consent: null, doors: [], byPost: true }
  if (known._id.equals(actor.person._id)) return herself(actor)
  const under = known.doors.find((door) => covers(actor, door.path, asking))
  if (known.doors.length > 0 && !under) return refuse('body.for.phone', 'foreign', '这个手机号的居民不住在您负责的地方')
  return { ...partyOf(known), askedBy: askerOf(actor, under?.path ?? post.path), consent: null, doors: under ? [under] : [], byPost: true }
}

function partyOf({ _id, name, phone, statedPhone }: Pick<Known, '_id' | 'name' | 'phone' | 'statedPhone'>): Pick<Parties, 'person'> {
  return { person: { person: _id, name, phone: phone ?? statedPhone } }
}

function askerOf(actor: Actor, path?: string): Parties['askedBy'] {
  const { person } = actor
  const { label } = eventActor(actor, path === undefined ? undefined : { path, roles: asking })
  return { person: person._id, name: person.name, phone: person.phone ?? person.statedPhone, label: label ?? '' }
}

/** Confirmed doors before those that wait for it. */
function settled(doors: readonly Door[]): Door[] {
  return [...doors].sort((a, b) => Number(b.status === 'confirmed') - Number(a.status === 'confirmed'))
}
