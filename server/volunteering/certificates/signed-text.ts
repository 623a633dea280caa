import type { z } from 'zod'
import type { certificatePayload } from '../../../shared/timebank/certificates.contract'
import type { Certificate } from './certificate.model'

export type Payload = z.output<typeof certificatePayload>

/** A payload with what somebody needs to verify it without us. */
export interface SignedPayload {
  payload: Payload
  signature: string
  /** SPKI DER in base64. */
  publicKey: string
}

/**
 * What a signature of a certificate covers: a JSON array without spaces, in this order, so that there is one way only to write it. Whatever is not
 * shown is null in it: the public page's signature covers exactly what that page shows and says nothing of the rest.
 */
export function certificateText({ number, issuer, holder, from, until, items, total, issuedAt }: Payload): string {
  const lines = items && items.map(({ organisation, minutes, times }) => [organisation, minutes, times])
  return JSON.stringify(['linli certificate of service', number, issuer, holder, from, until, lines, total, issuedAt])
}

type Said = Pick<Certificate, 'number' | 'issuer' | 'holder' | 'from' | 'until' | 'items' | 'total' | 'issuedAt'>

/** Everything the paper says. */
export function fullPayload({ number, issuer, holder, from, until, items, total, issuedAt }: Said): Payload {
  const lines = items.map(({ organisation, minutes, times }) => ({ organisation, minutes, times }))
  return { number, issuer, holder, from, until, items: lines, total, issuedAt: issuedAt.toISOString() }
}

/** What the public page shows: the holder chose. */
export function shownPayload(certificate: Said & Pick<Certificate, 'show'>): Payload {
  const { name, organisations } = certificate.show
  const full = fullPayload(certificate)
  return { ...full, holder: name ? full.holder : null, items: organisations ? full.items : null }
}
