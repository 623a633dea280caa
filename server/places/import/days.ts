/**
 * A day in China as the moment it begins (UTC); undefined when the text is no day between 1992 and 2199. Accepts
 * 2026-01-31, 2026/1/31, 2026.1.31, 2026年1月31日 and 20260131, a time of day behind it is dropped. The offset is fixed:
 * China has kept UTC+8 without summer time since 1992.
 */
export function startOfDay(text: string): Date | undefined {
  const match = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d.*)?|(\d{2})(\d{2}))$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [match[1], match[2] ?? match[4], match[3] ?? match[5]].map(Number) as [number, number, number]
  const utc = new Date(Date.UTC(year, month - 1, day))
  if (utc.getUTCMonth() !== month - 1 || utc.getUTCDate() !== day || year < 1992 || year > 2199) return undefined
  return new Date(utc.getTime() - chinaOffset)
}

const chinaOffset = 8 * 3_600_000
const day = 24 * 3_600_000

/** The moment a day ends, which is when the next one begins: `until` in a roster names the last day that counts. */
export function endOfDay(text: string): Date | undefined {
  const start = startOfDay(text)
  return start && new Date(start.getTime() + day)
}

/** The beginning of the day in China that a moment lies in (UTC). */
export function dayOf(moment: Date): Date {
  return new Date(Math.floor((moment.getTime() + chinaOffset) / day) * day - chinaOffset)
}

/** A first moment as its day, `YYYY-MM-DD`. */
export function firstDayText(from: Date): string {
  return new Date(from.getTime() + chinaOffset).toISOString().slice(0, 10)
}

/** An exclusive end as the last day that counts, `YYYY-MM-DD`. */
export function lastDayText(until: Date): string {
  return firstDayText(new Date(until.getTime() - 1))
}
