import { leafData } from './make-root'
import { leafHash, MerkleBuilder, pathTo, type Beside } from './merkle'
import { RootLeafModel, RootModel, type LedgerRoot, type RootLeaf } from './root.model'

/** That an account, as it stood, is in a root. */
export interface Proof {
  root: LedgerRoot
  leaf: Pick<RootLeaf, 'account' | 'sequence' | 'head'>
  /** From the leaf to the root, nearest first. */
  path: Beside[]
}

/**
 * Proves that an account is in the newest root: reads only the chunk of leaves in which it stands, the rest of the way are the chunks' own roots. Null where
 * there is no root yet, or the account is younger. Throws an Error where the kept leaves do not lead to the chunk's root: somebody has changed them.
 */
export async function prove(account: string): Promise<Proof | null> {
  const root = await RootModel.findOne({ state: 'signed' }).sort({ _id: -1 }).lean<LedgerRoot>()
  if (!root) return null
  const chunk = root.chunks.findLastIndex(({ first }) => first <= account)
  if (chunk < 0) return null
  const leaves = await leavesOf(root, chunk)
  const place = leaves.findIndex((leaf) => leaf.account === account)
  if (place < 0) return null
  const hashes = leaves.map((leaf) => leafHash(leafData(leaf)))
  const tree = new MerkleBuilder()
  for (const hash of hashes) tree.add(hash)
  if (tree.root() !== root.chunks[chunk]!.root) throw new Error(`the leaves of root ${root._id} from ${root.chunks[chunk]!.first} on do not lead to it`)
  const { sequence, head } = leaves[place]!
  return { root, leaf: { account, sequence, head }, path: [...pathTo(place, hashes), ...pathTo(chunk, root.chunks.map((one) => Buffer.from(one.root, 'hex')))] }
}

/** The leaves of a chunk as the root saw them: of each account the last one up to its day. */
function leavesOf({ _id: day, chunks }: LedgerRoot, chunk: number): Promise<Pick<RootLeaf, 'account' | 'sequence' | 'head'>[]> {
  const next = chunks[chunk + 1]?.first
  return RootLeafModel.aggregate<Pick<RootLeaf, 'account' | 'sequence' | 'head'>>([
    { $match: { account: { $gte: chunks[chunk]!.first, ...(next ? { $lt: next } : {}) }, day: { $lte: day } } },
    { $sort: { account: 1, day: -1 } },
    { $group: { _id: '$account', sequence: { $first: '$sequence' }, head: { $first: '$head' } } },
    { $sort: { _id: 1 } },
    { $project: { _id: 0, account: '$_id', sequence: 1, head: 1 } },
  ]).exec()
}
