import type { Logger } from 'pino'
import { bookingJobs } from './booking/jobs'
import { bookingRoutes } from './booking/routes'
import { catalogueRoutes } from './catalogue/routes'
import { counterRoutes } from './counter/routes'
import { enquiryJobs, enquiryReactions, enquiryRoutes } from './enquiries'
import { errandJobs, errandReactions, errandRoutes } from './errands'
import { invitationJobs, invitationReactions, invitationRoutes } from './invitations'
import type { Reaction } from '../events/reaction'
import type { Route } from '../http/implement'
import type { Job } from '../jobs/job'
import type { Clock } from '../services'

/** Every endpoint of appointments, bound. */
export const appointmentsRoutes: readonly Route[] = [...catalogueRoutes, ...bookingRoutes, ...counterRoutes, ...enquiryRoutes, ...invitationRoutes, ...errandRoutes]

/** What time asks of appointments. */
export const appointmentsJobs: readonly Job[] = [...bookingJobs, ...enquiryJobs, ...invitationJobs, ...errandJobs]

/** What appointments do when something happened. */
export function appointmentsReactions(clock: Clock, log: Logger): readonly Reaction[] {
  return [...enquiryReactions, ...invitationReactions, ...errandReactions(clock, log)]
}
