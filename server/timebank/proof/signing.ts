import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'

/** An Ed25519 key with the name that signatures refer to. */
export interface SigningKey {
  id: string
  privateKey: KeyObject
  /** The public key, SPKI DER in base64: what everybody may have. */
  publicKey: string
}

/** Names a private key by its public part: the first 16 hex digits of its SHA-256. */
export function signingKey(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')
  return { id: keyId(publicKey), privateKey, publicKey }
}

/** The name of a public key (SPKI DER, base64). */
export function keyId(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16)
}

/** Signs a text (Ed25519, RFC 8032); base64url. */
export function signText(text: string, { privateKey }: Pick<SigningKey, 'privateKey'>): string {
  return sign(null, Buffer.from(text), privateKey).toString('base64url')
}

/** Whether a signature fits a text and a public key (SPKI DER, base64). */
export function isSigned(text: string, signature: string, publicKey: string): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
}
