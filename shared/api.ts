import { appointmentsContract } from './appointments/contract'
import type { InputOf, ResultOf } from './contract/endpoint'
import { filesContract } from './files/contract'
import { issuesContract } from './issues/contract'
import { noticesContract } from './notices/contract'
import { peopleContract } from './people/contract'
import { placesContract } from './places/contract'
import { accountContract } from './timebank/account.contract'
import { certificatesContract } from './timebank/certificates.contract'
import { timebankDeskContract } from './timebank/desk.contract'
import { openingContract } from './timebank/opening.contract'
import { redemptionContract } from './timebank/redemption.contract'
import { activitiesContract } from './volunteering/activities.contract'
import { helpContract } from './volunteering/help.contract'
import { honoursContract } from './volunteering/honours.contract'
import { organisationsContract } from './volunteering/organisations.contract'

/** Every endpoint of the API, keyed by method and path under `/api`. */
export const api = { ...peopleContract, ...placesContract, ...filesContract, ...issuesContract, ...noticesContract, ...appointmentsContract, ...accountContract, ...redemptionContract, ...certificatesContract, ...timebankDeskContract, ...openingContract, ...organisationsContract, ...activitiesContract, ...helpContract, ...honoursContract }

export type Api = typeof api
export type ApiKey = keyof Api
/** What a caller passes to an endpoint. */
export type Input<K extends ApiKey> = InputOf<Api[K]>
/** What an endpoint answers. */
export type Result<K extends ApiKey> = ResultOf<Api[K]>
