/**
 * Phone numbers that belong to nobody. They begin with 154: the segment is in no operator's allocation as far as the
 * published lists of segments show, and the validators in common use exclude it (`15[0-35-9]`). Every number from
 * 154 0000 0000 to 154 9999 9999 is therefore taken for a generated one.
 */
export const generatedPrefix = '154'

/** Where each city begins to count, so that no two share a number. */
export const phoneBlocks = { jiayuguan: 0, huludao: 10_000_000, changchun: 20_000_000 } as const

const numbers = 100_000_000

/** The generated number with this index (0 to 99,999,999). Neighbouring indices look unlike; no two give the same number. */
export function generatedPhone(index: number): string {
  if (!Number.isInteger(index) || index < 0 || index >= numbers) throw new RangeError(`no generated phone ${index}`)
  return generatedPrefix + String((index * 48_271 + 12_345_678) % numbers).padStart(8, '0')
}
