import { createHash, randomBytes } from 'node:crypto'

const buckets = 65_536

/**
 * Amounts that must cancel out for each of any number of keys, in memory that does not grow with them: keys fall into buckets, each with the sum of its amounts
 * and a sum in which every key has a weight of its own. The hash is salted anew each time, so that nobody can choose keys that hide each
 * other. Whole amounts up to 2^20 each.
 */
export class Cancelling {
  private readonly sums = new Float64Array(buckets)
  private readonly weighed = new Float64Array(buckets)
  private readonly salt = randomBytes(16)

  add(key: string, amount: number): void {
    const hash = this.hash(key)
    this.sums[hash.readUInt16LE(0)]! += amount
    this.weighed[hash.readUInt16LE(0)]! += amount * (hash.readUInt32LE(2) >>> 12)
  }

  /** Whether everything has cancelled out. */
  get empty(): boolean {
    return this.sums.every((sum, bucket) => sum === 0 && this.weighed[bucket] === 0)
  }

  /** Whether this key is among those of which one at least did not. */
  suspects(key: string): boolean {
    const bucket = this.hash(key).readUInt16LE(0)
    return this.sums[bucket] !== 0 || this.weighed[bucket] !== 0
  }

  private hash(key: string): Buffer {
    return createHash('sha256').update(this.salt).update(key).digest()
  }
}
