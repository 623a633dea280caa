import { randomInt } from 'node:crypto'

/** What people say on the phone: the day in China, then five digits, as an issue's. Unique by index where it is stored. */
export function numberFor(now: Date): string {
  const china = new Date(now.getTime() + 8 * 3600_000).toISOString()
  return `${china.slice(2, 4)}${china.slice(5, 7)}${china.slice(8, 10)}-${String(randomInt(100_000)).padStart(5, '0')}`
}
