import { accountContract } from './account.contract'
import { certificatesContract } from './certificates.contract'
import { timebankDeskContract } from './desk.contract'
import { openingContract } from './opening.contract'
import { redemptionContract } from './redemption.contract'

/** Every endpoint of the time bank. */
export const timebankContract = { ...accountContract, ...redemptionContract, ...timebankDeskContract, ...certificatesContract, ...openingContract }
