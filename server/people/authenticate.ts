import { createSecretKey, type KeyObject } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { Types } from 'mongoose'
import { Problem } from '../http/problem'
import type { Services } from '../services'
import type { Actor } from './actor'
import { PersonModel } from './person.model'
import { isHeld, PostModel } from './post.model'
import { SessionModel } from './session.model'

/** How long an access token is good, in minutes. */
export const accessTokenMinutes = 15

interface Claims {
  sub: string
  sid: string
  exp: number
}

const keys = new Map<string, KeyObject>()

// Given the bare text, jsonwebtoken first tries to read it as a PEM at every call, which costs fifty times the signature.
function keyOf(secret: string): KeyObject {
  const key = keys.get(secret) ?? createSecretKey(Buffer.from(secret))
  keys.set(secret, key)
  return key
}

/** An access token (JWT, HS256) for a session, and when it ends. */
export function signAccessToken(person: Types.ObjectId, session: Types.ObjectId, secret: string, now: Date): { token: string; expiresAt: Date } {
  const issuedAt = Math.floor(now.getTime() / 1000)
  const expiresAt = issuedAt + accessTokenMinutes * 60
  const token = jwt.sign({ sub: String(person), sid: String(session), iat: issuedAt, exp: expiresAt }, keyOf(secret), { algorithm: 'HS256' })
  return { token, expiresAt: new Date(expiresAt * 1000) }
}

/**
 * Who sends this Authorization header: null without one. The session is asked on every request, so that signing out
 * holds at once. Throws `token_expired` for a token past its time, `unauthenticated` for a forged or ended one.
 */
export async function authenticate(header: string, { env }: Pick<Services, 'env'>, now: Date): Promise<Actor | null> {
  if (!header) return null
  const [scheme, token] = header.split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || !token) throw new Problem('unauthenticated')
  const claims = verify(token, env.jwtSecret, now)
  const id = new Types.ObjectId(claims.sub)
  const [session, person, posts] = await Promise.all([
    SessionModel.collection.findOne({ _id: new Types.ObjectId(claims.sid) }, { projection: { person: 1, endedAt: 1 } }),
    PersonModel.collection.findOne({ _id: id }, { projection: { name: 1, phone: 1, statedPhone: 1, doors: 1, demo: 1 } }),
    PostModel.collection.find({ person: id }).toArray(),
  ])
  if (!session || session.endedAt || !session.person.equals(id) || !person) throw new Problem('unauthenticated')
  return {
    person: person as unknown as Actor['person'],
    session: session._id,
    doors: person.doors as Actor['doors'],
    posts: (posts as unknown as Actor['posts']).filter((post) => isHeld(post, now)),
  }
}

function verify(token: string, secret: string, now: Date): Claims {
  try {
    const claims = jwt.verify(token, keyOf(secret), { algorithms: ['HS256'], clockTimestamp: Math.floor(now.getTime() / 1000) }) as unknown as Claims
    if (!Types.ObjectId.isValid(claims.sub) || !Types.ObjectId.isValid(claims.sid)) throw new Problem('unauthenticated')
    return claims
  } catch (error) {
    throw new Problem(error instanceof jwt.TokenExpiredError ? 'token_expired' : 'unauthenticated')
  }
}
