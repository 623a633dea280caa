/**
 * Splits a whole number by weights without a remainder (largest remainders get what is left over; of equals the first).
 * Every part with a weight above zero gets at least one where the total allows it.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const least = weights.map((weight) => (weight > 0 ? 1 : 0))
  const rest = total - least.reduce<number>((a, b) => a + b, 0)
  if (rest < 0) throw new Error(`${total} is too little for ${weights.length} parts`)
  const exact = weights.map((weight) => (rest * weight) / sum)
  const parts = exact.map((share, at) => Math.floor(share) + least[at]!)
  const left = total - parts.reduce((a, b) => a + b, 0)
  const byRemainder = exact.map((share, at) => ({ at, remainder: share - Math.floor(share) })).sort((a, b) => b.remainder - a.remainder || a.at - b.at)
  for (const { at } of byRemainder.slice(0, left)) parts[at]!++
  return parts
}
