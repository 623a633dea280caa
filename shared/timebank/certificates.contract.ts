import { z } from 'zod'
import { day } from '../appointments/fields'
import { defineContract } from '../contract/endpoint'
import { cursor, id, limit, moment, pageOf, words } from '../contract/fields'
import { signature } from './fields'

/** Minutes and times of service for one organisation; help of neighbours (邻里互助) is a line of its own. */
export const serviceLine = z.object({ organisation: z.string(), minutes: z.int(), times: z.int() })

/** What is signed: everything that is shown. Verifiable offline from the signature over its text (docs/ledger.md). */
export const certificatePayload = z.object({
  number: z.string(),
  /** The community, in whose time bank the hours are. */
  issuer: z.string(),
  /** Null where the holder chose not to show it on the public page; the paper has it. */
  holder: z.string().nullable(),
  from: day,
  until: day,
  /** By organisation; null where the holder shows the sum only. */
  items: z.array(serviceLine).nullable(),
  total: z.int(),
  issuedAt: moment,
})

const show = z.object({ name: z.boolean(), organisations: z.boolean() })

export const certificateView = z.object({
  id,
  number: z.string(),
  from: day,
  until: day,
  total: z.int(),
  items: z.array(serviceLine),
  show,
  issuedAt: moment,
  state: z.enum(['valid', 'revoked']),
  revoked: z.object({ at: moment, reason: z.string() }).nullable(),
  /** The address of the public page, as in the QR. */
  verifyAt: z.string(),
})

export const certificateDetail = certificateView.extend({
  issuer: z.string(),
  holder: z.string(),
  /** Goes with the number: without it nobody can look the certificate up. */
  check: z.string(),
  /** `verifyAt` as a QR, a PNG in a data URI. */
  qr: z.string(),
})

const inOrder = { path: ['until'], message: '结束日期不能早于开始日期' }
const params = z.object({ id })

export const certificatesContract = defineContract({
  'GET /timebank/service': {
    id: 'timebank.service',
    doc: 'My confirmed service by organisation in a period: what a certificate of it would say. Without `from` it begins with my first service; without `until` it ends today.',
    access: 'signedIn',
    query: z.object({ from: day.optional(), until: day.optional() }).refine(({ from, until }) => !from || !until || from <= until, inOrder),
    result: z.object({ from: day, until: day, items: z.array(serviceLine), total: z.int() }),
  },
  'GET /timebank/certificates': { id: 'timebank.certificates', doc: 'My certificates of service (志愿服务证明), newest first.', access: 'signedIn', query: z.object({ cursor, limit }), result: pageOf(certificateView) },
  'GET /timebank/certificates/:id': { id: 'timebank.certificate', doc: 'One of my certificates, with what a stranger needs to verify it.', access: 'signedIn', params, result: certificateDetail },
  'POST /timebank/certificates': {
    id: 'timebank.issueCertificate',
    doc: 'Issues a certificate of my confirmed service in a period, up to today. Without `from` it begins with my first service.',
    access: 'signedIn',
    idempotent: true,
    body: z.object({ from: day.optional(), until: day, show: show.default({ name: true, organisations: true }) }).refine(({ from, until }) => !from || from <= until, inOrder),
    result: certificateView,
    errors: ['timebank.nothing_to_certify', 'conflict'],
    perMinute: 10,
  },
  'GET /timebank/certificates/:id/pdf': { id: 'timebank.certificatePdf', doc: 'The certificate as a PDF to print.', access: 'signedIn', params, raw: 'download', result: z.unknown(), perMinute: 20 },
  'GET /certificates/:number': {
    id: 'timebank.verifyCertificate',
    doc: 'Verifies a certificate: public, shows only what the holder chose. `check` is on the paper and in its QR, so that a number cannot be guessed; a wrong one and an unknown number look alike.',
    access: 'public',
    params: z.object({ number: words(40) }),
    query: z.object({ check: z.string().regex(/^[A-Z2-9]{10}$/, '校验码是 10 个字母和数字') }),
    result: z.object({
      payload: certificatePayload,
      signature,
      /** SPKI DER in base64. */
      publicKey: z.string(),
      /** Whether the signature fits what is shown, looked at just now. */
      signed: z.boolean(),
      state: z.enum(['valid', 'revoked']),
      revokedAt: moment.nullable(),
      reason: z.string().nullable(),
    }),
    perMinute: 30,
  },
})
