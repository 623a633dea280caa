const day = 24 * 60 * 60_000
const beijing = 8 * 60 * 60_000

/** The end of an absence that begins now and lasts so many days, today included: midnight in Beijing, as UTC ISO 8601. */
export function awayUntil(now: Date, days: number): string {
  const today = Math.floor((now.getTime() + beijing) / day)
  return new Date((today + days) * day - beijing).toISOString()
}
