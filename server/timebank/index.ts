/** What other capabilities may use of the time bank: the ledger's accounts, and the only ways to move minutes. */
export { accountOf, partnerAccount, personAccount, poolAccount, type Account } from './ledger/account.model'
export { homeCommunity } from './ledger/communities'
export { credit, type Credit } from './ledger/credit'
export { HoldModel, type Hold } from './ledger/hold.model'
export { hold, settleHold, type Settlement } from './ledger/holds'
export { post, type NewTransfer } from './ledger/post'
export { isReversible, reverse } from './ledger/reverse'
export { TransferModel, type Transfer } from './ledger/transfer.model'
