import { createSecretKey, type KeyObject } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { Types } from 'mongoose'
import { Problem } from '../http/problem'
import type { Services } from '../services'
import type { Actor } from './actor'
import { PersonModel, type Person } from './person.model'
import { isHeld, PostModel, type Post } from './post.model'
import { SessionModel, type Session } from './session.model'

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
  const { session, person, posts } = await lookUp(new Types.ObjectId(claims.sid), new Types.ObjectId(claims.sub))
  if (!session || session.endedAt || !session.person.equals(claims.sub) || !person) throw new Problem('unauthenticated')
  const { _id, name, phone, statedPhone, demo, doors } = person
  return { person: { _id, name, phone, statedPhone, demo }, session: session._id, doors, posts: posts.filter((post) => isHeld(post, now)) }
}

// Every request pays for this, and one union of three queries costs half of three queries, here and in the database.
async function lookUp(session: Types.ObjectId, person: Types.ObjectId) {
  const found = await SessionModel.collection
    .aggregate<Session | Person | Post>([
      { $match: { _id: session } },
      { $unionWith: { coll: PersonModel.collection.collectionName, pipeline: [{ $match: { _id: person } }] } },
      { $unionWith: { coll: PostModel.collection.collectionName, pipeline: [{ $match: { person } }] } },
    ])
    .toArray()
  return {
    session: found.find((one): one is Session => 'tokenHash' in one),
    person: found.find((one): one is Person => 'doors' in one),
    posts: found.filter((one): one is Post => 'role' in one),
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
