import { createHash, randomBytes } from 'node:crypto'
import { Types } from 'mongoose'
import type { z } from 'zod'
import type { tokens } from '../../shared/people/contract'
import { emit } from '../events/emit'
import type { Context } from '../http/context'
import { signAccessToken } from './authenticate'
import type { Person } from './person.model'
import { SessionModel } from './session.model'

/** How long a refresh token is good, in days; each use renews it. */
export const refreshTokenDays = 30

export type Tokens = z.input<typeof tokens>

type Named = Pick<Person, '_id' | 'name'>

/** A refresh token: the session's id, a dot, 32 random bytes in base64url. Only its hash is stored. */
export function newRefreshToken(session: Types.ObjectId): string {
  return `${session}.${randomBytes(32).toString('base64url')}`
}

/** What is stored of a refresh token or another random secret: its SHA-256 in base64url. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** When a refresh token given out now ends. */
export function refreshTokenEnd(now: Date): Date {
  return new Date(now.getTime() + refreshTokenDays * 24 * 3600_000)
}

/** What a client gets to act as a person: a new access token beside this refresh token. */
export function tokensFor(person: Named, session: Types.ObjectId, refreshToken: string, { services, now }: Pick<Context, 'services' | 'now'>): Tokens {
  const { token, expiresAt } = signAccessToken(person._id, session, services.env.jwtSecret, now)
  return { accessToken: token, expiresAt: expiresAt.toISOString(), refreshToken, person: { id: String(person._id), name: person.name } }
}

/** Starts a session and writes `people.signedIn`. Inside a transaction. `by` tells how she signed in. */
export async function startSession(person: Named, by: 'demo' | 'wechat' | 'handoff', ctx: Pick<Context, 'services' | 'now'>): Promise<Tokens> {
  const session = new Types.ObjectId(randomBytes(12))
  const refreshToken = newRefreshToken(session)
  await SessionModel.insertMany(
    [{ _id: session, person: person._id, tokenHash: hashOf(refreshToken), createdAt: ctx.now, renewedAt: ctx.now, expiresAt: refreshTokenEnd(ctx.now) }],
    { lean: true },
  )
  await emit({
    type: 'people.signedIn',
    subject: { type: 'person', id: String(person._id) },
    path: '',
    actor: { person: person._id, name: person.name, label: null },
    at: ctx.now,
    data: { by },
  })
  return tokensFor(person, session, refreshToken, ctx)
}
