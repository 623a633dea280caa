import { z } from 'zod'
import { defineContract } from '../contract/endpoint'
import { cursor, flag, id, limit, moment, pageOf, placeCode, words } from '../contract/fields'
import { dayKinds } from './calendar'
import { serviceCategoryKeys } from './categories'
import { day, minuteOfDay, slotId, weekday } from './fields'
import { paperForms, serviceKinds, serviceModes } from './service'
import { timesOfDay } from './timetable'

const paper = z.object({
  name: words(60),
  form: z.enum(paperForms),
  note: words(200).nullable().default(null),
  /** What the resident signs, where a promise replaces the paper. */
  promise: words(1000).nullable().default(null),
})

const provider = z.object({
  /** A named professional or leader who is in the app; null: the desk of the place. */
  person: id.nullable().default(null),
  name: z.string().trim().max(30),
  /** '社区法律顾问', '雄关街道党工委书记', '福民社区工作台'. */
  title: words(50),
})

/** What the desk writes about a service. `minutes` and `cancelCutOff` (before the start) and `answerWithin` are minutes. */
export const serviceBody = z
  .object({
    kind: z.enum(serviceKinds).default('service'),
    category: z.enum(serviceCategoryKeys),
    name: words(40),
    summary: words(300),
    forWhom: words(200),
    /** Words residents use for it; search looks here too. */
    keywords: z.array(words(20)).max(30).default([]),
    bring: z.array(paper).max(20).default([]),
    where: words(100),
    modes: z.array(z.enum(serviceModes)).min(1, '至少选一种办理方式').max(3),
    minutes: z.int().min(5).max(480),
    cancelCutOff: z.int().min(0).max(7 * 1440).default(60),
    answerWithin: z.int().min(60).max(30 * 1440).default(3 * 1440),
    provider,
    /** Elders over 80 and disabled people are called first. */
    eldersFirst: z.boolean().default(false),
    /** Open bookings one person may have at a time; null: no limit beyond one a day. */
    openLimit: z.int().min(1).max(50).nullable().default(null),
    /** What the day is about, for a reception. */
    theme: words(100).nullable().default(null),
  })
  .refine((body) => body.bring.every((paper) => (paper.form === 'promise') === (paper.promise !== null)), { path: ['bring'], message: '由承诺代替的材料要写明承诺内容，其他材料不写' })

export const serviceSummary = z.object({
  id,
  kind: z.enum(serviceKinds),
  category: z.object({ key: z.enum(serviceCategoryKeys), label: z.string() }),
  name: z.string(),
  summary: z.string(),
  forWhom: z.string(),
  modes: z.array(z.enum(serviceModes)),
  place: z.object({ code: placeCode, label: z.string() }),
  provider: z.object({ name: z.string(), title: z.string() }),
  theme: z.string().nullable(),
  /** The next slot with a free place within the bookable days (UTC); null where there is none or it is not booked. */
  nextFree: moment.nullable(),
  state: z.enum(['active', 'retired']),
})

export const serviceDetail = serviceSummary.extend({
  keywords: z.array(z.string()),
  bring: z.array(z.object({ name: z.string(), form: z.enum(paperForms), note: z.string().nullable(), promise: z.string().nullable() })),
  where: z.string(),
  minutes: z.int(),
  cancelCutOff: z.int(),
  answerWithin: z.int(),
  provider: z.object({ person: id.nullable(), name: z.string(), title: z.string() }),
  eldersFirst: z.boolean(),
  openLimit: z.int().nullable(),
  version: z.int(),
  /** My open booking of it, if any. */
  mine: z.object({ booking: id, start: moment, state: z.string() }).nullable(),
  /** Until when I cannot book online, with the reason on my standing. */
  blockedUntil: moment.nullable(),
  can: z.object({ book: z.boolean(), consult: z.boolean(), errand: z.boolean(), edit: z.boolean(), serve: z.boolean() }),
})

const slotView = z.object({
  id: slotId,
  start: moment,
  end: moment,
  capacity: z.int(),
  free: z.int(),
  waiting: z.int(),
  timeOfDay: z.enum(timesOfDay),
  /** Whether I have it, or wait for it. */
  mine: z.enum(['booked', 'waiting']).nullable(),
})

const dayView = z.object({
  day,
  kind: z.enum(dayKinds),
  /** '国庆节', '调休上班'; '' on an ordinary day. */
  name: z.string(),
  /** Why there is nothing, in words; null where there are slots. */
  closed: z.string().nullable(),
  slots: z.array(slotView),
})

const window = z
  .object({ from: minuteOfDay, until: minuteOfDay, slotMinutes: z.int().min(5).max(480), perCounter: z.int().min(1).max(200), counters: z.int().min(1).max(30) })
  .refine((rule) => rule.until >= rule.from + rule.slotMinutes, { path: ['until'], message: '这段时间放不下一个号' })

const rule = window.safeExtend({
  weekdays: z.array(weekday).min(1, '至少选一天').max(7),
  validFrom: day,
  validUntil: day.nullable().default(null),
  onHolidays: z.boolean().default(false),
})
const exception = z.object({ day, reason: words(100), windows: z.array(window).max(10) })

export const timetableBody = z.object({ version: z.int(), rules: z.array(rule).max(30), exceptions: z.array(exception).max(200) })
export const timetableView = timetableBody.extend({ service: id })

/** Somebody whom a change would leave without her slot. */
export const affectedView = z.object({ booking: id, name: z.string(), phone: z.string().nullable(), start: moment, number: z.int().nullable() })

const params = z.object({ id })

export const servicesContract = defineContract({
  'GET /services': {
    id: 'appointments.services',
    doc: 'The services of my places; `q` searches in a resident\'s words.',
    access: 'signedIn',
    query: z.object({ q: z.string().trim().max(50).optional(), category: z.enum(serviceCategoryKeys).optional(), kind: z.enum(serviceKinds).optional(), mode: z.enum(serviceModes).optional(), retired: flag, cursor, limit }),
    result: pageOf(serviceSummary),
  },
  'POST /services': { id: 'appointments.createService', doc: 'The desk adds a service to a place of its own.', access: 'signedIn', idempotent: true, body: serviceBody.safeExtend({ place: placeCode }), result: serviceDetail },
  'GET /services/:id': { id: 'appointments.service', doc: 'One service: for whom, what to bring, where, how long, how.', access: 'signedIn', params, result: serviceDetail },
  'PUT /services/:id': {
    id: 'appointments.editService',
    doc: 'The desk changes a service; bookings made before keep what they were told.',
    access: 'signedIn',
    params,
    body: serviceBody.safeExtend({ version: z.int() }),
    result: serviceDetail,
    errors: ['appointments.changed'],
  },
  'POST /services/:id/retire': {
    id: 'appointments.retireService',
    doc: 'Takes a service out of the catalogue, or back into it; what is booked stays booked.',
    access: 'signedIn',
    params,
    body: z.object({ retired: z.boolean() }),
    result: serviceDetail,
  },
  'POST /services/:id/provider': {
    id: 'appointments.replaceProvider',
    doc: 'Another professional from a day on. Without `confirm` it only says who is affected; with it, they are told and may stay or cancel past the cut-off.',
    access: 'signedIn',
    params,
    body: z.object({ provider, from: day, reason: words(200), confirm: z.boolean() }),
    result: z.object({ affected: z.array(affectedView), done: z.boolean() }),
  },
  'GET /services/:id/slots': {
    id: 'appointments.slots',
    doc: 'The next 14 days with their free places, and the three slots that suit me best.',
    access: 'signedIn',
    params,
    result: z.object({ days: z.array(dayView), suggested: z.array(slotId), now: moment }),
    perMinute: 120,
  },
  'GET /services/:id/timetable': { id: 'appointments.timetable', doc: 'Its weekly rules and single days.', access: 'signedIn', params, result: timetableView },
  'PUT /services/:id/timetable': {
    id: 'appointments.editTimetable',
    doc: 'Changes the rules. Overlaps are refused; so is what would leave somebody without her booked slot, by name, with nothing changed.',
    access: 'signedIn',
    params,
    body: timetableBody,
    result: timetableView,
    errors: ['appointments.changed', 'appointments.overbooked'],
  },
  'GET /services/:id/month': {
    id: 'appointments.month',
    doc: 'A month as the timetable editor shows it.',
    access: 'signedIn',
    params,
    query: z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份应为 2026-11 这样的写法') }),
    result: z.object({
      /** Whether the public holidays of its year are known; where not, rules do not hold there. */
      known: z.boolean(),
      days: z.array(z.object({ day, kind: z.enum(dayKinds), name: z.string(), windows: z.array(z.object({ from: minuteOfDay, until: minuteOfDay })), capacity: z.int(), booked: z.int(), closed: z.string().nullable() })),
    }),
  },
  'POST /services/:id/days/:day/close': {
    id: 'appointments.closeDay',
    doc: 'Closes a day. Without `confirm` it only says who is affected; with it nothing more can be booked, and everybody affected is told and offered another slot.',
    access: 'signedIn',
    params: z.object({ id, day }),
    body: z.object({ reason: words(100), confirm: z.boolean() }),
    result: z.object({ affected: z.array(affectedView), done: z.boolean() }),
  },
  'POST /receptions': {
    id: 'appointments.createReception',
    doc: 'A leader\'s reception day with its theme (大接访): booked, waited for and called like any service.',
    access: 'signedIn',
    idempotent: true,
    body: z.object({
      place: placeCode,
      leader: z.object({ name: words(30), title: words(50), person: id.nullable().default(null) }),
      theme: words(100),
      where: words(100),
      day,
      window,
      note: words(300).optional(),
    }),
    result: serviceDetail,
  },
})
