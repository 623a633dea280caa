import { z } from 'zod'
import { defineContract } from '../contract/endpoint'
import { cursor, id, limit, moment, pageOf, placeCode, words } from '../contract/fields'
import { accountView, statementEntry } from './account.contract'
import { transferId } from './fields'
import { transferKinds } from './ledger'

const named = z.object({ id, name: z.string() })

export const reversalView = z.object({
  id,
  state: z.enum(['asked', 'confirmed', 'refused']),
  transfer: z.object({ id: transferId, kind: z.enum(transferKinds), minutes: z.int(), from: z.string(), to: z.string(), at: moment, words: z.string().nullable() }),
  reason: z.string(),
  askedBy: z.string(),
  askedAt: moment,
  settledBy: z.string().nullable(),
  settledAt: moment.nullable(),
  answer: z.string().nullable(),
  can: z.object({ settle: z.boolean() }),
})

export const entitlementView = z.object({ id, person: named, door: z.string(), since: moment, enteredBy: z.string(), words: z.string().nullable(), endedAt: moment.nullable(), endedReason: z.string().nullable(), granted: z.int() })

/** A movement of a resident's account as her desk sees it. `asked`: somebody has asked to undo it and it waits for another of the desk. */
export const deskEntry = statementEntry.extend({ asked: z.boolean(), can: z.object({ reverse: z.boolean() }) })

/** A movement of a pool. Without its key, source and words, which tell who somebody is; residents are '一位居民'. */
export const poolEntry = statementEntry.pick({ at: true, kind: true, minutes: true, after: true, with: true }).extend({ sequence: z.int() })

const params = z.object({ id })

export const timebankDeskContract = defineContract({
  'GET /timebank/persons': {
    id: 'timebank.persons',
    doc: 'Residents of my desk\'s places by name, with what they have.',
    access: 'signedIn',
    query: z.object({ place: placeCode, q: z.string().trim().min(1).max(30) }),
    result: z.object({ items: z.array(z.object({ id, name: z.string(), door: z.string(), balance: z.int() })) }),
  },
  'GET /timebank/persons/:id/statement': {
    id: 'timebank.personStatement',
    doc: 'The statement of a resident of my desk\'s places; that it was looked at is an event she can see.',
    access: 'signedIn',
    params,
    query: z.object({ cursor, limit }),
    result: pageOf(deskEntry).extend({ person: named, account: accountView.pick({ available: true, held: true, balance: true }) }),
  },
  'POST /timebank/transfers/:id/reversal': {
    id: 'timebank.requestReversal',
    doc: 'The desk asks to undo a transfer in full, with a reason; somebody else of the desk confirms. A reversal is never reversed.',
    access: 'signedIn',
    idempotent: true,
    params: z.object({ id: transferId }),
    body: z.object({ reason: words(300) }),
    result: reversalView,
    errors: ['timebank.not_reversible', 'timebank.already_reversed'],
  },
  'GET /timebank/reversals': { id: 'timebank.reversals', doc: 'Reversals of my desk\'s places.', access: 'signedIn', query: z.object({ state: z.enum(['asked', 'settled']).default('asked'), cursor, limit }), result: pageOf(reversalView) },
  'POST /timebank/reversals/:id/confirm': {
    id: 'timebank.confirmReversal',
    doc: 'Another person of the desk confirms or refuses; confirmed it is booked at once, in full.',
    access: 'signedIn',
    idempotent: true,
    params,
    body: z.object({ confirm: z.boolean(), words: words(300).optional() }).refine(({ confirm, words }) => confirm || words !== undefined, { path: ['words'], message: '不同意时请写明原因' }),
    result: reversalView,
    errors: ['timebank.reversal_settled', 'timebank.not_enough', 'timebank.same_person'],
  },
  'GET /timebank/pools/:place': {
    id: 'timebank.pool',
    doc: 'The pool of a community: what it has, what came and went, and the rule by which it grants; for everybody of the community.',
    access: 'signedIn',
    params: z.object({ place: placeCode }),
    query: z.object({ cursor, limit }),
    result: pageOf(poolEntry).extend({ place: placeCode, name: z.string(), balance: z.int(), rule: z.string(), entitled: z.int() }),
  },
  'GET /timebank/entitlements': { id: 'timebank.entitlements', doc: 'Who gets hours from the pool, for the desk.', access: 'signedIn', query: z.object({ place: placeCode, cursor, limit }), result: pageOf(entitlementView) },
  'POST /timebank/entitlements': {
    id: 'timebank.addEntitlement',
    doc: 'The desk enters a very old resident living alone, with her agreement (高龄独居).',
    access: 'signedIn',
    idempotent: true,
    body: z.object({ person: id, agreed: z.literal(true, '要经本人同意'), words: words(200).optional() }),
    result: entitlementView,
    errors: ['timebank.entitled_already'],
  },
  'POST /timebank/entitlements/:id/end': { id: 'timebank.endEntitlement', doc: 'Ends it, with a reason.', access: 'signedIn', params, body: z.object({ reason: words(200) }), result: entitlementView },
})
