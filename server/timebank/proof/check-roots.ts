import { leafData, noRoot, rootText } from './make-root'
import { leafHash, MerkleBuilder } from './merkle'
import type { LedgerRoot, RootLeaf } from './root.model'
import { isSigned } from './signing'
import type { Finding } from './walk'

/** Public keys (SPKI DER, base64) by their names: whose signatures are believed. */
export type TrustedKeys = ReadonlyMap<string, string>

/** Builds every root again from the leaves of the accounts, which must come in the order of their ids. */
export class RootCheck {
  private readonly trees: { root: LedgerRoot; tree: MerkleBuilder }[]

  /** @param roots oldest first */
  constructor(roots: readonly LedgerRoot[]) {
    this.trees = roots.map((root) => ({ root, tree: new MerkleBuilder() }))
  }

  /** The leaves of the next account, oldest first: each stands in the roots from its own day until the next one's. */
  add(leaves: readonly RootLeaf[]): void {
    const hashes = leaves.map((leaf) => ({ day: leaf.day, hash: leafHash(leafData(leaf)) }))
    let at = -1
    for (const { root, tree } of this.trees) {
      while (hashes[at + 1] && hashes[at + 1]!.day <= root._id) at += 1
      if (at >= 0) tree.add(hashes[at]!.hash)
    }
  }

  /** What does not fit: each root's signature, the root before it, the accounts. */
  findings(keys: TrustedKeys): Finding[] {
    return this.trees.flatMap(({ root, tree }, index) => {
      const key = keys.get(root.key)
      const whats = [
        ...(!key ? [`用密钥 ${root.key} 签名，不在信任的密钥之中`] : isSigned(rootText(root), root.signature, key) ? [] : ['签名不符']),
        ...(root.previous === (this.trees[index - 1]?.root.root ?? noRoot) ? [] : ['没有接在前一天的根后面']),
        ...(tree.size === root.accounts && tree.root() === root.root ? [] : [`由账户算出来的不是它（${tree.size} 个账户，它有 ${root.accounts} 个）`]),
      ]
      return whats.map((what) => ({ account: '', entry: `root ${root._id}`, what }))
    })
  }
}
