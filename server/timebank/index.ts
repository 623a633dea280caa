import { accountRoutes } from './account/routes'
import type { Route } from '../http/implement'
import type { Reaction } from '../events/reaction'
import type { Job } from '../jobs/job'
import { deskRoutes } from './desk/routes'
import { deskReactions } from './notices/desk-reactions'
import { accountReactions } from './notices/reactions'
import { poolJobs } from './pools/jobs'
import { proofJobs } from './proof/jobs'
import { redemptionJobs } from './redemptions/jobs'
import { redemptionRoutes } from './redemptions/routes'

/** Every endpoint of the time bank, bound. */
export const timebankRoutes: readonly Route[] = [...accountRoutes, ...redemptionRoutes, ...deskRoutes]

/** What time asks of the time bank. */
export const timebankJobs: readonly Job[] = [...proofJobs, ...redemptionJobs, ...poolJobs]

/** What the time bank does when something happened: it tells people. */
export const timebankReactions: readonly Reaction[] = [...accountReactions, ...deskReactions]

/** What other capabilities may use of the time bank: the ledger's accounts, and the only ways to move minutes. */
export { accountOf, partnerAccount, personAccount, poolAccount, type Account } from './ledger/account.model'
export { communityPath, homeCommunity } from './ledger/communities'
export { credit, type Credit } from './ledger/credit'
export { HoldModel, type Hold } from './ledger/hold.model'
export { hold, settleHold, type Settlement } from './ledger/holds'
export { post, type NewTransfer } from './ledger/post'
export { isReversible, reverse } from './ledger/reverse'
export { keepKey } from './proof/signing-key.model'
export { signingKey, signText } from './proof/signing'
export { statementOf } from './account/statement'
export { poolFor } from './pools/entitlements'
export { TransferModel, type Transfer } from './ledger/transfer.model'
