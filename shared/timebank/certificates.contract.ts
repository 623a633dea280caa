import { z } from 'zod'
import { day } from '../appointments/fields'
import { defineContract } from '../contract/endpoint'
import { cursor, id, limit, moment, pageOf, words } from '../contract/fields'
import { signature } from './fields'

/** What is signed: everything the paper says. Verifiable offline from the signature over its canonical JSON. */
export const certificatePayload = z.object({
  number: z.string(),
  /** Null where the holder chose not to show it on the public page; the paper has it. */
  holder: z.string().nullable(),
  from: day,
  until: day,
  /** Minutes by organisation; null where the holder shows the sum only. */
  items: z.array(z.object({ organisation: z.string(), minutes: z.int(), times: z.int() })).nullable(),
  total: z.int(),
  issuedAt: moment,
})

export const certificateView = z.object({
  id,
  number: z.string(),
  from: day,
  until: day,
  total: z.int(),
  items: z.array(z.object({ organisation: z.string(), minutes: z.int(), times: z.int() })),
  show: z.object({ name: z.boolean(), organisations: z.boolean() }),
  issuedAt: moment,
  state: z.enum(['valid', 'revoked']),
  revoked: z.object({ at: moment, reason: z.string() }).nullable(),
  /** The address of the public page, as in the QR. */
  verifyAt: z.string(),
})

export const certificatesContract = defineContract({
  'GET /timebank/certificates': { id: 'timebank.certificates', doc: 'My certificates of service (志愿服务证明).', access: 'signedIn', query: z.object({ cursor, limit }), result: pageOf(certificateView) },
  'POST /timebank/certificates': {
    id: 'timebank.issueCertificate',
    doc: 'Issues a certificate of my confirmed service in a period.',
    access: 'signedIn',
    idempotent: true,
    body: z.object({ from: day, until: day, show: z.object({ name: z.boolean(), organisations: z.boolean() }).default({ name: true, organisations: true }) }).refine((body) => body.from <= body.until, { path: ['until'], message: '结束日期不能早于开始日期' }),
    result: certificateView,
    errors: ['timebank.nothing_to_certify'],
    perMinute: 10,
  },
  'GET /timebank/certificates/:id/pdf': { id: 'timebank.certificatePdf', doc: 'The certificate as a PDF to print.', access: 'signedIn', params: z.object({ id }), raw: 'download', result: z.unknown() },
  'GET /certificates/:number': {
    id: 'timebank.verifyCertificate',
    doc: 'Verifies a certificate: public, shows only what the holder chose. `check` is on the paper and in its QR, so that a number cannot be guessed.',
    access: 'public',
    params: z.object({ number: words(40) }),
    query: z.object({ check: z.string().regex(/^[A-Z2-9]{10}$/, '校验码不对') }),
    result: z.object({ payload: certificatePayload, signature, publicKey: z.string(), state: z.enum(['valid', 'revoked']), revokedAt: moment.nullable(), reason: z.string().nullable() }),
    perMinute: 30,
  },
})
