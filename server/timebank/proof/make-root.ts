import mongoose from 'mongoose'
import { addDays, type Day, dayOf } from '../../../shared/appointments/calendar'
import { isDuplicate } from '../../database/transaction'
import { AccountModel, type Account } from '../ledger/account.model'
import { leafHash, MerkleBuilder } from './merkle'
import { chunkSize, RootLeafModel, RootModel, type LedgerRoot, type RootLeaf } from './root.model'
import { signText, type SigningKey } from './signing'
import { keepKey } from './signing-key.model'

/** What stands before the first root. */
export const noRoot = '0'.repeat(64)

/** After this long without a signature, whoever was making a root is taken for dead (milliseconds). */
const takeOverAfter = 30 * 60_000

/** What a leaf says: an account, how many legs it has, the hash of the last. */
export function leafData({ account, sequence, head }: Pick<RootLeaf, 'account' | 'sequence' | 'head'>): string {
  return `${account}\n${sequence}\n${head}`
}

/** What a signature covers. */
export function rootText({ _id, at, accounts, root, previous }: Pick<LedgerRoot, '_id' | 'at' | 'accounts' | 'root' | 'previous'>): string {
  return JSON.stringify(['linli ledger root', _id, at!.toISOString(), accounts, root, previous])
}

/**
 * Makes and signs the root of the day that has just ended, once, whichever process comes first. Reads all heads as of one moment (a snapshot),
 * flat in memory. Null where it is made already or another process is making it.
 */
export async function makeRoot(now: Date, key: SigningKey): Promise<LedgerRoot | null> {
  const day = addDays(dayOf(now), -1)
  if (await RootModel.exists({ _id: day, state: 'signed' })) return null
  const begunAt = await begin(day, now)
  if (!begunAt) return null
  await keepKey(key, now)
  const before = await RootModel.findOne({ state: 'signed', _id: { $lt: day } }, { chunks: 0 }).sort({ _id: -1 }).lean<LedgerRoot>()
  await RootLeafModel.deleteMany({ day })
  const { accounts, root, chunks } = await gather(day)
  const made = { _id: day, at: now, accounts, root, previous: before?.root ?? noRoot }
  const signed = await RootModel.findOneAndUpdate({ _id: day, state: 'making', begunAt }, { $set: { ...made, chunks, key: key.id, signature: signText(rootText(made), key), state: 'signed' } }, { returnDocument: 'after' }).lean<LedgerRoot>()
  return signed
}

async function begin(day: Day, now: Date): Promise<Date | null> {
  try {
    await RootModel.insertMany([{ _id: day, state: 'making', begunAt: now }])
    return now
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  const taken = await RootModel.updateOne({ _id: day, state: 'making', begunAt: { $lte: new Date(now.getTime() - takeOverAfter) } }, { $set: { begunAt: now } })
  return taken.modifiedCount === 1 ? now : null
}

async function gather(day: Day): Promise<Pick<LedgerRoot, 'accounts' | 'root' | 'chunks'>> {
  const tree = new MerkleBuilder()
  const chunks: LedgerRoot['chunks'] = []
  const session = await mongoose.connection.startSession({ snapshot: true })
  try {
    let batch: Account[] = []
    const flush = async () => {
      if (batch.length === 0) return
      const chunk = new MerkleBuilder()
      for (const { _id: account, sequence, head } of batch) {
        const leaf = leafHash(leafData({ account, sequence, head }))
        chunk.add(leaf)
        tree.add(leaf)
      }
      chunks.push({ first: batch[0]!._id, root: chunk.root() })
      await keepMoved(batch, day)
      batch = []
    }
    for await (const account of AccountModel.find({ sequence: { $gt: 0 } }).sort({ _id: 1 }).session(session).lean<Account[]>().cursor({ batchSize: chunkSize })) {
      batch.push(account as Account)
      if (batch.length === chunkSize) await flush()
    }
    await flush()
  } finally {
    await session.endSession()
  }
  return { accounts: tree.size, root: tree.root(), chunks }
}

async function keepMoved(accounts: readonly Account[], day: Day): Promise<void> {
  const known = await RootLeafModel.aggregate<{ _id: string; sequence: number }>([
    { $match: { account: { $in: accounts.map(({ _id }) => _id) } } },
    { $sort: { account: 1, day: -1 } },
    { $group: { _id: '$account', sequence: { $first: '$sequence' } } },
  ])
  const sequences = new Map(known.map(({ _id, sequence }) => [_id, sequence]))
  const moved = accounts.filter(({ _id, sequence }) => sequences.get(_id) !== sequence)
  await RootLeafModel.insertMany(moved.map(({ _id: account, sequence, head }) => ({ _id: `${account}|${day}`, account, day, sequence, head })), { lean: true, ordered: false })
}
