import { z } from 'zod'
import { defineContract } from '../contract/endpoint'
import { cursor, flag, id, limit, moment, pageOf, phone, placeCode, words } from '../contract/fields'
import { photoView, voiceView } from '../files/contract'
import { roles } from '../people/roles'
import { kinds } from './categories'
import { states } from './lifecycle'

const reason = words(500)
const photos = z.array(id).max(9, '最多 9 张照片').default([])
/** GCJ-02 longitude and latitude in degrees, as WeChat gives them; accuracy in metres. */
const position = z.object({ longitude: z.number().min(73).max(136), latitude: z.number().min(3).max(54), accuracy: z.number().min(0).max(100_000).optional() })

const category = z.object({
  key: z.string(),
  kind: z.enum(kinds),
  label: z.string(),
  hint: z.string(),
  photoAfter: z.boolean(),
  alwaysPrivate: z.boolean(),
  emergency: z.array(z.object({ number: z.string(), label: z.string() })),
})

/** Somebody named on an item. `label` is the post in words, for example '3 号楼楼栋长'. */
const party = z.object({ name: z.string(), role: z.enum(roles).nullable(), label: z.string(), me: z.boolean(), phone: z.string().nullable() })

/** What an issue can be opened from, beside being reported: a visit to the counter or a reception, a meeting to which somebody was invited. */
export const issueSources = ['booking', 'invitation'] as const

export const issueSummary = z.object({
  id,
  /** What people say on the phone: the day in China, then five digits, for example 261123-48213. */
  number: z.string(),
  category: z.object({ key: z.string(), label: z.string(), kind: z.enum(kinds) }),
  excerpt: z.string(),
  state: z.enum(states),
  urgent: z.boolean(),
  emergency: z.boolean(),
  private: z.boolean(),
  place: z.object({ code: placeCode, label: z.string() }),
  holder: z.object({ name: z.string(), label: z.string(), me: z.boolean(), phone: z.string().nullable() }).nullable(),
  /** Until when the next step is due (UTC); null where nothing runs. */
  due: moment.nullable(),
  overdue: z.boolean(),
  reportedAt: moment,
  closedAt: moment.nullable(),
  thumb: z.string().nullable(),
  supports: z.int(),
  supportedByMe: z.boolean(),
  redone: z.int(),
  mine: z.boolean(),
})

const timelineEntry = z.object({
  at: moment,
  type: z.string(),
  /** One sentence in plain words. */
  words: z.string(),
  /** What the person wrote with it. */
  note: z.string().nullable(),
  photos: z.array(photoView),
})

const verdict = z.object({ responded: z.boolean(), solved: z.boolean(), satisfied: z.boolean(), words: z.string().nullable(), at: moment })

export const issueDetail = issueSummary.extend({
  text: z.string(),
  photos: z.array(photoView),
  voice: voiceView.nullable(),
  spot: z.string().nullable(),
  position: position.nullable(),
  /** Who reported. Null for neighbours. */
  reporter: party.nullable(),
  /** The chief or grid worker who wrote it down at a visit. */
  filedBy: party.nullable(),
  /** What it was opened from; for the resident and who filed it, who may open that too. */
  from: z.object({ type: z.enum(issueSources), id }).nullable(),
  /** Whether the resident it was filed for has agreed: null where nobody filed for her. */
  agreed: z.enum(['asked', 'agreed', 'declined']).nullable(),
  firstAsked: party.nullable(),
  /** Why the holder has it, in words. */
  why: z.string().nullable(),
  hideName: z.boolean(),
  photoAfter: z.boolean(),
  verdict: verdict.nullable(),
  outcome: z.enum(['judged', 'not_judged']).nullable(),
  timeline: z.array(timelineEntry),
  can: z.object({
    accept: z.boolean(),
    transfer: z.boolean(),
    return: z.boolean(),
    reject: z.boolean(),
    object: z.boolean(),
    handle: z.boolean(),
    inspect: z.boolean(),
    judge: z.boolean(),
    withdraw: z.boolean(),
    support: z.boolean(),
    agree: z.boolean(),
  }),
})

const target = z.object({ post: id, name: z.string(), role: z.enum(roles), label: z.string(), placeLabel: z.string(), away: z.boolean() })

const step = { access: 'signedIn', idempotent: true, params: z.object({ id }), result: issueDetail } as const

export const issueViews = ['mine', 'todo', 'first_asked', 'place', 'neighbours'] as const

export const issuesContract = defineContract({
  'GET /issues/categories': {
    id: 'issues.categories',
    doc: 'What can be reported, in words a resident uses; `q` searches in them.',
    access: 'signedIn',
    query: z.object({ q: z.string().max(50).optional() }),
    result: z.object({ items: z.array(category) }),
  },
  'GET /issues/route': {
    id: 'issues.route',
    doc: 'Who would get an issue of this category at this place now, and by when they answer.',
    access: 'signedIn',
    query: z.object({ category: words(50), place: placeCode, urgent: flag }),
    result: z.object({ holder: z.object({ name: z.string(), label: z.string() }), why: z.string(), respondBy: moment, resolveBy: moment }),
    errors: ['issues.nobody_answers'],
  },
  'POST /issues': {
    id: 'issues.report',
    doc: 'Reports an issue. It is routed at once; the answer says who has it and until when.',
    access: 'signedIn',
    idempotent: true,
    body: z
      .object({
        category: words(50),
        text: z.string().trim().max(5000, '最多 5000 个字').default(''),
        photos,
        voice: id.optional(),
        place: placeCode.optional(),
        spot: words(100).optional(),
        position: position.optional(),
        urgent: z.boolean().default(false),
        hideName: z.boolean().default(true),
        private: z.boolean().default(false),
        /** A chief or grid worker reports for a resident of the place: her person id, or name and phone where she is not in the app. */
        onBehalfOf: z.union([z.object({ person: id }), z.object({ name: words(30), phone: phone.optional() })]).optional(),
      })
      .refine((body) => body.text.length > 0 || body.photos.length > 0 || body.voice !== undefined, { path: ['text'], message: '请写几个字、拍张照片或录一段话' }),
    result: issueDetail,
    errors: ['issues.nobody_answers', 'files.not_yours'],
    perMinute: 30,
  },
  'GET /issues': {
    id: 'issues.list',
    doc: 'Issues by view: mine, waiting for me, first asked of me, of my places, of my neighbours.',
    access: 'signedIn',
    query: z.object({
      view: z.enum(issueViews),
      place: placeCode.optional(),
      state: z.enum([...states, 'open', 'ended']).optional(),
      category: z.string().max(50).optional(),
      overdue: flag,
      q: z.string().trim().max(50).optional(),
      cursor,
      limit,
    }),
    result: pageOf(issueSummary),
  },
  'GET /issues/residents': {
    id: 'issues.residents',
    doc: 'Residents of a household for whom a chief or grid worker of the place may report.',
    access: 'signedIn',
    query: z.object({ household: placeCode }),
    result: z.object({ items: z.array(z.object({ id, name: z.string() })) }),
  },
  'GET /issues/:id': {
    id: 'issues.read',
    doc: 'One issue with its timeline and what I may do.',
    access: 'signedIn',
    params: z.object({ id }),
    result: issueDetail,
  },
  'GET /issues/:id/targets': {
    id: 'issues.targets',
    doc: 'To whom this issue can be passed on: the chain of its place, and departments.',
    access: 'signedIn',
    params: z.object({ id }),
    result: z.object({ items: z.array(target) }),
  },
  'POST /issues/:id/accept': { ...step, id: 'issues.accept', doc: 'The holder takes it on (受理).', errors: ['issues.changed', 'issues.step_not_allowed'] },
  'POST /issues/:id/transfer': {
    ...step,
    id: 'issues.transfer',
    doc: 'Passes it on to another post, with a reason (转派); the desk of its community may reassign too.',
    body: z.object({ to: id, reason }),
    errors: ['issues.changed', 'issues.step_not_allowed', 'issues.bad_target'],
  },
  'POST /issues/:id/return': {
    ...step,
    id: 'issues.return',
    doc: 'Wrong place: back to routing, with the right place where known (退回).',
    body: z.object({ reason, place: placeCode.optional() }),
    errors: ['issues.changed', 'issues.step_not_allowed'],
  },
  'POST /issues/:id/reject': { ...step, id: 'issues.reject', doc: 'Not accepted, with a reason (不予受理).', body: z.object({ reason }), errors: ['issues.changed', 'issues.step_not_allowed'] },
  'POST /issues/:id/object': {
    ...step,
    id: 'issues.object',
    doc: 'The reporter objects to a rejection, once; it goes one step up.',
    body: z.object({ reason }),
    errors: ['issues.changed', 'issues.step_not_allowed', 'issues.already_objected'],
  },
  'POST /issues/:id/handle': {
    ...step,
    id: 'issues.handle',
    doc: 'What was done, with photos where the category says so (处置).',
    body: z.object({ text: words(2000), photos }),
    errors: ['issues.changed', 'issues.step_not_allowed', 'issues.photo_needed', 'files.not_yours'],
  },
  'POST /issues/:id/inspect': {
    ...step,
    id: 'issues.inspect',
    doc: 'Checks the work of another (核查): good, or back with a reason.',
    body: z.discriminatedUnion('passed', [
      z.object({ passed: z.literal(true), text: words(500).optional(), photos }),
      z.object({ passed: z.literal(false), text: reason, photos }),
    ]),
    errors: ['issues.changed', 'issues.step_not_allowed', 'issues.own_work', 'files.not_yours'],
  },
  'POST /issues/:id/judge': {
    ...step,
    id: 'issues.judge',
    doc: 'The reporter judges: responded, solved, satisfied. Not solved or not satisfied sends it back (重办) unless `redo` is false.',
    body: z.object({ responded: z.boolean(), solved: z.boolean(), satisfied: z.boolean(), words: words(500).optional(), redo: z.boolean().optional() }),
    errors: ['issues.changed', 'issues.step_not_allowed'],
  },
  'POST /issues/:id/withdraw': { ...step, id: 'issues.withdraw', doc: 'The reporter takes it back before it is handled (撤回).', body: z.object({ reason: words(500).optional() }), errors: ['issues.changed', 'issues.step_not_allowed'] },
  'POST /issues/:id/agree': {
    ...step,
    id: 'issues.agree',
    doc: 'The resident answers whether what was filed for her is hers.',
    body: z.object({ agreed: z.boolean() }),
    errors: ['issues.step_not_allowed'],
  },
  'POST /issues/:id/support': { ...step, id: 'issues.support', doc: 'A neighbour says: I have this too (我也遇到了), once.', errors: ['issues.already_supported'] },
})
