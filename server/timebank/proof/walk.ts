import { genesis } from '../ledger/account.model'
import { contentLine, legHash, sha256 } from '../ledger/chain'
import { servedBy } from '../ledger/legs'
import type { Leg, Transfer } from '../ledger/transfer.model'
import type { AccountHistory } from './source'

/** Something that does not fit: where, at which entry, what. */
export interface Finding {
  account: string
  /** The transfer, hold or root; null where the account as a whole does not fit. */
  entry: string | null
  what: string
}

/** One leg as it moves an account: on which side it stands, signed minutes, the other account. */
export interface Movement {
  side: 'from' | 'to'
  amount: number
  other: Leg
}

/** How a transfer moves an account of it. */
export function movementOf({ from, to, minutes }: Transfer, account: string): Movement {
  return from.account === account ? { side: 'from', amount: -minutes, other: to } : { side: 'to', amount: minutes, other: from }
}

/** Walks one chain; keeps the first thing that does not fit, because everything after it follows from it. */
export class Walk {
  finding: Finding | null = null
  private sequence = 0
  private head = genesis
  private balance = 0
  private served = 0
  private readonly seen: Map<number, { head: string; day: string }>

  constructor(private readonly history: AccountHistory) {
    this.seen = new Map(history.leaves.map(({ sequence, head, day }) => [sequence, { head, day }]))
  }

  /** The next leg of the chain. */
  take(transfer: Transfer, { side, amount }: Movement): void {
    const leg = transfer[side]
    this.sequence += 1
    this.balance += amount
    this.served += servedBy(transfer.service, transfer.kind, amount)
    if (!this.history.account) this.found(transfer._id, '它的账户不见了')
    if (leg.sequence !== this.sequence) this.found(transfer._id, `编号是第 ${leg.sequence} 笔，前面是第 ${this.sequence - 1} 笔`)
    if (leg.previous !== this.head) this.found(transfer._id, '没有接在前一笔的散列后面')
    if (leg.hash !== this.hashOf(transfer, leg)) this.found(transfer._id, '内容和散列不符')
    if (leg.after !== this.balance || this.balance < 0) this.found(transfer._id, `记的余额是 ${leg.after} 分钟，按账目应为 ${this.balance} 分钟`)
    if (transfer.words !== null && sha256(transfer.words) !== transfer.wordsHash) this.found(transfer._id, '附言和它的散列不符')
    this.head = leg.hash ?? ''
    this.meetRoot(transfer._id)
  }

  /** All legs are taken: the account and its holds must fit them. */
  end(): Finding | null {
    const { account, openHolds } = this.history
    if (!account) this.found(null, '账户不见了')
    else {
      const held = openHolds.reduce((sum, { minutes }) => sum + minutes, 0)
      if (account.sequence !== this.sequence) this.found(null, `账户记到第 ${account.sequence} 笔，账目只接到第 ${this.sequence} 笔`)
      if (account.head !== this.head) this.found(null, '账户记的不是最后一笔的散列')
      if (account.available !== this.balance) this.found(null, `账户记的可用是 ${account.available} 分钟，按账目应为 ${this.balance} 分钟`)
      if (account.served !== this.served) this.found(null, `账户记的服务是 ${account.served} 分钟，按账目应为 ${this.served} 分钟`)
      if (account.held !== held) this.found(null, `账户记的暂扣是 ${account.held} 分钟，未了的暂扣共 ${held} 分钟`)
    }
    for (const { day } of this.seen.values()) this.found(null, `${day} 的根见过的一笔账不见了`)
    return this.finding
  }

  private hashOf(transfer: Transfer, { previous, sequence, after }: Leg): string | null {
    // In an export anything may stand, a date that is none too.
    if (!(transfer.at instanceof Date) || Number.isNaN(transfer.at.getTime())) return null
    return legHash(previous ?? '', this.history.id, sequence ?? 0, after ?? 0, contentLine(transfer))
  }

  private meetRoot(entry: string): void {
    const leaf = this.seen.get(this.sequence)
    if (!leaf) return
    this.seen.delete(this.sequence)
    if (leaf.head !== this.head) this.found(entry, `和 ${leaf.day} 的根见过的不一样`)
  }

  private found(entry: string | null, what: string): void {
    this.finding ??= { account: this.history.id, entry, what }
  }
}
