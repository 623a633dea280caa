import { Types } from 'mongoose'
import type { z } from 'zod'
import type { peopleContract } from '../../shared/people/contract'
import { isDuplicate, transaction } from '../database/transaction'
import { emit } from '../events/emit'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { covers, livesIn, type Actor } from './actor'
import { ConsentModel, type Consent } from './consent.model'
import { eventActor } from './event-actor'
import { PersonModel, type Door, type Person } from './person.model'
import { confirming } from './policy'
import { isHeld, PostModel } from './post.model'

type Wanted = z.output<(typeof peopleContract)['POST /consents']['body']>
type Known = Pick<Person, '_id' | 'name' | 'doors'>

/**
 * Lets somebody act for the giver (代办): given by herself, or written down by a chief or grid worker of her door who heard it at a visit.
 * One at a time for two persons, by unique index. Throws `bad_input` for oneself, an unknown person or phone, a resident who is not of the
 * recorder's places; `people.consent_exists`.
 */
export async function giveConsent({ agent: wanted, giver: giverId }: Wanted, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<Consent> {
  const recorded = giverId !== undefined && giverId !== String(actor.person._id)
  const giver = await giverOf(giverId, actor)
  const agent = await agentOf(wanted, giver, actor, now)
  if (agent._id.equals(giver._id)) throw refuse('body.agent', 'self', '不用授权给自己')
  const path = giver.doors[0]?.path ?? ''
  const by = eventActor(actor, recorded ? { path, roles: confirming } : undefined)
  const consent: Consent = {
    _id: new Types.ObjectId(),
    giver: giver._id,
    giverName: giver.name,
    agent: agent._id,
    agentName: agent.name,
    holds: `${giver._id}|${agent._id}`,
    givenAt: now,
    withdrawnAt: null,
    recordedBy: recorded ? { person: actor.person._id, name: actor.person.name, label: by.label ?? '' } : null,
    used: 0,
  }
  try {
    await transaction(async () => {
      await ConsentModel.insertMany([consent], { lean: true })
      await emit({ type: 'consent.given', subject: { type: 'consent', id: String(consent._id) }, path, actor: by, at: now, data: partiesOf(consent) })
    })
  } catch (error) {
    if (isDuplicate(error, 'holds')) throw new Problem('people.consent_exists', recorded ? { detail: '这份代办授权已经有了。' } : {})
    throw error
  }
  return consent
}

/** What an event of a consent tells. */
export function partiesOf({ giver, giverName, agent, agentName }: Consent): Record<string, unknown> {
  return { giver: String(giver), giverName, agent: String(agent), agentName }
}

const fields = { name: 1, doors: 1 } as const

async function giverOf(id: string | undefined, actor: Actor): Promise<Known> {
  if (id === undefined || id === String(actor.person._id)) return { _id: actor.person._id, name: actor.person.name, doors: actor.doors }
  const giver = await PersonModel.findById(new Types.ObjectId(id), fields).lean()
  if (!giver?.doors.some((door) => door.status === 'confirmed' && covers(actor, door.path, confirming))) throw refuse('body.giver', 'unknown', '没有找到这位居民，或不归您管')
  return giver
}

async function agentOf(wanted: Wanted['agent'], giver: Known, actor: Actor, now: Date): Promise<Known> {
  if ('phone' in wanted) {
    const found = await PersonModel.findOne({ phone: wanted.phone }, fields).lean()
    if (!found) throw refuse('body.agent.phone', 'unknown', '没有找到用这个手机号的人，请她先登录一次小程序')
    return found
  }
  if (wanted.person === String(actor.person._id)) return { _id: actor.person._id, name: actor.person.name, doors: actor.doors }
  const found = await PersonModel.findById(new Types.ObjectId(wanted.person), fields).lean()
  if (!found || !(sharesDoor(giver, found) || (await answersFor(giver.doors, found._id, now)))) throw refuse('body.agent.person', 'unknown', '只能选家里人或负责您家的人，其他人请填手机号')
  return found
}

function sharesDoor(giver: Known, other: Known): boolean {
  return giver.doors.some((door) => door.status === 'confirmed' && livesIn(other, door.path))
}

async function answersFor(doors: readonly Door[], person: Types.ObjectId, now: Date): Promise<boolean> {
  const posts = (await PostModel.find({ person, role: { $in: confirming } }).lean()).filter((post) => isHeld(post, now))
  return doors.some((door) => covers({ posts }, door.path))
}

function refuse(path: string, code: string, detail: string): Problem {
  return new Problem('bad_input', { errors: [{ path, code, detail }] })
}
