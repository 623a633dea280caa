import { createHash } from 'node:crypto'

/**
 * Merkle trees as RFC 6962 (Certificate Transparency, section 2.1) hashes them: SHA-256 over 0x00 and the leaf's data, over 0x01 and both children; a tree
 * of n leaves splits at the largest power of two below n.
 */
export function leafHash(data: string): Buffer {
  return createHash('sha256').update(leafMark).update(data).digest()
}

const leafMark = Buffer.of(0)
const nodeMark = Buffer.of(1)

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(nodeMark).update(left).update(right).digest()
}

/** Builds the root of a tree leaf by leaf, with as many hashes in memory as the tree has levels. */
export class MerkleBuilder {
  /** Roots of the perfect subtrees so far, largest first, with their sizes. */
  private readonly peaks: { size: number; hash: Buffer }[] = []
  size = 0

  /** Adds the next leaf, or the root of the next perfect subtree of `size` leaves. */
  add(hash: Buffer, size = 1): void {
    let peak = { size, hash }
    for (let last = this.peaks.at(-1); last?.size === peak.size; last = this.peaks.at(-1)) {
      this.peaks.pop()
      peak = { size: peak.size * 2, hash: nodeHash(last.hash, peak.hash) }
    }
    this.peaks.push(peak)
    this.size += size
  }

  /** The root, lower-case hex; the hash of nothing for an empty tree. */
  root(): string {
    const last = this.peaks.at(-1)
    if (!last) return createHash('sha256').digest('hex')
    return this.peaks.slice(0, -1).reduceRight((right, { hash }) => nodeHash(hash, right), last.hash).toString('hex')
  }
}

/** One step of the way from a leaf to the root: what stands beside, and on which side of us. */
export interface Beside {
  side: 'left' | 'right'
  hash: string
}

/** The way from leaf `index` to the root of the tree over these hashes (an audit path, RFC 6962 section 2.1.1), nearest first. */
export function pathTo(index: number, hashes: readonly Buffer[]): Beside[] {
  if (hashes.length <= 1) return []
  let split = 1
  while (split * 2 < hashes.length) split *= 2
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)]
  return index < split
    ? [...pathTo(index, left), { side: 'right', hash: rootOf(right).toString('hex') }]
    : [...pathTo(index - split, right), { side: 'left', hash: rootOf(left).toString('hex') }]
}

function rootOf(hashes: readonly Buffer[]): Buffer {
  const builder = new MerkleBuilder()
  for (const hash of hashes) builder.add(hash)
  return Buffer.from(builder.root(), 'hex')
}

/** The root that a leaf and its way lead to, lower-case hex: compare it with the published one. */
export function followPath(leaf: Buffer, path: readonly Beside[]): string {
  return path.reduce((hash, beside) => {
    const other = Buffer.from(beside.hash, 'hex')
    return beside.side === 'left' ? nodeHash(other, hash) : nodeHash(hash, other)
  }, leaf).toString('hex')
}
