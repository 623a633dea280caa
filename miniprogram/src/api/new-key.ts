/**
 * An Idempotency-Key that the server has not seen. Not a secret, so Math.random will do where a mini-program has no
 * crypto: it only has to differ from every other key.
 */
export function newKey(now = Date.now(), random = Math.random): string {
  const part = () => Math.floor(random() * 36 ** 8).toString(36).padStart(8, '0')
  return `${now.toString(36)}-${part()}${part()}`
}
