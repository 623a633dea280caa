import { isChained, type AccountId } from '../../../shared/timebank/ledger'
import { genesis } from '../ledger/account.model'
import { contentLine, legHash } from '../ledger/chain'
import { servedBy } from '../ledger/legs'
import type { Leg, Transfer } from '../ledger/transfer.model'
import { leafData, noRoot, rootText } from './make-root'
import { leafHash, MerkleBuilder } from './merkle'
import type { LedgerRoot } from './root.model'
import { isSigned } from './signing'
import type { AccountHistory, LedgerSource } from './source'

/** Something that does not fit: where, at which entry, what. */
export interface Finding {
  account: string
  /** The transfer; null where the account or a root as a whole does not fit. */
  entry: string | null
  what: string
}

export interface Verification {
  accounts: number
  legs: number
  roots: number
  /** The first broken entry of each account, and what else does not fit. Empty: the ledger is whole. */
  findings: Finding[]
}

/** Public keys (SPKI DER, base64) by their names: whose signatures are believed. */
export type TrustedKeys = ReadonlyMap<string, string>

/**
 * Verifies a ledger from its first leg: every hash, sequence and balance of every chain; both sides of every transfer; all accounts together zero;
 * what is held against open holds and escrow; every signed root against the chains. Reads each leg once; memory grows with accounts that have open holds and with roots, not with legs.
 */
export async function verifyLedger(source: LedgerSource, keys: TrustedKeys, progress: (legs: number) => void = () => {}): Promise<Verification> {
  const findings: Finding[] = []
  const roots = (await source.roots()).map((root) => ({ root, tree: new MerkleBuilder() }))
  checkSignatures(roots.map(({ root }) => root), keys, findings)
  const sums = { available: 0, issuance: 0, escrow: 0, held: 0 }
  const outstanding = new Map<string, number>()
  const openHolds = new Map<string, number>()
  let [accounts, legs] = [0, 0]
  for await (const history of source.histories()) {
    accounts += 1
    const walk = new Walk(history)
    for await (const transfer of history.legs) {
      walk.take(transfer)
      const side = walk.sideOf(transfer)
      const other = side === 'from' ? transfer.to : transfer.from
      const amount = side === 'from' ? -transfer.minutes : transfer.minutes
      if (!isChained(other.account as AccountId)) sums[other.account as 'issuance' | 'escrow'] -= amount
      if (transfer.hold) count(outstanding, transfer.hold, other.account === 'escrow' ? -amount : 0)
      if ((legs += 1) % 100_000 === 0) progress(legs)
    }
    walk.end()
    findings.push(...walk.findings)
    sums.available += history.account.available
    sums.held += history.account.held
    for (const hold of history.openHolds) openHolds.set(hold._id, hold.minutes)
    for (const { root, tree } of roots) {
      const leaf = history.leaves.findLast(({ day }) => day <= root._id)
      if (leaf) tree.add(leafHash(leafData(leaf)))
    }
  }
  const all = (what: string) => findings.push({ account: '', entry: null, what })
  if (legs !== (await source.chainedLegs())) all(`${legs} legs hang in chains of ${accounts} accounts, but the transfers have ${await source.chainedLegs()}`)
  if (sums.available + sums.issuance + sums.escrow !== 0) all(`all accounts together are ${sums.available + sums.issuance + sums.escrow} minutes, not zero`)
  if (sums.escrow !== sums.held) all(`escrow has ${sums.escrow} minutes, accounts hold ${sums.held}`)
  for (const [hold, minutes] of outstanding) if ((openHolds.get(hold) ?? 0) !== minutes) findings.push({ account: 'escrow', entry: hold, what: `its transfers leave ${minutes} minutes, its hold ${openHolds.get(hold) ?? 0}` })
  for (const [hold, minutes] of openHolds) if (!outstanding.has(hold)) findings.push({ account: 'escrow', entry: hold, what: `an open hold of ${minutes} minutes without a transfer` })
  for (const { root, tree } of roots) {
    if (tree.size !== root.accounts || tree.root() !== root.root) findings.push({ account: '', entry: `root ${root._id}`, what: `the accounts' heads do not lead to it (${tree.size} accounts of ${root.accounts})` })
  }
  return { accounts, legs, roots: roots.length, findings }
}

function count(outstanding: Map<string, number>, hold: string, minutes: number): void {
  const left = (outstanding.get(hold) ?? 0) + minutes
  if (left === 0) outstanding.delete(hold)
  else outstanding.set(hold, left)
}

function checkSignatures(roots: readonly LedgerRoot[], keys: TrustedKeys, findings: Finding[]): void {
  let previous = noRoot
  for (const root of roots) {
    const finding = (what: string) => findings.push({ account: '', entry: `root ${root._id}`, what })
    const key = keys.get(root.key)
    if (!key) finding(`signed with ${root.key}, a key that is not trusted`)
    else if (!isSigned(rootText(root), root.signature, key)) finding('the signature does not fit')
    if (root.previous !== previous) finding('does not follow the root before it')
    previous = root.root
  }
}

/** Walks one chain; keeps the first thing that does not fit, because everything after it follows from it. */
class Walk {
  readonly findings: Finding[] = []
  private sequence = 0
  private head = genesis
  private balance = 0
  private served = 0
  private readonly expected: Map<number, { head: string; day: string }>

  constructor(private readonly history: AccountHistory) {
    this.expected = new Map(history.leaves.map(({ sequence, head, day }) => [sequence, { head, day }]))
  }

  sideOf(transfer: Transfer): 'from' | 'to' {
    return transfer.from.account === this.history.account._id ? 'from' : 'to'
  }

  take(transfer: Transfer): void {
    const side = this.sideOf(transfer)
    const leg: Leg = transfer[side]
    const amount = side === 'from' ? -transfer.minutes : transfer.minutes
    const account = this.history.account._id
    this.sequence += 1
    this.balance += amount
    this.served += servedBy(transfer.service, transfer.kind, amount)
    if (leg.sequence !== this.sequence) this.found(transfer._id, `is entry ${leg.sequence}, after entry ${this.sequence - 1}`)
    if (leg.previous !== this.head) this.found(transfer._id, 'does not carry the hash of the entry before it')
    if (leg.after !== this.balance || this.balance < 0) this.found(transfer._id, `says ${leg.after} minutes after it, the entries make ${this.balance}`)
    if (leg.hash !== legHash(leg.previous ?? '', account, leg.sequence ?? 0, leg.after ?? 0, contentLine(transfer))) this.found(transfer._id, 'its content does not fit its hash')
    this.head = leg.hash ?? ''
    this.meetRoot(transfer._id)
  }

  end(): void {
    const { account, openHolds } = this.history
    if (account.sequence !== this.sequence || account.head !== this.head) this.found(null, `the account is at entry ${account.sequence}, its last entry is ${this.sequence}`)
    if (account.available !== this.balance) this.found(null, `the account says ${account.available} minutes, its entries make ${this.balance}`)
    if (account.served !== this.served) this.found(null, `the account says ${account.served} minutes of service, its entries make ${this.served}`)
    const held = openHolds.reduce((sum, { minutes }) => sum + minutes, 0)
    if (account.held !== held) this.found(null, `the account holds ${account.held} minutes, its open holds ${held}`)
    for (const { day } of this.expected.values()) this.found(null, `an entry that root ${day} has seen is gone`)
  }

  private meetRoot(entry: string): void {
    const leaf = this.expected.get(this.sequence)
    if (!leaf) return
    this.expected.delete(this.sequence)
    if (leaf.head !== this.head) this.found(entry, `is not what root ${leaf.day} has seen`)
  }

  private found(entry: string | null, what: string): void {
    if (this.findings.length === 0) this.findings.push({ account: this.history.account._id, entry, what })
  }
}
