import type { z } from 'zod'
import type { statementEntry } from '../../../shared/timebank/account.contract'
import { Problem } from '../../http/problem'
import { reversalId } from '../ledger/reverse'
import { TransferModel, type Leg, type Transfer } from '../ledger/transfer.model'
import { namesOf } from './names'

/** Which page of a statement: as a contract's query has it. */
export interface StatementPage {
  /** The sequence of the last leg of the page before. */
  cursor?: string
  limit: number
}

/** A page of an account's movements, newest first, with the balance after each, as its holder reads it. Throws `bad_input` for a wrong cursor. */
export async function statementOf(account: string, wanted: StatementPage): Promise<{ items: z.input<typeof statementEntry>[]; next: string | null }> {
  const { page, next } = await movementsOf(account, wanted)
  const [names, undone] = await Promise.all([namesOf(page.map(({ other }) => other)), reversalsOf(page.map(({ transfer }) => transfer._id))])
  const items = page.map(({ transfer, leg, minutes, other }) => present(transfer, leg, { minutes, with: names.get(other)!, reversedBy: undone.get(transfer._id) ?? null }))
  return { items, next }
}

/**
 * A page of an account's movements as they are in the ledger, newest first. What went out and what came in stand in two indexes, each in the order of the
 * chain: as much of either as a page has, merged. Throws `bad_input` for a wrong cursor.
 */
export async function movementsOf(account: string, { cursor, limit }: StatementPage): Promise<{ page: Movement[]; next: string | null }> {
  const below = sequenceOf(cursor)
  const [outs, ins] = await Promise.all((['from', 'to'] as const).map((side) => pageOf(account, side, below, limit + 1)))
  const legs = [...outs!, ...ins!].sort((a, b) => b.leg.sequence - a.leg.sequence)
  const page = legs.slice(0, limit)
  return { page, next: legs.length > limit ? String(page.at(-1)!.leg.sequence) : null }
}

type ChainedLeg = Required<Leg>

/** One movement of an account: whole minutes, signed, and the account on the other side. */
export interface Movement {
  transfer: Transfer
  leg: ChainedLeg
  minutes: number
  other: string
}

function sequenceOf(cursor: string | undefined): number {
  if (cursor === undefined) return Number.MAX_SAFE_INTEGER
  if (!/^[1-9]\d{0,14}$/.test(cursor)) throw new Problem('bad_input', { errors: [{ path: 'query.cursor', code: 'format', detail: '翻页标记不对，请回到第一页' }] })
  return Number(cursor)
}

async function pageOf(account: string, side: 'from' | 'to', below: number, limit: number): Promise<Movement[]> {
  const found = await TransferModel.find({ [`${side}.account`]: account, [`${side}.sequence`]: { $gt: 0, $lt: below } })
    .sort({ [`${side}.sequence`]: -1 })
    .limit(limit)
    .lean<Transfer[]>()
  return found.map((transfer) => ({ transfer, leg: transfer[side] as ChainedLeg, minutes: side === 'from' ? -transfer.minutes : transfer.minutes, other: transfer[side === 'from' ? 'to' : 'from'].account }))
}

async function reversalsOf(transfers: readonly string[]): Promise<Map<string, string>> {
  const found = await TransferModel.find({ _id: { $in: transfers.map(reversalId) } }, { reverses: 1 }).lean()
  return new Map(found.map(({ _id, reverses }) => [reverses!, _id]))
}

function present({ _id, at, kind, words, source }: Transfer, leg: ChainedLeg, { minutes, with: other, reversedBy }: { minutes: number; with: string; reversedBy: string | null }): z.input<typeof statementEntry> {
  return {
    id: _id,
    at: at.toISOString(),
    kind,
    minutes,
    after: leg.after,
    with: other,
    words,
    source: source && { type: source.type, id: source.id, label: source.label },
    reversedBy,
    leg: { sequence: leg.sequence, previous: leg.previous, hash: leg.hash },
  }
}
