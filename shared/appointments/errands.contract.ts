import { z } from 'zod'
import { defineContract } from '../contract/endpoint'
import { cursor, id, limit, moment, pageOf, phone, placeCode, words } from '../contract/fields'
import { photoView } from '../files/contract'
import { errandStates } from './errand'
import { reachable } from './fields'

const photos = z.array(id).max(9, '最多 9 张照片').default([])

export const errandSummary = z.object({
  id,
  number: z.string(),
  /** What is asked, shortened. */
  excerpt: z.string(),
  service: z.object({ id, name: z.string() }).nullable(),
  state: z.enum(errandStates),
  place: z.object({ code: placeCode, label: z.string() }),
  /** When somebody is at home (UTC). */
  window: z.object({ from: moment, until: moment }),
  holder: reachable.nullable(),
  person: reachable,
  /** Who asked for her. */
  askedBy: reachable.nullable(),
  due: moment.nullable(),
  overdue: z.boolean(),
  askedAt: moment,
  mine: z.boolean(),
})

export const errandDetail = errandSummary.extend({
  text: z.string(),
  photos: z.array(photoView),
  why: z.string(),
  /** What was done. */
  done: z.object({ text: z.string(), photos: z.array(photoView), at: moment }).nullable(),
  verdict: z.object({ done: z.boolean(), satisfied: z.boolean(), words: z.string().nullable(), at: moment }).nullable(),
  timeline: z.array(z.object({ at: moment, type: z.string(), words: z.string(), note: z.string().nullable(), photos: z.array(photoView) })),
  can: z.object({ accept: z.boolean(), return: z.boolean(), finish: z.boolean(), confirm: z.boolean(), cancel: z.boolean() }),
})

const step = { access: 'signedIn', idempotent: true, params: z.object({ id }), result: errandDetail } as const
const stepErrors = ['appointments.changed', 'appointments.step_not_allowed'] as const

export const errandsContract = defineContract({
  'POST /errands': {
    id: 'appointments.requestErrand',
    doc: 'Asks for an errand at the door: for oneself, for somebody who gave consent, or by a chief or grid worker for a resident of her places. It goes to the grid worker of that door.',
    access: 'signedIn',
    idempotent: true,
    body: z
      .object({
        text: z.string().trim().max(1000, '最多 1000 个字').default(''),
        photos,
        /** A service of the catalogue that can be had at the door. */
        service: id.optional(),
        /** A household; her own door where it is left out. */
        place: placeCode.optional(),
        window: z.object({ from: moment, until: moment }),
        for: z.union([z.object({ person: id }), z.object({ name: words(30), phone: phone.optional() })]).optional(),
      })
      .refine((body) => body.text.length > 0 || body.photos.length > 0 || body.service !== undefined, { path: ['text'], message: '请写几个字，说说要办什么' }),
    result: errandDetail,
    errors: ['issues.nobody_answers', 'files.not_yours', 'appointments.no_consent'],
    perMinute: 30,
  },
  'GET /errands': {
    id: 'appointments.errands',
    doc: 'Errands by view: mine, waiting for me, of my places.',
    access: 'signedIn',
    query: z.object({ view: z.enum(['mine', 'todo', 'place']), state: z.enum(['open', 'ended']).optional(), cursor, limit }),
    result: pageOf(errandSummary),
  },
  'GET /errands/:id': { id: 'appointments.errand', doc: 'One errand with its course and what I may do.', access: 'signedIn', params: z.object({ id }), result: errandDetail },
  'POST /errands/:id/accept': { ...step, id: 'appointments.acceptErrand', doc: 'The grid worker takes it on, with the time she comes.', body: z.object({ window: z.object({ from: moment, until: moment }).optional() }), errors: stepErrors },
  'POST /errands/:id/return': { ...step, id: 'appointments.returnErrand', doc: 'Cannot do it: one step up, with a reason.', body: z.object({ reason: words(500) }), errors: [...stepErrors, 'issues.nobody_answers'] },
  'POST /errands/:id/finish': { ...step, id: 'appointments.finishErrand', doc: 'Done, with words and photos of what was done.', body: z.object({ text: words(1000), photos }), errors: [...stepErrors, 'files.not_yours'] },
  'POST /errands/:id/confirm': {
    ...step,
    id: 'appointments.confirmErrand',
    doc: 'The resident, or who asked for her, confirms it is done, or sends it back.',
    body: z.object({ done: z.boolean(), satisfied: z.boolean(), words: words(500).optional() }),
    errors: stepErrors,
  },
  'POST /errands/:id/cancel': { ...step, id: 'appointments.cancelErrand', doc: 'Not needed any more.', body: z.object({ reason: words(200).optional() }), errors: stepErrors },
})
