import fc from 'fast-check'
import { followPath, leafHash, MerkleBuilder, pathTo } from './merkle'

const built = (leaves: readonly Buffer[]) => {
  const builder = new MerkleBuilder()
  for (const leaf of leaves) builder.add(leaf)
  return builder.root()
}

test('an empty tree and one leaf are as RFC 6962 has them', () => {
  expect(built([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(built([leafHash('')])).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
})

test('every leaf of every tree leads to its root, and no other leaf does', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 70 }), fc.nat(), (data, at) => {
      const leaves = data.map((text, index) => leafHash(`${index}${text}`))
      const index = at % leaves.length
      const path = pathTo(index, leaves)
      expect(followPath(leaves[index]!, path)).toBe(built(leaves))
      expect(followPath(leafHash('another'), path)).not.toBe(built(leaves))
    }),
  )
})

test('perfect subtrees may be added whole', () => {
  const leaves = Array.from({ length: 11 }, (_, index) => leafHash(String(index)))
  const builder = new MerkleBuilder()
  for (let at = 0; at < 8; at += 4) {
    const chunk = new MerkleBuilder()
    for (const leaf of leaves.slice(at, at + 4)) chunk.add(leaf)
    builder.add(Buffer.from(chunk.root(), 'hex'), 4)
  }
  for (const leaf of leaves.slice(8)) builder.add(leaf)
  expect(builder.root()).toBe(built(leaves))
})
