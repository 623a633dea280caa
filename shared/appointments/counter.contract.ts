import { z } from 'zod'
import { defineContract } from '../contract/endpoint'
import { cursor, id, limit, moment, pageOf, placeCode, words } from '../contract/fields'
import { bookingStates, priorities } from './booking'
import { bookingDetail } from './bookings.contract'
import { day, slotId } from './fields'

const params = z.object({ id })
const step = { access: 'signedIn', idempotent: true, params, result: bookingDetail } as const
const stepErrors = ['appointments.changed', 'appointments.step_not_allowed'] as const

/** What stands at the counter. Names are for whoever serves. */
export const queueEntry = z.object({
  booking: id,
  number: z.int(),
  state: z.enum(bookingStates),
  start: moment,
  name: z.string(),
  phone: z.string().nullable(),
  priority: z.enum(priorities).nullable(),
  counter: z.string().nullable(),
  arrivedAt: moment.nullable(),
  note: z.string().nullable(),
  bookedBy: z.string().nullable(),
})

export const counterContract = defineContract({
  'GET /counter/services': {
    id: 'appointments.counters',
    doc: 'The services I serve that have slots on a day, with how many are booked, there and served.',
    access: 'signedIn',
    query: z.object({ day: day.optional() }),
    result: z.object({ day, items: z.array(z.object({ id, name: z.string(), where: z.string(), booked: z.int(), arrived: z.int(), called: z.int(), served: z.int(), missed: z.int() })) }),
  },
  'GET /services/:id/queue': {
    id: 'appointments.queue',
    doc: 'The queue of a day: who is there, in the order they are called, then who is still to come, then who is done.',
    access: 'signedIn',
    params,
    query: z.object({ day: day.optional() }),
    result: z.object({ day, service: z.object({ id, name: z.string(), where: z.string(), eldersFirst: z.boolean() }), items: z.array(queueEntry) }),
  },
  'POST /counter/check-in': {
    id: 'appointments.checkIn',
    doc: 'Checks somebody in by the code on her phone, or by her number in a slot.',
    access: 'signedIn',
    idempotent: true,
    body: z.union([z.object({ code: words(40) }), z.object({ slot: slotId, number: z.int().min(1).max(10_000) })]),
    result: bookingDetail,
    errors: ['appointments.bad_code', 'appointments.code_used', 'appointments.wrong_day', ...stepErrors],
    perMinute: 120,
  },
  'POST /services/:id/queue/next': {
    id: 'appointments.callNext',
    doc: 'Calls the next one who is there to a counter; null when nobody is. Two counters never get the same person.',
    access: 'signedIn',
    idempotent: true,
    params,
    body: z.object({ counter: words(20) }),
    result: z.object({ called: queueEntry.nullable(), waiting: z.int() }),
  },
  'POST /bookings/:id/call': { ...step, id: 'appointments.call', doc: 'Calls this one: again, or out of turn.', body: z.object({ counter: words(20) }), errors: stepErrors },
  'POST /bookings/:id/serve': { ...step, id: 'appointments.serve', doc: 'Done at the counter.', body: z.object({ words: words(500).optional() }), errors: stepErrors },
  'POST /bookings/:id/missed': { ...step, id: 'appointments.markMissed', doc: 'Did not come. Not before the slot has begun.', errors: [...stepErrors, 'appointments.too_early'] },
  'GET /places/:code/hall': {
    id: 'appointments.hall',
    doc: 'The screen of the hall: numbers that are called, with their counters; no names.',
    access: 'signedIn',
    params: z.object({ code: placeCode }),
    result: z.object({
      place: z.string(),
      now: moment,
      called: z.array(z.object({ service: z.string(), number: z.int(), counter: z.string(), at: moment })),
      waiting: z.array(z.object({ service: z.string(), arrived: z.int(), next: z.array(z.int()) })),
    }),
  },
  'POST /bookings/:id/issue': {
    ...step,
    id: 'appointments.raiseIssue',
    doc: 'Opens an issue from a reception or a visit to the counter, for the resident; both keep the link.',
    body: z.object({ category: words(50), text: words(5000), place: placeCode.optional(), private: z.boolean().default(false) }),
    errors: [...stepErrors, 'issues.nobody_answers'],
  },
  'POST /bookings/:id/object': { ...step, id: 'appointments.objectMissed', doc: 'I say I was there, or could not help it; the desk decides.', body: z.object({ words: words(500) }), errors: stepErrors },
  'POST /bookings/:id/objection': { ...step, id: 'appointments.settleObjection', doc: 'The desk lifts a miss or keeps it, with its reason.', body: z.object({ lift: z.boolean(), words: words(500) }), errors: stepErrors },
  'GET /counter/objections': { id: 'appointments.objections', doc: 'Objections to misses that wait for my desk.', access: 'signedIn', query: z.object({ cursor, limit }), result: pageOf(z.object({ booking: id, name: z.string(), service: z.string(), start: moment, words: z.string(), at: moment })) },
  'GET /appointments/standing': {
    id: 'appointments.standing',
    doc: 'Whether I can book online, and the times I was not there, each with a way to object.',
    access: 'signedIn',
    result: z.object({
      blockedUntil: moment.nullable(),
      missed: z.array(z.object({ booking: id, service: z.string(), start: moment, counts: z.boolean(), objection: z.enum(['asked', 'lifted', 'kept']).nullable(), answer: z.string().nullable() })),
    }),
  },
})
