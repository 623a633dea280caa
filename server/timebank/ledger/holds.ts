import type { AccountId } from '../../../shared/timebank/ledger'
import { transaction } from '../../database/transaction'
import type { EventActor } from '../../events/event.model'
import { ceilingFor } from './credit'
import { post } from './post'
import { HoldModel, type Hold } from './hold.model'
import type { Transfer } from './transfer.model'

interface Booking {
  by: EventActor
  at: Date
  path: string
  words?: string | null
}

/** Puts minutes of an account aside for something. Idempotent by `id`. Throws `timebank.not_enough`. */
export function hold({ id, account, minutes, source, expiresAt = null, by, at, path, words = null }: Pick<Hold, 'minutes' | 'source'> & Booking & { id: string; account: AccountId; expiresAt?: Date | null }): Promise<Hold> {
  return transaction(async () => {
    const known = await HoldModel.findById(id).lean()
    if (known) return known
    await post([{ id, kind: 'hold', from: account, to: 'escrow', minutes, at, by, words, source, hold: id, path }], [{ account, by: minutes }])
    const made: Hold = { _id: id, account, minutes, source, state: 'open', expiresAt, at, settledAt: null }
    await HoldModel.insertMany([made], { lean: true })
    return made
  })
}

/** How a hold ends: to whom how many of its minutes go; the rest goes back. */
export interface Settlement extends Booking {
  /** Null: all of it goes back. A person is credited, so that her ceiling (whole minutes, `services.env.timebank.ceiling`) holds. */
  capture: (({ to: `person:${string}`; ceiling: number } | { to: `pool:${string}` | `partner:${string}` }) & { minutes: number; service: boolean }) | null
}

/**
 * Ends a hold, once: captured minutes go on ('capture:<hold>'), the rest goes back ('release:<hold>'), both in one transaction. Null when it had ended before. Throws an Error for an unknown
 * hold or more than it holds.
 */
export function settleHold(id: string, { capture, by, at, path, words = null }: Settlement): Promise<Transfer[] | null> {
  return transaction(async () => {
    const held = await HoldModel.findOneAndUpdate({ _id: id, state: 'open' }, { $set: { state: 'settled', settledAt: at } }, { returnDocument: 'before' }).lean()
    if (!held) {
      if (await HoldModel.exists({ _id: id })) return null
      throw new Error(`no hold ${id}`)
    }
    const { account, source } = held
    const captured = capture?.minutes ?? 0
    if (captured > held.minutes) throw new Error(`hold ${id} has ${held.minutes} minutes, not ${captured}`)
    const rest = held.minutes - captured
    const ceiling = capture && 'ceiling' in capture ? await ceilingFor(capture.to, capture.ceiling, path) : undefined
    const common = { at, by, words, source, hold: id, path }
    return post(
      [
        ...(capture && captured > 0 ? [{ ...common, id: `capture:${id}`, kind: 'capture' as const, from: 'escrow' as const, to: capture.to, minutes: captured, service: capture.service, ceiling }] : []),
        ...(rest > 0 ? [{ ...common, id: `release:${id}`, kind: 'release' as const, from: 'escrow' as const, to: account as AccountId, minutes: rest }] : []),
      ],
      [{ account, by: -held.minutes }],
    )
  })
}
