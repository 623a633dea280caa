import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

const windowSeconds = 30 * 60

/** What makes a link to a file valid. */
export interface LinkProof {
  /** Seconds since 1970 (UTC) at which the link ends. */
  expires: number
  signature: string
}

const keys = new Map<string, Buffer>()

/** The key of file links, derived from the server's JWT secret, so that neither key can stand in for the other. */
export function linkKey(jwtSecret: string): Buffer {
  const key = keys.get(jwtSecret) ?? Buffer.from(hkdfSync('sha256', jwtSecret, '', 'linli file links', 32))
  keys.set(jwtSecret, key)
  return key
}

/** Signs a link to a file. It ends at a full half hour, 30 to 60 minutes from now: the same link comes out for half an hour, so that browsers can cache it. */
export function proofFor(key: Buffer, fileId: string, now: Date): LinkProof {
  const expires = (Math.floor(now.getTime() / 1000 / windowSeconds) + 2) * windowSeconds
  return { expires, signature: signature(key, fileId, expires) }
}

/** Whether a link was signed with this key for this file and has not ended. */
export function holds(key: Buffer, fileId: string, proof: LinkProof, now: Date): boolean {
  const expected = Buffer.from(signature(key, fileId, proof.expires))
  const given = Buffer.from(proof.signature)
  return given.length === expected.length && timingSafeEqual(given, expected) && proof.expires * 1000 > now.getTime()
}

function signature(key: Buffer, fileId: string, expires: number): string {
  return createHmac('sha256', key).update(`${fileId}.${expires}`).digest('base64url')
}
