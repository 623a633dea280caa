import { appointmentsContract } from './appointments/contract'
import type { InputOf, ResultOf } from './contract/endpoint'
import { filesContract } from './files/contract'
import { issuesContract } from './issues/contract'
import { noticesContract } from './notices/contract'
import { peopleContract } from './people/contract'
import { placesContract } from './places/contract'
import { timebankContract } from './timebank/contract'
import { volunteeringContract } from './volunteering/contract'

/** Every endpoint of the API, keyed by method and path under `/api`. */
export const api = { ...peopleContract, ...placesContract, ...filesContract, ...issuesContract, ...noticesContract, ...appointmentsContract, ...timebankContract, ...volunteeringContract }

export type Api = typeof api
export type ApiKey = keyof Api
/** What a caller passes to an endpoint. */
export type Input<K extends ApiKey> = InputOf<Api[K]>
/** What an endpoint answers. */
export type Result<K extends ApiKey> = ResultOf<Api[K]>
