import mongoose, { type ClientSession } from 'mongoose'
import { AccountModel, type Account } from '../ledger/account.model'
import { HoldModel, type Hold } from '../ledger/hold.model'
import { TransferModel, type Transfer } from '../ledger/transfer.model'
import { RootLeafModel, RootModel, type LedgerRoot, type RootLeaf } from './root.model'
import type { LedgerSource } from './source'

/**
 * Reads the open database as of one moment, so that transfers posted meanwhile do not disturb. MongoDB keeps a moment for five minutes unless told
 * otherwise (minSnapshotHistoryWindowInSeconds); a ledger that takes longer fails with SnapshotTooOld: verify an export of a secondary, or raise it.
 */
export async function withLiveSource<T>(work: (source: LedgerSource) => Promise<T>): Promise<T> {
  const session = await mongoose.connection.startSession({ snapshot: true })
  try {
    return await work(sourceOf(session))
  } finally {
    await session.endSession()
  }
}

function sourceOf(session: ClientSession): LedgerSource {
  return {
    roots: () => RootModel.find({ state: 'signed' }).sort({ _id: 1 }).session(session).lean<LedgerRoot[]>().exec(),
    async *histories() {
      for await (const account of AccountModel.find({}).sort({ _id: 1 }).session(session).lean<Account[]>().cursor({ batchSize: 500 })) {
        const { _id } = account as Account
        const leaves = await RootLeafModel.find({ account: _id }).sort({ day: 1 }).session(session).lean<RootLeaf[]>().exec()
        const openHolds = await HoldModel.find({ account: _id, state: 'open' }).session(session).lean<Hold[]>().exec()
        yield { account: account as Account, leaves, openHolds, legs: legsOf(_id, session) }
      }
    },
    async chainedLegs() {
      const out = await TransferModel.countDocuments({ 'from.sequence': { $gt: 0 } }).session(session)
      return out + (await TransferModel.countDocuments({ 'to.sequence': { $gt: 0 } }).session(session))
    },
  }
}

/** Both index streams of an account, merged by their place in the chain. */
async function* legsOf(account: string, session: ClientSession): AsyncIterable<Transfer> {
  const stream = (side: 'from' | 'to') =>
    TransferModel.collection
      .find<Transfer>({ [`${side}.account`]: account, [`${side}.sequence`]: { $gt: 0 } }, { session })
      .sort({ [`${side}.account`]: 1, [`${side}.sequence`]: 1 })
      .batchSize(1000)[Symbol.asyncIterator]()
  const [outs, ins] = [stream('from'), stream('to')]
  let out = await outs.next()
  let into = await ins.next()
  while (!out.done || !into.done) {
    if (into.done || (!out.done && out.value.from.sequence! <= into.value.to.sequence!)) {
      yield out.value as Transfer
      out = await outs.next()
    } else {
      yield into.value
      into = await ins.next()
    }
  }
}
