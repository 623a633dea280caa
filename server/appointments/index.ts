import type { Logger } from 'pino'
import { cancel } from './booking/cancel'
import { claim } from './booking/claim'
import { judge } from './booking/judge'
import { bookingJobs } from './booking/jobs'
import { bookingNotices } from './booking/reactions'
import { bookingRoutes } from './booking/routes'
import { createReception, createService } from './catalogue/create'
import { servicesFollowPlace } from './catalogue/follow-place'
import { catalogueJobs } from './catalogue/jobs'
import { professionalRoutes } from './catalogue/professionals'
import { catalogueRoutes } from './catalogue/routes'
import { call } from './counter/call'
import { checkIn } from './counter/check-in'
import { markMissed } from './counter/mark-missed'
import { serve } from './counter/serve'
import { counterRoutes } from './counter/routes'
import { ask } from './enquiries/ask'
import { judge as judgeEnquiry } from './enquiries/judge'
import { reply } from './enquiries/reply'
import { enquiryJobs, enquiryReactions, enquiryRoutes } from './enquiries'
import { request } from './errands/request'
import { confirm } from './errands/settle'
import { accept, finish } from './errands/work'
import { errandJobs, errandReactions, errandRoutes } from './errands'
import { answer } from './invitations/answer'
import { invite } from './invitations/invite'
import { invitationJobs, invitationReactions, invitationRoutes } from './invitations'
import { editTimetable } from './timetable/edit'
import { fillAll } from './timetable/fill'
import type { Reaction } from '../events/reaction'
import type { Route } from '../http/implement'
import type { Job } from '../jobs/job'
import type { Clock } from '../services'

/** Every endpoint of appointments, bound. */
export const appointmentsRoutes: readonly Route[] = [...catalogueRoutes, ...professionalRoutes, ...bookingRoutes, ...counterRoutes, ...enquiryRoutes, ...invitationRoutes, ...errandRoutes]

/** What time asks of appointments. */
export const appointmentsJobs: readonly Job[] = [...catalogueJobs, ...bookingJobs, ...enquiryJobs, ...invitationJobs, ...errandJobs]

/** What appointments do when something happened. */
export function appointmentsReactions(clock: Clock, log: Logger): readonly Reaction[] {
  return [servicesFollowPlace, bookingNotices, ...enquiryReactions, ...invitationReactions, ...errandReactions(clock, log)]
}

/** The steps of appointments for whoever acts without a request, such as the demonstration. No policy is asked. */
export const appointmentSteps = {
  createService, createReception, editTimetable, fillAll,
  book: claim, cancel, judge, checkIn, call, serve, markMissed,
  ask, reply, judgeEnquiry,
  requestErrand: request, acceptErrand: accept, finishErrand: finish, confirmErrand: confirm,
  invite, answerInvitation: answer,
}

/** What other parts of the server may use of appointments. */
export { BookingModel, type Booking } from './booking/booking.model'
export { ServiceModel, type Service } from './catalogue/service.model'
export { SlotModel, type Slot } from './timetable/slot.model'
