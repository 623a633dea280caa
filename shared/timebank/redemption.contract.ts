import { z } from 'zod'
import { day } from '../appointments/fields'
import { defineContract } from '../contract/endpoint'
import { cursor, flag, id, limit, moment, pageOf, placeCode, words } from '../contract/fields'
import { minutes } from './fields'
import { redemptionStates } from './redemption'

const partnerSummary = z.object({ id, name: z.string(), where: z.string() })

export const partnerView = partnerSummary.extend({
  place: z.object({ code: placeCode, label: z.string() }),
  phone: z.string().nullable(),
  /** Who may capture there. */
  staff: z.array(z.object({ id, name: z.string() })),
  state: z.enum(['active', 'ended']),
  /** Minutes captured, ever. */
  received: z.int(),
  version: z.int(),
})

const partnerBody = z.object({ name: words(40), where: words(100), phone: z.string().trim().max(20).nullable().default(null), staff: z.array(id).max(20).default([]) })

export const offerView = z.object({
  id,
  partner: partnerSummary,
  name: z.string(),
  text: z.string(),
  minutes: z.int(),
  /** What is left; null: no limit. */
  stock: z.int().nullable(),
  /** The last day on which it can be had, in China. */
  until: day.nullable(),
  state: z.enum(['open', 'ended']),
  version: z.int(),
  can: z.object({ redeem: z.boolean(), edit: z.boolean() }),
})

const offerBody = z.object({ name: words(40), text: words(300), minutes, stock: z.int().min(0).max(100_000).nullable().default(null), until: day.nullable().default(null) })

export const redemptionView = z.object({
  id,
  offer: z.object({ id, name: z.string(), partner: partnerSummary }),
  minutes: z.int(),
  state: z.enum(redemptionStates),
  /** Shown to the partner; only to the resident, while it can be used. Null in lists. */
  code: z.object({ text: z.string(), image: z.string() }).nullable(),
  expiresAt: moment,
  at: moment,
  settledAt: moment.nullable(),
  can: z.object({ cancel: z.boolean() }),
})

/** What a partner sees of a redemption: the offer and the end of the code, nothing of the resident. */
const capturedView = z.object({ id, offer: z.string(), minutes: z.int(), code: z.string(), at: moment })

const params = z.object({ id })

export const redemptionContract = defineContract({
  'GET /offers': { id: 'timebank.offers', doc: 'What can be had for hours at partners of my community.', access: 'signedIn', query: z.object({ partner: id.optional(), cursor, limit }), result: pageOf(offerView) },
  'GET /offers/:id': { id: 'timebank.offer', doc: 'One offer.', access: 'signedIn', params, result: offerView },
  'POST /offers/:id/redemptions': {
    id: 'timebank.redeem',
    doc: 'Holds the minutes and one of the stock, and answers with the code. With the minutes that I was told it costs, it is refused where the price has changed meanwhile.',
    access: 'signedIn',
    idempotent: 'inHandler',
    params,
    body: z.object({ minutes: minutes.optional() }),
    result: redemptionView,
    errors: ['timebank.not_enough', 'timebank.offer_gone', 'conflict'],
    perMinute: 20,
  },
  'GET /redemptions': { id: 'timebank.redemptions', doc: 'My redemptions, newest first.', access: 'signedIn', query: z.object({ state: z.enum(redemptionStates).optional(), cursor, limit }), result: pageOf(redemptionView) },
  'GET /redemptions/:id': { id: 'timebank.redemption', doc: 'One redemption with its code.', access: 'signedIn', params, result: redemptionView },
  'POST /redemptions/:id/cancel': { id: 'timebank.cancelRedemption', doc: 'Gives the minutes and the stock back, while it was not used.', access: 'signedIn', idempotent: true, params, result: redemptionView, errors: ['timebank.redemption_over'] },
  'POST /partner/captures': {
    id: 'timebank.capture',
    doc: 'The partner takes a code, once: the held minutes are its own.',
    access: 'signedIn',
    idempotent: true,
    body: z.object({ code: words(40) }),
    result: capturedView,
    errors: ['timebank.bad_code', 'timebank.redemption_over'],
    perMinute: 60,
  },
  'GET /partner/captures': { id: 'timebank.captures', doc: 'What my counter has taken, newest first.', access: 'signedIn', query: z.object({ cursor, limit }), result: pageOf(capturedView) },
  'GET /partner': { id: 'timebank.myPartner', doc: 'The partners at whose counter I stand.', access: 'signedIn', result: z.object({ items: z.array(partnerSummary.extend({ today: z.object({ count: z.int(), minutes: z.int() }) })) }) },
  'GET /partners': { id: 'timebank.partners', doc: 'Partners of my desk\'s places.', access: 'signedIn', query: z.object({ ended: flag, cursor, limit }), result: pageOf(partnerView) },
  'GET /partners/:id': { id: 'timebank.partnerDetail', doc: 'One partner, for its desk.', access: 'signedIn', params, result: partnerView },
  'POST /partners': { id: 'timebank.addPartner', doc: 'The desk adds a community partner.', access: 'signedIn', idempotent: true, body: partnerBody.extend({ place: placeCode }), result: partnerView },
  'PUT /partners/:id': { id: 'timebank.editPartner', doc: 'The desk changes a partner, or ends it: its open codes give the minutes back.', access: 'signedIn', params, body: partnerBody.extend({ version: z.int(), ended: z.boolean().default(false) }), result: partnerView, errors: ['conflict'] },
  'POST /partners/:id/offers': { id: 'timebank.addOffer', doc: 'The desk or the partner adds an offer.', access: 'signedIn', idempotent: true, params, body: offerBody, result: offerView },
  'PUT /offers/:id': { id: 'timebank.editOffer', doc: 'Changes or ends an offer; codes that are out keep their price.', access: 'signedIn', params, body: offerBody.extend({ version: z.int(), ended: z.boolean().default(false) }), result: offerView, errors: ['conflict'] },
})
