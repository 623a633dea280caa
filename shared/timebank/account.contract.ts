import { z } from 'zod'
import { day } from '../appointments/fields'
import { defineContract } from '../contract/endpoint'
import { cursor, id, limit, moment, pageOf, phone, placeCode, words } from '../contract/fields'
import { hash, minutes, signature, transferId } from './fields'
import { transferKinds, transferSources } from './ledger'

export const accountView = z.object({
  /** Minutes: what can be spent, what is held for something, and both together. */
  available: z.int(),
  held: z.int(),
  balance: z.int(),
  /** The most that may be stored. */
  ceiling: z.int(),
  /** Confirmed minutes of service, ever. */
  served: z.int(),
  stars: z.object({ count: z.int(), nextAt: z.int().nullable() }),
  /** The pool of my community. */
  pool: z.object({ place: placeCode, name: z.string() }).nullable(),
  /** Who gets what exceeds the ceiling; null: the pool. */
  overflowTo: z.object({ id, name: z.string() }).nullable(),
})

export const statementEntry = z.object({
  id: transferId,
  at: moment,
  kind: z.enum(transferKinds),
  /** Signed: what came in is positive. */
  minutes: z.int(),
  /** The balance after it. */
  after: z.int(),
  /** With whom, in words: '社区互助池', '王秀英', '时间银行发行'. */
  with: z.string(),
  words: z.string().nullable(),
  source: z.object({ type: z.enum(transferSources), id: z.string(), label: z.string() }).nullable(),
  /** The transfer that undid this one. */
  reversedBy: transferId.nullable(),
  /** Its place in the account's chain. */
  leg: z.object({ sequence: z.int(), previous: hash, hash }),
})

export const rootView = z.object({
  day,
  at: moment,
  accounts: z.int(),
  /** Merkle root (RFC 6962 hashing) over all accounts' heads at that moment. */
  root: hash,
  /** The root of the day before, which this signature covers too; zeros for the first. */
  previous: hash,
  signature,
  key: z.string(),
})

const recipient = z.object({ id, name: z.string(), label: z.string() })

export const accountContract = defineContract({
  'GET /timebank/account': { id: 'timebank.account', doc: 'My hours: what I can spend, what is held, what I served, my stars.', access: 'signedIn', result: accountView },
  'GET /timebank/statement': {
    id: 'timebank.statement',
    doc: 'Every movement of my account, newest first, with the balance after it and where each minute came from.',
    access: 'signedIn',
    query: z.object({ cursor, limit }),
    result: pageOf(statementEntry),
  },
  'GET /timebank/recipients': {
    id: 'timebank.recipients',
    doc: 'To whom I may give without knowing a number: my household, and who trusts me or whom I trust (代办授权).',
    access: 'signedIn',
    result: z.object({ items: z.array(recipient), pool: z.object({ place: placeCode, name: z.string() }).nullable() }),
  },
  'POST /timebank/recipients/find': {
    id: 'timebank.findRecipient',
    doc: 'A neighbour of my community by her phone number, whole.',
    access: 'signedIn',
    body: z.object({ phone }),
    result: recipient,
    perMinute: 10,
  },
  'POST /timebank/gifts': {
    id: 'timebank.gift',
    doc: 'Gives minutes to a parent, a neighbour of my community, or the pool. Another community is reached through the pool only.',
    access: 'signedIn',
    idempotent: 'inHandler',
    body: z.object({ to: z.union([z.object({ person: id }), z.object({ pool: placeCode })]), minutes, words: words(100).optional() }),
    result: accountView,
    errors: ['timebank.not_enough', 'timebank.recipient_full'],
    perMinute: 20,
  },
  'PUT /timebank/overflow': {
    id: 'timebank.chooseOverflow',
    doc: 'Who gets what exceeds my ceiling: somebody of my community, or the pool.',
    access: 'signedIn',
    body: z.object({ to: id.nullable() }),
    result: accountView,
  },
  'GET /timebank/roots': {
    id: 'timebank.roots',
    doc: 'The daily roots over all accounts, signed and public: a history that was rewritten later does not fit them.',
    access: 'public',
    query: z.object({ before: day.optional(), limit }),
    result: z.object({ keys: z.array(z.object({ id: z.string(), publicKey: z.string() })), items: z.array(rootView), next: day.nullable() }),
  },
  'GET /timebank/proof': {
    id: 'timebank.proof',
    doc: 'That my account, as it stood, is in the newest root: the path from my leaf to it.',
    access: 'signedIn',
    perMinute: 20,
    result: z.object({ root: rootView, leaf: z.object({ account: z.string(), sequence: z.int(), head: hash }), path: z.array(z.object({ side: z.enum(['left', 'right']), hash })) }).nullable(),
  },
})
