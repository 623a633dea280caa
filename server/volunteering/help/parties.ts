import { Types } from 'mongoose'
import type { z } from 'zod'
import type { FieldError } from '../../../shared/contract/problems'
import type { helpContract } from '../../../shared/volunteering/help.contract'
import { Problem } from '../../http/problem'
import { confirming, covers, eventActor, PersonModel, useConsent, type Actor, type Door, type Person } from '../../people'
import type { HelpRequest } from './help.model'

export type RequestInput = z.output<(typeof helpContract)['POST /help-requests']['body']>

/** Posts that ask for a resident of their places. */
export const asking = [...confirming, 'administrator'] as const

/** Whom help is for, who asked, and where. */
export interface Parties extends Pick<HelpRequest, 'person' | 'askedBy' | 'consent'> {
  /** Her doors at which it can be. */
  doors: Pick<Door, 'household'>[]
  /** Whether somebody asks who answers for her: then any household of the asker's places will do. */
  byPost: boolean
  /** Whether she was ever in the app by herself. */
  inApp: boolean
}

type Known = Pick<Person, '_id' | 'name' | 'phone' | 'statedPhone' | 'openid' | 'demo' | 'doors'>
const fields = { name: 1, phone: 1, statedPhone: 1, openid: 1, demo: 1, doors: 1 } as const

/**
 * Settles whom help is for: oneself; a resident of the places of a chief, worker or desk, also one who is not in the app; somebody who gave consent, which is acted
 * on here, so it belongs into the request's transaction; or, where the asker pays herself, somebody of her own household. Adds to `errors` and answers null for a
 * person it cannot be for. Throws `appointments.no_consent`; a stranger and somebody who gave none look alike.
 */
export async function partiesFor({ for: wanted, payer }: Pick<RequestInput, 'for' | 'payer'>, actor: Actor, errors: FieldError[]): Promise<Parties | null> {
  if (!wanted || ('person' in wanted && wanted.person === String(actor.person._id))) return herself(payer, actor, errors)
  if ('name' in wanted) return namedFor(wanted, payer, actor, errors)
  const known = await PersonModel.findById(new Types.ObjectId(wanted.person), fields).lean<Known>()
  if (!known) throw new Problem('appointments.no_consent')
  if (known.doors.some((door) => covers(actor, door.path, asking))) return underPost(known, payer, actor, errors)
  const trusted = await trusting(known, payer, actor)
  if (!trusted) throw new Problem('appointments.no_consent')
  return trusted
}

function herself(payer: RequestInput['payer'], actor: Actor, errors: FieldError[]): Parties | null {
  if (payer === 'family') {
    errors.push({ path: 'body.payer', code: 'not_family', detail: '给自己请人帮忙，请用自己的时间' })
    return null
  }
  return { ...partyOf(actor.person), askedBy: null, consent: null, doors: confirmed(actor.doors), byPost: false, inApp: true }
}

/** Somebody who let the actor act for her; of one household, the actor may ask at her own expense without that. Null for anybody else. */
async function trusting(known: Known, payer: RequestInput['payer'], actor: Actor): Promise<Parties | null> {
  const family = payer === 'family' && isFamily(known, actor)
  const consent = family ? null : await useConsent(known._id, actor.person._id)
  if (!family && !consent) return null
  return { ...partyOf(known), askedBy: askerOf(actor, null), consent: consent?._id ?? null, doors: confirmed(known.doors), byPost: false, inApp: true }
}

async function underPost(known: Known, payer: RequestInput['payer'], actor: Actor, errors: FieldError[]): Promise<Parties | null> {
  if (payer === 'family') {
    const trusted = await trusting(known, payer, actor)
    if (!trusted) errors.push({ path: 'body.payer', code: 'not_family', detail: '只有一家人，或本人同意由您代办，才能用您的时间' })
    return trusted
  }
  const doors = known.doors.filter((door) => covers(actor, door.path, asking))
  const inApp = known.openid !== null || known.demo !== null
  return { ...partyOf(known), askedBy: askerOf(actor, doors[0]!.path), consent: null, doors, byPost: true, inApp }
}

async function namedFor({ name, phone }: { name: string; phone?: string }, payer: RequestInput['payer'], actor: Actor, errors: FieldError[]): Promise<Parties | null> {
  const refuse = (path: string, code: string, detail: string) => {
    errors.push({ path, code, detail })
    return null
  }
  const post = actor.posts.find(({ role }) => (asking as readonly string[]).includes(role))
  if (!post) return refuse('body.for', 'not_yours', '只有网格员、楼栋长和工作台可以替没有注册的居民请人帮忙')
  const known = phone ? await PersonModel.findOne({ phone }, fields).lean<Known>() : null
  if (known?._id.equals(actor.person._id)) return herself(payer, actor, errors)
  if (known && known.doors.some((door) => covers(actor, door.path, asking))) return underPost(known, payer, actor, errors)
  if (known) return refuse('body.for.phone', 'foreign', '这个手机号的居民不住在您负责的地方')
  if (payer !== 'pool') return refuse('body.payer', 'no_account', '这位居民还没有时间账户，只能由社区工作台用互助池的时间')
  return { person: { person: null, name, phone: phone ?? null }, askedBy: askerOf(actor, post.path), consent: null, doors: [], byPost: true, inApp: false }
}

function partyOf({ _id, name, phone, statedPhone }: Pick<Known, '_id' | 'name' | 'phone' | 'statedPhone'>): Pick<Parties, 'person'> {
  return { person: { person: _id, name, phone: phone ?? statedPhone } }
}

/** Under her post at this path; as herself where it is null: then she is trusted by who is helped. */
function askerOf(actor: Actor, path: string | null): Parties['askedBy'] {
  const { person } = actor
  const label = path === null ? null : eventActor(actor, { path, roles: asking }).label
  return { person: person._id, name: person.name, phone: person.phone ?? person.statedPhone, label: label ?? '', trusted: path === null }
}

/** Whether both live, for sure, behind one door. */
export function isFamily({ doors }: Pick<Known, 'doors'>, actor: Actor): boolean {
  const ours = confirmed(actor.doors).map(({ household }) => household)
  return confirmed(doors).some(({ household }) => ours.includes(household))
}

function confirmed(doors: readonly Door[]): Door[] {
  return doors.filter(({ status }) => status === 'confirmed')
}
