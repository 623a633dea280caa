import { isChained, type AccountId } from '../../../shared/timebank/ledger'
import type { Transfer } from '../ledger/transfer.model'
import { Cancelling } from './cancelling'
import { RootCheck, type TrustedKeys } from './check-roots'
import type { LedgerSource } from './source'
import { movementOf, Walk, type Finding, type Movement } from './walk'

export interface Verification {
  accounts: number
  legs: number
  transfers: number
  roots: number
  /** Whole minutes: what all accounts can spend, what they hold. */
  minutes: { available: number; held: number }
  /** The first broken entry of each account, and what else does not fit. Empty: the ledger is whole. */
  findings: Finding[]
}

/**
 * Verifies a ledger from its first leg: every hash, sequence and balance of every chain; both sides of every transfer; all accounts together zero;
 * every hold against its transfers and escrow; every signed root against the chains. Reads each leg once (once more to name a side or a hold that
 * is missing); memory grows with the roots, not with legs, accounts or holds.
 */
export async function verifyLedger(source: LedgerSource, keys: TrustedKeys, progress: (legs: number) => void = () => {}): Promise<Verification> {
  const roots = await source.roots()
  const rootCheck = new RootCheck(roots)
  const [sides, holds] = [new Cancelling(), new Cancelling()]
  const sums = { available: 0, held: 0, issuance: 0, escrow: 0 }
  const counts = { accounts: 0, legs: 0, transfers: 0 }
  const findings: Finding[] = []
  for await (const history of source.histories()) {
    const walk = new Walk(history)
    for await (const transfer of history.legs) {
      const movement = movementOf(transfer, history.id)
      walk.take(transfer, movement)
      const system = systemSide(movement)
      if (system) sums[system] -= movement.amount
      else sides.add(sideKey(transfer), movement.side === 'from' ? 1 : -1)
      if (system || movement.side === 'from') counts.transfers += 1
      if (transfer.hold) holds.add(transfer.hold, outstanding(movement))
      if ((counts.legs += 1) % 100_000 === 0) progress(counts.legs)
    }
    for (const hold of history.openHolds) holds.add(hold._id, -hold.minutes)
    const finding = walk.end()
    if (finding) findings.push(finding)
    counts.accounts += history.account ? 1 : 0
    sums.available += history.account?.available ?? 0
    sums.held += history.account?.held ?? 0
    rootCheck.add(history.leaves)
  }
  if (!sides.empty || !holds.empty) findings.push(...(await nameThem(source, sides, holds)))
  const all = (what: string) => findings.push({ account: '', entry: null, what })
  const there = await source.counted()
  if (there.accounts !== counts.accounts) all(`读到 ${counts.accounts} 个账户，应有 ${there.accounts} 个`)
  if (there.transfers !== counts.transfers) all(`链上有 ${counts.transfers} 笔转账，应有 ${there.transfers} 笔`)
  const sum = sums.available + sums.issuance + sums.escrow
  if (sum !== 0) all(`所有账户加起来是 ${sum} 分钟，不是零`)
  if (sums.escrow !== sums.held) all(`代管中有 ${sums.escrow} 分钟，各账户暂扣共 ${sums.held} 分钟`)
  return { ...counts, roots: roots.length, minutes: { available: sums.available, held: sums.held }, findings: [...findings, ...rootCheck.findings(keys)] }
}

function systemSide({ other }: Movement): 'issuance' | 'escrow' | null {
  return isChained(other.account as AccountId) ? null : (other.account as 'issuance' | 'escrow')
}

/** A transfer as both of its accounts must have it. */
function sideKey({ _id, from, to }: Transfer): string {
  return `${_id}\n${from.hash}\n${to.hash}`
}

/** What a leg leaves in escrow. */
function outstanding({ other, amount }: Movement): number {
  return other.account === 'escrow' ? -amount : 0
}

/** Reads the ledger once more for the transfers that stand on one side only, and the holds that their transfers do not make; both are rare, so memory stays small. */
async function nameThem(source: LedgerSource, sides: Cancelling, holds: Cancelling): Promise<Finding[]> {
  const half = new Map<string, Finding>()
  const open = new Map<string, { account: string; held: number; left: number }>()
  for await (const { id, legs, openHolds } of source.histories()) {
    const move = (hold: string, account: string, { held = 0, left = 0 }) => {
      if (!holds.suspects(hold)) return
      const known = open.get(hold) ?? { account, held: 0, left: 0 }
      open.set(hold, { ...known, held: known.held + held, left: known.left + left })
    }
    for await (const transfer of legs) {
      const movement = movementOf(transfer, id)
      if (transfer.hold) move(transfer.hold, id, { left: outstanding(movement) })
      const key = sideKey(transfer)
      if (systemSide(movement) || !sides.suspects(key)) continue
      if (!half.delete(key)) half.set(key, { account: movement.other.account, entry: transfer._id, what: `只在 ${id} 的链上，另一边没有` })
    }
    for (const { _id, minutes } of openHolds) move(_id, id, { held: minutes })
  }
  const wrong = [...open].filter(([, { held, left }]) => held !== left)
  return [...half.values(), ...wrong.map(([entry, { account, held, left }]) => ({ account, entry, what: `按账目还暂扣 ${left} 分钟，未了的暂扣记的是 ${held} 分钟` }))]
}
