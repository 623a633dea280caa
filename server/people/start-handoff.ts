import { randomBytes, randomInt } from 'node:crypto'
import { Types } from 'mongoose'
import { isDuplicate } from '../database/transaction'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { HandoffModel, type Handoff } from './handoff.model'
import { hashOf } from './session-tokens'

/** How long a code can be approved, in minutes. */
export const handoffMinutes = 5

/** Of 900,000 codes a few are open at a time, so a second draw is rare and a sixth means that somebody floods them. */
const draws = 6

/**
 * Starts a handoff for a computer that nobody is signed in on. The secret is told here and never again. Nobody has done
 * anything yet, so there is no event. Throws `unavailable` when no free code was found.
 */
export async function startHandoff({ now }: Pick<Context, 'now'>) {
  const secret = randomBytes(32).toString('base64url')
  for (let draw = 1; draw <= draws; draw++) {
    const handoff: Handoff = {
      _id: new Types.ObjectId(),
      code: newCode(),
      secretHash: hashOf(secret),
      status: 'open',
      person: null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + handoffMinutes * 60_000),
    }
    try {
      await HandoffModel.insertMany([handoff], { lean: true })
      return { id: String(handoff._id), code: handoff.code, secret, expiresAt: handoff.expiresAt.toISOString() }
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
  }
  throw new Problem('unavailable')
}

/** Six digits without a 0 in front, which people leave out when they read a number to each other. */
function newCode(): string {
  return String(randomInt(100_000, 1_000_000))
}
