import type { Entry } from './title'
import { statementWords as words } from './words'

const telling: Partial<Record<Entry['kind'], (said: string) => string>> = { opening: words.basis, reverse: words.reason }

/** What was written with a movement: a message, unless it tells why. */
export function saidWith(kind: Entry['kind'], said: string): string {
  return telling[kind]?.(said) ?? words.said(said)
}
