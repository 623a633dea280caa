import { Types } from 'mongoose'
import { transaction } from '../database/transaction'
import { emit } from '../events/emit'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { PersonModel } from './person.model'
import { hashOf, newRefreshToken, refreshTokenEnd, tokensFor, type Tokens } from './session-tokens'
import { SessionModel } from './session.model'

/**
 * Exchanges a refresh token for new tokens; it is good once. One that was exchanged before is in two hands, the client's
 * and perhaps a thief's, so its session ends and everybody signs in again. A client therefore must not refresh twice at
 * the same time: it keeps one refresh in flight and lets other requests wait for it.
 * Renewing writes no event: the session itself keeps when. Throws `unauthenticated`.
 */
export async function refresh(refreshToken: string, ctx: Pick<Context, 'services' | 'now' | 'log'>): Promise<Tokens> {
  const id = sessionOf(refreshToken)
  if (!id) throw new Problem('unauthenticated')
  const next = newRefreshToken(id)
  const session = await SessionModel.findOneAndUpdate(
    { _id: id, tokenHash: hashOf(refreshToken), endedAt: null, expiresAt: { $gt: ctx.now } },
    { $set: { tokenHash: hashOf(next), renewedAt: ctx.now, expiresAt: refreshTokenEnd(ctx.now) } },
  ).lean()
  if (!session) {
    await endIfReused(id, refreshToken, ctx)
    throw new Problem('unauthenticated')
  }
  const person = await PersonModel.findById(session.person, { name: 1 }).lean()
  if (!person) throw new Problem('unauthenticated')
  return tokensFor(person, id, next, ctx)
}

function sessionOf(refreshToken: string): Types.ObjectId | null {
  const [id, random, ...rest] = refreshToken.split('.')
  return id && /^[0-9a-f]{24}$/.test(id) && random && rest.length === 0 ? new Types.ObjectId(id) : null
}

async function endIfReused(id: Types.ObjectId, refreshToken: string, { now, log }: Pick<Context, 'now' | 'log'>): Promise<void> {
  const person = await transaction(async () => {
    const session = await SessionModel.findOneAndUpdate(
      { _id: id, tokenHash: { $ne: hashOf(refreshToken) }, endedAt: null, expiresAt: { $gt: now } },
      { $set: { endedAt: now, endedBecause: 'reuse' } },
    ).lean()
    if (!session) return null
    const owner = await PersonModel.findById(session.person, { name: 1 }).lean()
    await emit({
      type: 'people.tokenReused',
      subject: { type: 'person', id: String(session.person) },
      path: '',
      actor: { person: session.person, name: owner?.name ?? '', label: null },
      at: now,
      data: { session: String(id) },
    })
    return session.person
  })
  if (person) log.warn({ person: String(person) }, 'an old refresh token was used again; its sign-in has ended')
}
