import { z } from 'zod'
import { named, reachable, timelineView } from '../appointments/fields'
import { defineContract } from '../contract/endpoint'
import { cursor, id, limit, moment, pageOf, phone, placeCode, words } from '../contract/fields'
import { helpCategoryKeys, helpMostMinutes, helpPayers, helpStates } from './help'

export const helpSummary = z.object({
  id,
  category: z.object({ key: z.enum(helpCategoryKeys), label: z.string() }),
  excerpt: z.string(),
  /** Minutes it is worth. */
  minutes: z.int(),
  /** When it is wanted (UTC). */
  window: z.object({ from: moment, until: moment }),
  state: z.enum(helpStates),
  /** To whoever has not taken it: the building only. */
  place: z.object({ code: placeCode, label: z.string() }),
  /** The surname only, before it is taken. */
  person: named,
  helper: named.nullable(),
  askedAt: moment,
  mine: z.enum(['person', 'asker', 'helper']).nullable(),
  /** What the desk has to do, told to the desk: decide a dispute, call her who has no phone, or ask why nobody says anything. */
  desk: z.enum(['dispute', 'call', 'silence']).nullable(),
  /** Since when it waits for the desk (UTC), told to the desk; null where it does not. */
  deskSince: moment.nullable(),
})

export const helpDetail = helpSummary.extend({
  text: z.string(),
  /** Null to whoever has no part in it: that the pool pays tells that she is very old and lives alone. */
  payer: z.enum(helpPayers).nullable(),
  /** Phones only between who helps, who is helped and who asked; the desk has them while it has to call them. */
  person: reachable,
  helper: reachable.nullable(),
  askedBy: reachable.nullable(),
  /** Whether she has no phone: the desk calls and writes both down. */
  byCall: z.boolean(),
  done: z.object({ words: z.string(), minutes: z.int(), at: moment }).nullable(),
  thanks: z.string().nullable(),
  dispute: z.object({ by: z.string(), words: z.string(), at: moment, answer: z.string().nullable(), paid: z.int().nullable() }).nullable(),
  timeline: z.array(timelineView),
  can: z.object({ take: z.boolean(), giveBack: z.boolean(), finish: z.boolean(), confirm: z.boolean(), confirmByCall: z.boolean(), dispute: z.boolean(), settle: z.boolean(), cancel: z.boolean() }),
})

const step = { access: 'signedIn', idempotent: true, params: z.object({ id }), result: helpDetail, perMinute: 30 } as const
const stepErrors = ['volunteering.changed', 'volunteering.step_not_allowed'] as const

export const helpContract = defineContract({
  'POST /help-requests': {
    id: 'volunteering.requestHelp',
    doc: 'Asks neighbours for help: for oneself, for somebody who gave consent, or by a chief, grid worker or desk for a resident of her places.',
    access: 'signedIn',
    idempotent: true,
    body: z.object({
      category: z.enum(helpCategoryKeys),
      text: words(500),
      minutes: z.int().min(15, '至少 15 分钟').max(helpMostMinutes, '一次最多 8 小时'),
      window: z.object({ from: moment, until: moment }),
      place: placeCode.optional(),
      for: z.union([z.object({ person: id }), z.object({ name: words(30), phone: phone.optional() })]).optional(),
      payer: z.enum(helpPayers).default('self'),
      /** Said by who asks under a post: she has no phone of her own to confirm with. So it is anyway for who is not in the app. */
      byCall: z.boolean().optional(),
    }),
    result: helpDetail,
    errors: ['timebank.not_enough', 'volunteering.pool_not_for_her', 'appointments.no_consent'],
    perMinute: 20,
  },
  'GET /help-requests': {
    id: 'volunteering.helpRequests',
    doc: 'Help wanted near me, nearest first; mine; those I help with; disputes of my desk.',
    access: 'signedIn',
    query: z.object({ view: z.enum(['near', 'mine', 'helping', 'desk']).default('near'), state: z.enum(['open', 'ended']).default('open'), cursor, limit }),
    result: pageOf(helpSummary),
  },
  'GET /help-requests/persons': {
    id: 'volunteering.helpPersons',
    doc: 'For whom I may ask without a post: myself at a confirmed door, who gave me consent, and the others of my household.',
    access: 'signedIn',
    result: z.object({ items: z.array(z.object({ id, name: z.string(), me: z.boolean(), trusted: z.boolean() })) }),
  },
  'GET /help-requests/payers': {
    id: 'volunteering.helpPayers',
    doc: 'What can pay for help for myself, or for a person I may ask for; `available` in minutes where it is mine or the pool’s, null where it is hers.',
    access: 'signedIn',
    query: z.object({ person: id.optional() }),
    result: z.object({ items: z.array(z.object({ payer: z.enum(helpPayers), available: z.int().nullable() })) }),
    errors: ['appointments.no_consent'],
  },
  'GET /help-requests/:id': { id: 'volunteering.helpRequest', doc: 'One request and what I may do.', access: 'signedIn', params: z.object({ id }), result: helpDetail },
  'POST /help-requests/:id/take': { ...step, id: 'volunteering.takeHelp', doc: 'One volunteer takes it; the minutes are held.', errors: [...stepErrors, 'timebank.not_enough', 'volunteering.own_service'] },
  'POST /help-requests/:id/give-back': { ...step, id: 'volunteering.giveBackHelp', doc: 'Cannot do it after all: it is open again, the minutes are released.', body: z.object({ reason: words(200) }), errors: stepErrors },
  'POST /help-requests/:id/finish': { ...step, id: 'volunteering.finishHelp', doc: 'Done; at most the agreed minutes, which end now, or at `endedAt` where that was earlier.', body: z.object({ words: words(500), minutes: z.int().min(1).max(helpMostMinutes), endedAt: moment.optional() }), errors: [...stepErrors, 'volunteering.too_many_minutes', 'volunteering.overlap'] },
  'POST /help-requests/:id/confirm': {
    ...step,
    id: 'volunteering.confirmHelp',
    doc: 'Who was helped confirms, with thanks if she likes; without a phone the desk calls her, and both are written down.',
    body: z.object({ thanks: words(200).optional(), call: z.object({ with: words(30), words: words(300) }).optional() }),
    errors: [...stepErrors, 'volunteering.own_service', 'volunteering.overlap', 'appointments.no_consent'],
  },
  'POST /help-requests/:id/dispute': { ...step, id: 'volunteering.dispute', doc: 'Not as agreed: the desk decides; the minutes stay held.', body: z.object({ words: words(500) }), errors: stepErrors },
  'POST /help-requests/:id/settle': { ...step, id: 'volunteering.settleDispute', doc: 'The desk pays all, a part or nothing, with its reason.', body: z.object({ minutes: z.int().min(0).max(helpMostMinutes), words: words(500) }), errors: [...stepErrors, 'volunteering.too_many_minutes', 'volunteering.own_service', 'volunteering.overlap'] },
  'POST /help-requests/:id/cancel': { ...step, id: 'volunteering.cancelHelp', doc: 'Not needed any more; held minutes are released.', body: z.object({ reason: words(200).optional() }), errors: stepErrors },
})
