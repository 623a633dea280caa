import type { AccountId } from '../../shared/timebank/ledger'
import { systemActor } from '../../server/events/emit'
import { AccountModel, emptyAccount, type Account } from '../../server/timebank/ledger/account.model'
import { legsOf, type NewTransfer } from '../../server/timebank/ledger/legs'
import { TransferModel, type Transfer } from '../../server/timebank/ledger/transfer.model'

const from = Date.parse('2026-01-01T00:00:00Z')

/** The history of a ledger as `post` would have written it, without its events, many at a time. */
export class LedgerHistory {
  private readonly accounts = new Map<string, Account>()
  private waiting: Transfer[] = []
  private written = 0

  /** Writes a transfer between two accounts; minutes come into being where an account has none. */
  async transfer(giver: `person:${string}`, to: AccountId): Promise<void> {
    const minutes = 1 + (this.written % 30)
    if (this.account(giver).available < minutes) await this.write('earn', 'issuance', giver, 600)
    this.account(to)
    await this.write('gift', giver, to, minutes)
  }

  /** Lets somebody earn. */
  async earn(person: `person:${string}`, minutes: number): Promise<void> {
    this.account(person)
    await this.write('earn', 'issuance', person, minutes)
  }

  /** Stores what waits, and the accounts as they stand. */
  async end(): Promise<void> {
    await this.flush()
    await AccountModel.insertMany([...this.accounts.values()], { lean: true })
  }

  private account(id: string): Account {
    const known = this.accounts.get(id) ?? emptyAccount(id)
    this.accounts.set(id, known)
    return known
  }

  private async write(kind: NewTransfer['kind'], giver: AccountId, to: AccountId, minutes: number): Promise<void> {
    this.written += 1
    const wanted: NewTransfer = { id: `${kind}:${this.written}`, kind, from: giver, to, minutes, at: new Date(from + this.written * 20_000), by: systemActor, words: '谢谢', source: { type: 'activity', id: String(this.written % 900), label: '楼道清扫' }, service: kind === 'earn', path: '' }
    this.waiting.push(legsOf(wanted, this.accounts))
    if (this.waiting.length === 5_000) await this.flush()
  }

  private async flush(): Promise<void> {
    if (this.waiting.length > 0) await TransferModel.collection.insertMany(this.waiting as never[], { ordered: false, writeConcern: { w: 1 } })
    this.waiting = []
  }
}
