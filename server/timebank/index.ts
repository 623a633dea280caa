import { chooseOverflow } from './account/choose-overflow'
import { give } from './account/gift'
import { accountRoutes } from './account/routes'
import type { Route } from '../http/implement'
import type { Reaction } from '../events/reaction'
import type { Job } from '../jobs/job'
import { deskRoutes } from './desk/routes'
import { deskReactions } from './notices/desk-reactions'
import { accountReactions } from './notices/reactions'
import { addOffer } from './partners/offers'
import { addPartner } from './partners/partners'
import { addEntitlement } from './pools/entitlements'
import { grantMonth } from './pools/grant'
import { openingJobs } from './opening/forget'
import { applyOpening, requestOpening } from './opening/request'
import { openingRoutes } from './opening/routes'
import { takeUpOpening, workOnOpening } from './opening/run'
import { poolJobs } from './pools/jobs'
import { proofJobs } from './proof/jobs'
import { makeRoot } from './proof/make-root'
import { cancel } from './redemptions/cancel'
import { capture } from './redemptions/capture'
import { redemptionJobs } from './redemptions/jobs'
import { redeem } from './redemptions/redeem'
import { redemptionRoutes } from './redemptions/routes'
import { askReversal } from './reversals/ask'
import { loadTransfer } from './reversals/load'
import { settleReversal } from './reversals/settle'

/** Every endpoint of the time bank, bound. */
export const timebankRoutes: readonly Route[] = [...accountRoutes, ...redemptionRoutes, ...deskRoutes, ...openingRoutes]

/** What time asks of the time bank. */
export const timebankJobs: readonly Job[] = [...proofJobs, ...redemptionJobs, ...poolJobs, ...openingJobs]

/** What the time bank does when something happened: it tells people. */
export const timebankReactions: readonly Reaction[] = [...accountReactions, ...deskReactions]

/** The steps of the time bank for whoever acts without a request, such as the demonstration. No policy is asked. */
export const timebankSteps = { give, chooseOverflow, addPartner, addOffer, redeem, capture, cancel, addEntitlement, grantMonth, loadTransfer, askReversal, settleReversal, makeRoot, requestOpening, applyOpening, takeUpOpening, workOnOpening }

/** What other capabilities may use of the time bank: the ledger's accounts, and the only ways to move minutes. */
export { accountOf, partnerAccount, personAccount, poolAccount, type Account } from './ledger/account.model'
export { communityPath, homeCommunity } from './ledger/communities'
export { credit, type Credit } from './ledger/credit'
export { HoldModel, type Hold } from './ledger/hold.model'
export { hold, settleHold, type Settlement } from './ledger/holds'
export { post, type NewTransfer } from './ledger/post'
export { isReversible, reverse } from './ledger/reverse'
export { startOpeningWorker } from './opening/worker'
export { keepKey, publicKeys } from './proof/signing-key.model'
export { isSigned, keyId, signingKey, signText } from './proof/signing'
export { servicesOf, type Service } from './account/service'
export { statementOf } from './account/statement'
export type { OfferAt } from './partners/policy'
export { poolFor } from './pools/entitlements'
export { TransferModel, type Transfer } from './ledger/transfer.model'
