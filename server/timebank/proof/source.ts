import type { Account } from '../ledger/account.model'
import type { Hold } from '../ledger/hold.model'
import type { Transfer } from '../ledger/transfer.model'
import type { LedgerRoot, RootLeaf } from './root.model'

/** All there is of one account, its legs in the order of their chain. `legs` is to be read before the next history is asked for. */
export interface AccountHistory {
  account: Account
  /** Oldest first. */
  leaves: RootLeaf[]
  openHolds: Hold[]
  legs: AsyncIterable<Transfer>
}

/** A ledger to be verified: a live database, or an export of one. */
export interface LedgerSource {
  /** Signed ones, oldest first. */
  roots(): Promise<LedgerRoot[]>
  /** Accounts ascending by id. */
  histories(): AsyncIterable<AccountHistory>
  /** How many legs of chained accounts the transfers have, counted apart from the histories. */
  chainedLegs(): Promise<number>
}
