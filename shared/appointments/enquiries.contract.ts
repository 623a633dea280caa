import { z } from 'zod'
import { defineContract } from '../contract/endpoint'
import { cursor, id, limit, moment, pageOf } from '../contract/fields'
import { photoView } from '../files/contract'
import { enquiryStates } from './enquiry'
import { named, verdictBody, verdictView } from './fields'

export const enquiryViews = ['mine', 'todo', 'late', 'opened'] as const

const photos = z.array(id).max(9, '最多 9 张照片').default([])

export const enquirySummary = z.object({
  id,
  number: z.string(),
  service: z.object({ id, name: z.string() }),
  state: z.enum(enquiryStates),
  /** Without her name for a desk that may not read it: whom somebody asks for advice is nobody's business. */
  resident: named,
  professional: named.extend({ title: z.string() }),
  /** The last words, shortened; null for a desk that may not read it. */
  excerpt: z.string().nullable(),
  due: moment.nullable(),
  overdue: z.boolean(),
  askedAt: moment,
  lastAt: moment,
})

export const enquiryDetail = enquirySummary.extend({
  /** Null for a desk that no party has let in: it sees only that it is late. */
  messages: z.array(z.object({ id, by: named, at: moment, text: z.string(), photos: z.array(photoView) })).nullable(),
  /** Who let the desk read it, if anybody. */
  openedBy: z.string().nullable(),
  verdict: verdictView.nullable(),
  /** `open`: may let the desk in, or, where `openedBy` is there, take that back. */
  can: z.object({ reply: z.boolean(), open: z.boolean(), judge: z.boolean() }),
})

const message = z
  .object({ text: z.string().trim().max(3000, '最多 3000 个字').default(''), photos })
const filled = (body: { text: string; photos: string[] }) => body.text.length > 0 || body.photos.length > 0
const step = { access: 'signedIn', idempotent: true, params: z.object({ id }), result: enquiryDetail } as const
const stepErrors = ['appointments.changed', 'appointments.step_not_allowed'] as const

export const enquiriesContract = defineContract({
  'POST /enquiries': {
    id: 'appointments.consult',
    doc: 'Asks a professional in writing; private to both.',
    access: 'signedIn',
    idempotent: true,
    body: message.extend({ service: id }).refine(filled, { path: ['text'], message: '请写下您的问题，或拍张照片' }),
    result: enquiryDetail,
    errors: ['files.not_yours', 'issues.nobody_answers'],
    perMinute: 20,
  },
  'GET /enquiries': {
    id: 'appointments.enquiries',
    doc: 'Written consultations: mine, waiting for my answer, late ones of my desk\'s places, without their content, or those a party lets my desk read.',
    access: 'signedIn',
    query: z.object({ view: z.enum(enquiryViews), cursor, limit }),
    result: pageOf(enquirySummary),
  },
  'GET /enquiries/:id': { id: 'appointments.enquiry', doc: 'One consultation: the thread for its parties.', access: 'signedIn', params: z.object({ id }), result: enquiryDetail },
  'POST /enquiries/:id/replies': {
    ...step,
    id: 'appointments.consultReply',
    doc: 'Writes on: the professional answers, the resident asks again.',
    body: message.refine(filled, { path: ['text'], message: '请写几个字，或拍张照片' }),
    errors: [...stepErrors, 'files.not_yours'],
  },
  'PUT /enquiries/:id/open': { ...step, id: 'appointments.openEnquiry', doc: 'A party lets the desk read it, or takes that back.', body: z.object({ open: z.boolean() }), errors: stepErrors },
  'POST /enquiries/:id/judge': { ...step, id: 'appointments.judgeEnquiry', doc: 'The resident closes it with her verdict.', body: verdictBody, errors: stepErrors },
})
