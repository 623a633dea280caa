import type { Account } from '../ledger/account.model'
import type { Hold } from '../ledger/hold.model'
import type { Transfer } from '../ledger/transfer.model'
import type { LedgerRoot, RootLeaf } from './root.model'

/** All there is of one account, its legs in the order of their chain. `legs` is to be read before the next history is asked for. */
export interface AccountHistory {
  id: string
  /** Null where the account itself is gone, and only something of it is left. */
  account: Account | null
  /** Oldest first. */
  leaves: RootLeaf[]
  openHolds: Hold[]
  legs: AsyncIterable<Transfer>
}

/** A ledger to be verified: a live database, or an export of one. */
export interface LedgerSource {
  /** Signed ones, oldest first, without their chunks. */
  roots(): Promise<LedgerRoot[]>
  /** Everything that is an account or of an account, ascending by its id. May be read more than once. */
  histories(): AsyncIterable<AccountHistory>
  /** How many accounts and transfers there are, counted apart from the histories; after these were read. */
  counted(): Promise<{ accounts: number; transfers: number }>
}
