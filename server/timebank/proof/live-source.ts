import mongoose, { type ClientSession } from 'mongoose'
import { AccountModel, type Account } from '../ledger/account.model'
import { HoldModel, type Hold } from '../ledger/hold.model'
import { TransferModel, type Transfer } from '../ledger/transfer.model'
import { Ordered } from './ordered'
import { RootLeafModel, RootModel, type LedgerRoot, type RootLeaf } from './root.model'
import type { AccountHistory, LedgerSource } from './source'

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
    roots: () => RootModel.find({ state: 'signed' }, { chunks: 0 }).sort({ _id: 1 }).session(session).lean<LedgerRoot[]>().exec(),
    histories: () => histories(session),
    counted: async () => ({ accounts: await AccountModel.countDocuments().session(session), transfers: await TransferModel.countDocuments().session(session) }),
  }
}

/** Five streams, each along an index in the order of the accounts, merged: no account costs a question of its own. */
async function* histories(session: ClientSession): AsyncIterable<AccountHistory> {
  const accounts = new Ordered(AccountModel.collection.find<Account>({}, { session }).sort({ _id: 1 }), ({ _id }) => _id)
  const leaves = new Ordered(RootLeafModel.collection.find<RootLeaf>({}, { session }).sort({ account: 1, day: 1 }), ({ account }) => account)
  const holds = new Ordered(HoldModel.collection.find<Hold>({ state: 'open' }, { session, hint: { account: 1, state: 1 } }).sort({ account: 1 }), ({ account }) => account)
  const outs = legsOf('from', session)
  const ins = legsOf('to', session)
  for (;;) {
    const keys = [await accounts.key(), await leaves.key(), await holds.key(), await outs.key(), await ins.key()].filter((key) => key !== null)
    if (keys.length === 0) return
    const id = keys.reduce((least, key) => (key < least ? key : least))
    yield { id, account: await accounts.take(id), leaves: await leaves.takeAll(id), openHolds: await holds.takeAll(id), legs: merged(id, outs, ins) }
  }
}

function legsOf(side: 'from' | 'to', session: ClientSession): Ordered<Transfer> {
  const order = { [`${side}.account`]: 1, [`${side}.sequence`]: 1 } as const
  const found = TransferModel.collection.find<Transfer>({ [`${side}.sequence`]: { $gt: 0 } }, { session, hint: order, projection: { 'source.label': 0 } }).sort(order)
  return new Ordered(found.batchSize(2_000), (transfer) => transfer[side].account)
}

/** What went out of an account and what came in, by their place in the chain. */
async function* merged(id: string, outs: Ordered<Transfer>, ins: Ordered<Transfer>): AsyncIterable<Transfer> {
  for (;;) {
    const [out, into] = [(await outs.key()) === id ? await outs.peek() : null, (await ins.key()) === id ? await ins.peek() : null]
    if (!out && !into) return
    yield (await (into === null || (out !== null && out.from.sequence! <= into.to.sequence!) ? outs : ins).take(id))!
  }
}
