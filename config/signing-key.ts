import { createPrivateKey, type KeyObject } from 'node:crypto'

/** An Ed25519 private key from its PKCS8 DER in base64; null when it is none. */
export function readSigningKey(base64: string): KeyObject | null {
  try {
    const key = createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' })
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}
