import type { z } from 'zod'
import type { consentView } from '../../shared/people/contract'
import type { Context } from '../http/context'
import { postLabel } from './actor'
import { ConsentModel, type Consent } from './consent.model'
import { PersonModel } from './person.model'
import { confirming } from './policy'
import { byStanding, isHeld, PostModel } from './post.model'

/** A consent as both parties see it. */
export function presentConsent({ _id, giver, giverName, agent, agentName, givenAt, recordedBy }: Consent): z.input<typeof consentView> {
  return {
    id: String(_id),
    giver: { id: String(giver), name: giverName },
    agent: { id: String(agent), name: agentName, label: '' },
    givenAt: givenAt.toISOString(),
    recordedBy: recordedBy && `${recordedBy.label}${recordedBy.name}`,
  }
}

/** Who may act for the actor, and for whom she may act, newest first. */
export async function consents({ actor }: Pick<Context, 'actor'>) {
  const holding = { withdrawnAt: null }
  const [given, received] = await Promise.all([
    ConsentModel.find({ giver: actor.person._id, ...holding }).sort({ givenAt: -1 }).limit(50).lean(),
    ConsentModel.find({ agent: actor.person._id, ...holding }).sort({ givenAt: -1 }).limit(200).lean(),
  ])
  return { given: given.map(presentConsent), received: received.map(presentConsent) }
}

/** Whom the actor may let act for her without knowing a number: the others of her household, then who answers for her door, nearest first. */
export async function consentCandidates({ actor, now }: Pick<Context, 'actor' | 'now'>) {
  const doors = actor.doors.filter((door) => door.status === 'confirmed')
  if (doors.length === 0) return { items: [] }
  const me = actor.person._id
  const [members, posts] = await Promise.all([
    PersonModel.find({ _id: { $ne: me }, doors: { $elemMatch: { household: { $in: doors.map(({ household }) => household) }, status: 'confirmed' } } }, { name: 1 }).limit(20).lean(),
    PostModel.find({ place: { $in: doors.flatMap(({ path }) => path.split('/').filter(Boolean)) }, role: { $in: ['unit_chief', 'building_chief', 'grid_worker'] satisfies (typeof confirming)[number][] } }).lean(),
  ])
  const answering = posts.filter((post) => isHeld(post, now) && !post.person.equals(me)).sort((a, b) => b.path.length - a.path.length || byStanding(a, b))
  const items = [...members.map(({ _id, name }) => ({ id: String(_id), name, label: '家里人' })), ...answering.map((post) => ({ id: String(post.person), name: post.name, label: postLabel(post) }))]
  return { items: [...new Map(items.map((item) => [item.id, item])).values()] }
}
