import { z } from 'zod'
import { day } from '../appointments/fields'
import { defineContract } from '../contract/endpoint'
import { cursor, id, limit, moment, pageOf, placeCode, words } from '../contract/fields'
import { codeDigits } from './check-code'
import { participationStates } from './participation'

export const activitySummary = z.object({
  id,
  organisation: z.object({ id, name: z.string() }),
  project: z.string().nullable(),
  name: z.string(),
  /** UTC. */
  start: moment,
  end: moment,
  /** Planned minutes. */
  minutes: z.int(),
  place: z.object({ code: placeCode, label: z.string() }),
  where: z.string(),
  places: z.int(),
  taken: z.int(),
  waiting: z.int(),
  state: z.enum(['open', 'cancelled', 'ended']),
  mine: z.enum(participationStates).nullable(),
})

export const activityDetail = activitySummary.extend({
  text: z.string(),
  projectId: id.nullable(),
  /** Who is wanted, in words: '18 岁以上', '会理发'. */
  wanted: z.string().nullable(),
  cancelled: z.object({ reason: z.string(), at: moment }).nullable(),
  /** Others of the same series that lie ahead. */
  series: z.array(z.object({ id, start: moment })),
  /** My own participation with what the server counted, and why it was refused. */
  participation: z.object({ id, state: z.enum(participationStates), ahead: z.int().nullable(), checkedInAt: moment.nullable(), checkedOutAt: moment.nullable(), minutes: z.int().nullable(), words: z.string().nullable() }).nullable(),
  /** Who answers for it; her number is for who has a place and who looks after it. */
  contact: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
  can: z.object({ signUp: z.boolean(), leave: z.boolean(), checkIn: z.boolean(), checkOut: z.boolean(), organise: z.boolean(), edit: z.boolean() }),
})

export const participantView = z.object({
  id,
  name: z.string(),
  phone: z.string().nullable(),
  state: z.enum(participationStates),
  checkedInAt: moment.nullable(),
  checkedOutAt: moment.nullable(),
  /** Minutes the server counts; null before the check-out. */
  minutes: z.int().nullable(),
  /** Whether this organiser may confirm or refuse it: never her own service, nor that of her household. With 0 minutes it can only be refused. */
  confirmable: z.boolean(),
  /** Whether it is this organiser's own service or that of her household: somebody else settles and confirms it. */
  own: z.boolean(),
  /** What may be marked now: there, gone (the server counts), a check-out settled with `most` minutes at most, not come. */
  can: z.object({ in: z.boolean(), out: z.boolean(), settle: z.boolean(), absent: z.boolean() }),
  /** The most minutes that a check-out may be settled with now; null for who is not there. */
  most: z.int().nullable(),
})

const params = z.object({ id })
const code = z.string().regex(new RegExp(`^\\d{${codeDigits}}$`), `签到码是 ${codeDigits} 位数字`)
const when = z.object({ start: moment, end: moment })
const activityBody = when.extend({ name: words(40), text: words(1000), where: words(100), places: z.int().min(1).max(2000), wanted: words(100).nullable().default(null), project: id.nullable().default(null) })

export const activitiesContract = defineContract({
  'GET /activities': {
    id: 'volunteering.activities',
    doc: 'Activities: of my community that lie ahead, mine, or those I organise; of these with `unsettled` only what is over and waits for a word of mine.',
    access: 'signedIn',
    query: z.object({ view: z.enum(['near', 'mine', 'organised']).default('near'), organisation: id.optional(), past: z.stringbool().or(z.boolean()).optional(), unsettled: z.stringbool().or(z.boolean()).optional(), cursor, limit }),
    result: pageOf(activitySummary),
  },
  'POST /activities': {
    id: 'volunteering.addActivity',
    doc: 'An organiser announces an activity, once or every week until a day.',
    access: 'signedIn',
    idempotent: true,
    body: activityBody.extend({ organisation: id, place: placeCode, repeat: z.object({ every: z.enum(['week', 'two_weeks']), until: day }).nullable().default(null) }),
    result: activityDetail,
    perMinute: 30,
  },
  'GET /activities/:id': { id: 'volunteering.activity', doc: 'One activity and what I may do.', access: 'signedIn', params, result: activityDetail },
  'PUT /activities/:id': { id: 'volunteering.editActivity', doc: 'Changes it before it begins; everybody signed up is told. Not fewer places than are taken.', access: 'signedIn', params, body: activityBody, result: activityDetail, errors: ['volunteering.fewer_than_taken', 'volunteering.activity_over'] },
  'POST /activities/:id/cancel': { id: 'volunteering.cancelActivity', doc: 'Cancels it, or the rest of its series, with a reason.', access: 'signedIn', params, body: z.object({ reason: words(200), series: z.boolean().default(false) }), result: activityDetail, errors: ['volunteering.activity_over'] },
  'POST /activities/:id/sign-ups': {
    id: 'volunteering.signUp',
    doc: 'Takes a place, or waits in order where there is none. Not for two activities at one time.',
    access: 'signedIn',
    idempotent: 'inHandler',
    params,
    result: activityDetail,
    errors: ['volunteering.already_signed', 'volunteering.overlap', 'volunteering.activity_over'],
    perMinute: 60,
  },
  'POST /activities/:id/leave': { id: 'volunteering.leave', doc: 'Gives the place up before it begins; the first who waits gets it.', access: 'signedIn', idempotent: 'inHandler', params, result: activityDetail, errors: ['volunteering.step_not_allowed'] },
  'GET /activities/:id/code': {
    id: 'volunteering.code',
    doc: 'The code on the organiser\'s phone: a new one every 30 seconds.',
    access: 'signedIn',
    params,
    query: z.object({ for: z.enum(['in', 'out']) }),
    /** `now` is the server's, from which the time until `changesAt` is counted: a phone's clock may be wrong. */
    result: z.object({ code, image: z.string(), now: moment, changesAt: moment, inside: z.int(), signed: z.int() }),
    errors: ['volunteering.not_now', 'volunteering.activity_over'],
    perMinute: 120,
  },
  'POST /activities/:id/check-in': { id: 'volunteering.checkIn', doc: 'By the code of now.', access: 'signedIn', params, body: z.object({ code }), result: activityDetail, errors: ['volunteering.bad_code', 'volunteering.not_now', 'volunteering.step_not_allowed'], perMinute: 10 },
  'POST /activities/:id/check-out': { id: 'volunteering.checkOut', doc: 'By the code of now; the server counts the minutes.', access: 'signedIn', params, body: z.object({ code }), result: activityDetail, errors: ['volunteering.bad_code', 'volunteering.not_now', 'volunteering.step_not_allowed'], perMinute: 10 },
  'GET /activities/:id/participants': { id: 'volunteering.participants', doc: 'The list of the organiser.', access: 'signedIn', params, query: z.object({ cursor, limit }), result: pageOf(participantView) },
  'POST /participations/:id/mark': {
    id: 'volunteering.mark',
    doc: 'The organiser marks somebody on her list: there, gone, not come; a forgotten check-out with its minutes, at most the planned ones plus the tolerance.',
    access: 'signedIn',
    params,
    body: z.discriminatedUnion('as', [z.object({ as: z.literal('in') }), z.object({ as: z.literal('out'), minutes: z.int().min(1).max(1440).optional() }), z.object({ as: z.literal('absent') })]),
    result: participantView,
    errors: ['volunteering.step_not_allowed', 'volunteering.too_many_minutes', 'volunteering.own_service', 'volunteering.not_now'],
  },
  'POST /participations/:id/confirm': {
    id: 'volunteering.confirm',
    doc: 'Confirms a service, and the minutes are hers at once; or refuses it with words. Never one\'s own, nor of one\'s household.',
    access: 'signedIn',
    idempotent: true,
    params,
    body: z.discriminatedUnion('confirm', [z.object({ confirm: z.literal(true) }), z.object({ confirm: z.literal(false), words: words(300) })]),
    result: participantView,
    errors: ['volunteering.step_not_allowed', 'volunteering.own_service', 'volunteering.overlap'],
    perMinute: 300,
  },
})
