import { newKey } from './new-key'

/**
 * Gives the Idempotency-Key for what is being sent: the same key as long as the content stays the same, so that sending
 * again after a lost answer does it once; a new one for changed content, which the server would refuse under the old key.
 */
export function createAttempt(key: () => string = newKey): (content: unknown) => string {
  let last: { text: string; key: string } | null = null
  return (content) => {
    const text = JSON.stringify(content ?? null)
    if (last?.text !== text) last = { text, key: key() }
    return last.key
  }
}
