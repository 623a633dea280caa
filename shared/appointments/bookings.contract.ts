import { z } from 'zod'
import { defineContract } from '../contract/endpoint'
import { cursor, id, limit, moment, pageOf, phone, words } from '../contract/fields'
import { bookingStates, priorities } from './booking'
import { named, slotId, timelineView, verdictBody, verdictView } from './fields'
import { paperForms, serviceKinds } from './service'

export const bookingSummary = z.object({
  id,
  service: z.object({ id, name: z.string(), kind: z.enum(serviceKinds), theme: z.string().nullable() }),
  state: z.enum(bookingStates),
  /** The slot (UTC). For `displaced` the one that was lost. */
  start: moment,
  end: moment,
  where: z.string(),
  /** The queue number; null while there is no seat. */
  number: z.int().nullable(),
  /** How many wait before this one; null where it does not wait. */
  ahead: z.int().nullable(),
  offerUntil: moment.nullable(),
  /** For whom it is, and who booked it for her. */
  person: named,
  bookedBy: named.nullable(),
})

export const bookingDetail = bookingSummary.extend({
  provider: z.object({ name: z.string(), title: z.string() }),
  bring: z.array(z.object({ name: z.string(), form: z.enum(paperForms), note: z.string().nullable(), promise: z.string().nullable(), signedAt: moment.nullable(), signedBy: z.string().nullable() })),
  note: z.string().nullable(),
  priority: z.enum(priorities).nullable(),
  /** The check-in code and its QR as a PNG data URI; only for the person and who booked, while it can be used. */
  code: z.object({ text: z.string(), image: z.string() }).nullable(),
  cancelUntil: moment,
  /** Counter that calls or called. */
  counter: z.string().nullable(),
  /** The slot that was lost, where this one replaces it. */
  instead: z.object({ start: moment, reason: z.string() }).nullable(),
  verdict: verdictView.nullable(),
  objection: z.object({ state: z.enum(['asked', 'lifted', 'kept']), words: z.string(), answer: z.string().nullable() }).nullable(),
  /** The issue that was opened from it. */
  issue: id.nullable(),
  timeline: z.array(timelineView),
  /** The phone of the person, for whoever serves her. */
  phone: z.string().nullable(),
  can: z.object({
    cancel: z.boolean(), reschedule: z.boolean(), accept: z.boolean(), decline: z.boolean(), sign: z.boolean(), judge: z.boolean(), object: z.boolean(),
    checkIn: z.boolean(), call: z.boolean(), serve: z.boolean(), miss: z.boolean(), settle: z.boolean(), raiseIssue: z.boolean(),
  }),
})

/** Who it is for, when not for oneself: somebody who gave consent; the desk may also book for a resident at its counter or on the phone. */
const forWhom = z.union([z.object({ person: id }), z.object({ name: words(30), phone })])

const params = z.object({ id })
const step = { access: 'signedIn', idempotent: true, params, result: bookingDetail } as const
/** A step that changes seats takes its key itself, in the turn of the slot. */
const seatStep = { ...step, idempotent: 'inHandler' } as const
const stepErrors = ['appointments.changed', 'appointments.step_not_allowed', 'appointments.no_consent'] as const

export const bookingsContract = defineContract({
  'POST /bookings': {
    id: 'appointments.book',
    doc: 'Takes a place in a slot. The answer has the queue number, or says full.',
    access: 'signedIn',
    idempotent: 'inHandler',
    body: z.object({ slot: slotId, for: forWhom.optional(), priority: z.enum(priorities).nullable().default(null), note: words(300).optional() }),
    result: bookingDetail,
    errors: ['appointments.full', 'appointments.already_booked', 'appointments.slot_closed', 'appointments.out_of_window', 'appointments.no_consent', 'appointments.blocked', 'appointments.open_limit'],
    perMinute: 60,
  },
  'POST /slots/:slot/waiting': {
    id: 'appointments.joinWaitlist',
    doc: 'Waits for a full slot, first come first promoted.',
    access: 'signedIn',
    idempotent: 'inHandler',
    params: z.object({ slot: slotId }),
    body: z.object({ for: forWhom.optional(), priority: z.enum(priorities).nullable().default(null), note: words(300).optional() }),
    result: bookingDetail,
    errors: ['appointments.not_full', 'appointments.already_booked', 'appointments.slot_closed', 'appointments.out_of_window', 'appointments.no_consent', 'appointments.blocked', 'appointments.open_limit'],
    perMinute: 60,
  },
  'GET /bookings': {
    id: 'appointments.mine',
    doc: 'My bookings and those I made for others: what lies ahead by time, what is over newest first.',
    access: 'signedIn',
    query: z.object({ state: z.enum(['open', 'ended']).default('open'), cursor, limit }),
    result: pageOf(bookingSummary),
  },
  'GET /bookings/:id': { id: 'appointments.booking', doc: 'One booking with its code, what to bring and what I may do.', access: 'signedIn', params, result: bookingDetail },
  'POST /bookings/:id/reschedule': {
    ...seatStep,
    id: 'appointments.reschedule',
    doc: 'Moves it to another slot of the same service until the cut-off; the old seat goes to whoever waits.',
    body: z.object({ slot: slotId }),
    errors: [...stepErrors, 'appointments.full', 'appointments.already_booked', 'appointments.slot_closed', 'appointments.out_of_window', 'appointments.past_cut_off', 'appointments.offer_over'],
  },
  'POST /bookings/:id/cancel': {
    ...seatStep,
    id: 'appointments.cancel',
    doc: 'Gives the seat back until the cut-off, or leaves the waiting list; whoever waits first is offered it at once.',
    body: z.object({ reason: words(200).optional() }),
    errors: [...stepErrors, 'appointments.past_cut_off'],
  },
  'POST /bookings/:id/accept': { ...seatStep, id: 'appointments.acceptOffer', doc: 'Takes the seat that is held for me.', errors: [...stepErrors, 'appointments.offer_over'] },
  'POST /bookings/:id/decline': { ...seatStep, id: 'appointments.declineOffer', doc: 'Lets the held seat go to the next one.', errors: [...stepErrors, 'appointments.offer_over'] },
  'POST /bookings/:id/promises': {
    ...step,
    id: 'appointments.signPromise',
    doc: 'Signs the promise that replaces a paper (告知承诺), by one\'s own name.',
    body: z.object({ paper: words(60), name: words(30) }),
    errors: stepErrors,
  },
  'GET /bookings/:id/calendar': { id: 'appointments.calendar', doc: 'The booking as an iCalendar file.', access: 'signedIn', params, raw: 'download', result: z.unknown() },
  'POST /bookings/:id/judge': { ...step, id: 'appointments.judge', doc: 'What I say of it after being served, once.', body: verdictBody, errors: stepErrors },
})
