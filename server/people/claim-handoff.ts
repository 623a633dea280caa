import type { z } from 'zod'
import type { handoffClaim } from '../../shared/people/contract'
import { transaction } from '../database/transaction'
import type { Context } from '../http/context'
import { notFound } from '../http/problem'
import { HandoffModel } from './handoff.model'
import { PersonModel } from './person.model'
import { hashOf, startSession } from './session-tokens'

/**
 * Whether the computer's handoff still waits, or, once it is approved, the tokens of a session of its own: exactly once,
 * however many ask at a time. Throws not_found for an unknown id, another secret, one past its time or claimed before.
 */
export async function claimHandoff(input: { id: string; secret: string }, ctx: Pick<Context, 'services' | 'now'>): Promise<z.input<typeof handoffClaim>> {
  const mine = { _id: input.id, secretHash: hashOf(input.secret), expiresAt: { $gt: ctx.now } }
  const handoff = await HandoffModel.findOne(mine, { status: 1 }).lean()
  if (!handoff) throw notFound()
  if (handoff.status === 'open') return { status: 'waiting' }
  return transaction(async () => {
    const claimed = await HandoffModel.findOneAndUpdate({ ...mine, status: 'approved' }, { $set: { status: 'claimed' } }, { projection: { person: 1 } }).lean()
    const person = claimed && (await PersonModel.findById(claimed.person, { name: 1 }).lean())
    if (!person) throw notFound()
    return { status: 'signedIn' as const, tokens: await startSession(person, 'handoff', ctx) }
  })
}
