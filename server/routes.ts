import { appointmentsRoutes } from './appointments'
import type { Route } from './http/implement'
import { fileRoutes } from './files'
import { issuesRoutes } from './issues'
import { noticesRoutes } from './notices'
import { peopleRoutes } from './people'
import { placesRoutes } from './places'
import { timebankRoutes } from './timebank'
import { volunteeringRoutes } from './volunteering'

/** Every endpoint of the API, bound. */
export const routes: readonly Route[] = [...peopleRoutes, ...placesRoutes, ...fileRoutes, ...issuesRoutes, ...noticesRoutes, ...appointmentsRoutes, ...timebankRoutes, ...volunteeringRoutes]
