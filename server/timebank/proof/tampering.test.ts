import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import mongoose from 'mongoose'
import { useDatabase } from '../../../tests/support/database'
import { systemActor } from '../../events/emit'
import { genesis, type Account } from '../ledger/account.model'
import { contentLine, legHash } from '../ledger/chain'
import { hold } from '../ledger/holds'
import { post, type NewTransfer } from '../ledger/post'
import type { Transfer } from '../ledger/transfer.model'
import { exportLedger, exportSource } from './export'
import { withLiveSource } from './live-source'
import { makeRoot, rootText } from './make-root'
import type { LedgerRoot } from './root.model'
import { signingKey, signText } from './signing'
import { verifyLedger } from './verify'
import type { Finding } from './walk'

useDatabase()
const folder = mkdtempSync(path.join(os.tmpdir(), 'linli-ledger-'))
afterAll(() => rmSync(folder, { recursive: true }))

const key = signingKey(generateKeyPairSync('ed25519').privateKey)
const trusted = new Map([[key.id, key.publicKey]])
const table = <T extends { _id: string }>(name: string) => mongoose.connection.db!.collection<T>(name)
const transfers = () => table<Transfer>('transfers')
const accounts = () => table<Account>('accounts')
const kept = new Map<string, { _id: unknown }[]>()
const tables = ['transfers', 'accounts', 'holds', 'ledgerRoots', 'ledgerRootLeaves']

const transfer = (id: string, kind: NewTransfer['kind'], from: NewTransfer['from'], to: NewTransfer['to'], minutes: number, at: string): NewTransfer => ({ id, kind, from, to, minutes, at: new Date(at), by: systemActor, words: '谢谢', source: null, service: kind === 'earn', path: '' })

beforeAll(async () => {
  const before = '2026-11-20T02:00:00Z'
  await post([transfer('earn:a1', 'earn', 'issuance', 'person:a', 600, before)])
  await post([transfer('earn:b1', 'earn', 'issuance', 'person:b', 300, before), transfer('earn:c1', 'earn', 'issuance', 'person:c', 60, before)])
  await post([transfer('gift:ab1', 'gift', 'person:a', 'person:b', 100, before)])
  await post([transfer('gift:ab2', 'gift', 'person:a', 'pool:1', 50, before)])
  await makeRoot(new Date('2026-11-20T16:01:00Z'), key)
  const after = '2026-11-21T02:00:00Z'
  await post([transfer('gift:ba1', 'gift', 'person:b', 'person:a', 30, after)])
  await hold({ id: 'hold:a1', account: 'person:a', minutes: 90, source: { type: 'redemption', id: '1', label: '理发' }, by: systemActor, at: new Date(after), path: '' })
  await makeRoot(new Date('2026-11-21T16:01:00Z'), key)
  await post([transfer('gift:ab3', 'gift', 'person:a', 'person:b', 20, '2026-11-22T02:00:00Z')])
  for (const name of tables) kept.set(name, await table(name).find().toArray())
})

afterEach(async () => {
  for (const name of tables) {
    await table(name).deleteMany({})
    await mongoose.connection.db!.collection(name).insertMany(kept.get(name) as never[])
  }
})

/** What is found on the live database, and on an export of it: the same. */
async function found(): Promise<Finding[]> {
  const live = await withLiveSource((source) => verifyLedger(source, trusted))
  const file = path.join(folder, 'ledger.jsonl')
  const lines: string[] = []
  await withLiveSource(async (source) => {
    for await (const line of exportLedger(source)) lines.push(line)
  })
  writeFileSync(file, lines.join(''))
  const exported = await verifyLedger(exportSource(file), trusted)
  rmSync(file)
  expect(exported).toEqual(live)
  return live.findings
}

/** Writes past every guard, as somebody with the database's password would. */
const set = (id: string, fields: object) => transfers().updateOne({ _id: id }, { $set: fields }, { bypassDocumentValidation: true })

/** Writes the hashes, sequences and balances of an account anew from its first leg, and moves the account with them. */
async function rehash(account: string, legs: Transfer[], { move = true } = {}) {
  let [head, after] = [genesis, 0]
  for (const [index, leg] of legs.entries()) {
    const side = leg.from.account === account ? 'from' : 'to'
    after += side === 'from' ? -leg.minutes : leg.minutes
    const hash = legHash(head, account, index + 1, after, contentLine(leg))
    await set(leg._id, { [side]: { account, sequence: index + 1, after, previous: head, hash } })
    head = hash
  }
  if (move) await accounts().updateOne({ _id: account }, { $set: { available: after, sequence: legs.length, head } })
}

const chainOf = async (account: string) => {
  const found = await transfers().find({ $or: [{ 'from.account': account }, { 'to.account': account }] }).toArray()
  const sequence = (leg: Transfer) => (leg.from.account === account ? leg.from : leg.to).sequence!
  return found.sort((a, b) => sequence(a) - sequence(b))
}

test('an untouched ledger is whole', async () => {
  expect(await found()).toEqual([])
})

/** What somebody does by hand, and the account and entry that must be named. */
const tamperings: [string, () => Promise<unknown>, { account: string; entry: string | null }][] = [
  ['changes the minutes of a transfer', () => set('gift:ab1', { minutes: 99 }), { account: 'person:a', entry: 'gift:ab1' }],
  ['changes a balance after', () => set('gift:ab1', { 'from.after': 501 }), { account: 'person:a', entry: 'gift:ab1' }],
  ['changes a hash', () => set('gift:ab1', { 'to.hash': 'f'.repeat(64) }), { account: 'person:b', entry: 'gift:ab1' }],
  ['changes who did it', () => set('gift:ab1', { by: new mongoose.Types.ObjectId() }), { account: 'person:a', entry: 'gift:ab1' }],
  ['changes the words', () => set('gift:ab1', { words: '还钱' }), { account: 'person:a', entry: 'gift:ab1' }],
  ['deletes a transfer in the middle', () => transfers().deleteOne({ _id: 'gift:ab1' }), { account: 'person:a', entry: 'gift:ab2' }],
  ['deletes the last transfer', () => transfers().deleteOne({ _id: 'gift:ab3' }), { account: 'person:a', entry: null }],
  ['deletes the last transfer and moves both accounts back', () => undoLast(), { account: 'person:a', entry: null }],
  ['inserts a forged transfer with its hash', () => forge(), { account: 'person:c', entry: null }],
  ['inserts a forged transfer in the middle and hashes anew', () => forgeInTheMiddle(), { account: 'person:a', entry: 'gift:ab1' }],
  ['changes the balance of an account', () => accounts().updateOne({ _id: 'person:c' }, { $set: { available: 6_000 } }), { account: 'person:c', entry: null }],
  ['changes the service of an account', () => accounts().updateOne({ _id: 'person:c' }, { $set: { served: 6_000 } }), { account: 'person:c', entry: null }],
  ['swaps two transfers', () => swap(), { account: 'person:a', entry: 'gift:ab2' }],
  ['settles a hold by hand', () => table('holds').updateOne({ _id: 'hold:a1' }, { $set: { state: 'settled' } }), { account: 'person:a', entry: 'hold:a1' }],
  ['settles a hold by hand and gives the minutes back', () => settleByHand(), { account: 'person:a', entry: 'hold:a1' }],
  ['writes a history anew, all hashes fitting', () => rewrite(), { account: 'person:a', entry: 'gift:ab2' }],
  ['replaces a root with one of another key', () => replaceRoot(), { account: '', entry: 'root 2026-11-20' }],
  ['changes a root', () => table<LedgerRoot>('ledgerRoots').updateOne({ _id: '2026-11-20' }, { $set: { root: '0'.repeat(64) } }), { account: '', entry: 'root 2026-11-20' }],
  ['deletes a root', () => table('ledgerRoots').deleteOne({ _id: '2026-11-20' }), { account: '', entry: 'root 2026-11-21' }],
  ['deletes an account', () => accounts().deleteOne({ _id: 'person:c' }), { account: 'person:c', entry: 'earn:c1' }],
  ['deletes an account with all its earnings', () => erase(), { account: 'person:c', entry: null }],
  ['takes a transfer out of one chain', () => transfers().updateOne({ _id: 'gift:ab3' }, { $unset: { 'to.sequence': 1 } }), { account: 'person:b', entry: 'gift:ab3' }],
]

test.each(tamperings)('somebody %s: found, and named', async (_, tamper, named) => {
  await tamper()
  expect(await found()).toContainEqual({ ...named, what: expect.any(String) })
})

test('a lone half of a transfer in a doctored export is named', async () => {
  const file = path.join(folder, 'doctored.jsonl')
  const lines: string[] = []
  await withLiveSource(async (source) => {
    for await (const line of exportLedger(source)) lines.push(line)
  })
  // All of person:c gone, then the end as if nobody had been there.
  const gone = lines.filter((line) => !line.includes('person:c')).map((line) => line.replace('"accounts":4,"transfers":8', '"accounts":3,"transfers":7'))
  writeFileSync(file, gone.join(''))
  expect((await verifyLedger(exportSource(file), trusted)).findings.map(({ entry }) => entry)).toEqual(['root 2026-11-20', 'root 2026-11-21'])
  writeFileSync(file, lines.slice(0, -1).join(''))
  await expect(verifyLedger(exportSource(file), trusted)).rejects.toThrow('not a whole export')
  writeFileSync(file, 'nonsense\n')
  await expect(verifyLedger(exportSource(file), trusted)).rejects.toThrow('line 1')
})

async function undoLast() {
  const last = (await transfers().findOne({ _id: 'gift:ab3' }))!
  await transfers().deleteOne({ _id: 'gift:ab3' })
  // Back to before the root has seen: one entry further than the last.
  await transfers().deleteOne({ _id: 'hold:a1' })
  await table('holds').deleteOne({ _id: 'hold:a1' })
  await rehash('person:a', await chainOf('person:a'))
  await rehash('person:b', await chainOf('person:b'))
  await accounts().updateOne({ _id: 'person:a' }, { $set: { held: 0 } })
  expect(last.minutes).toBe(20)
}

async function forge() {
  const account = (await accounts().findOne({ _id: 'person:c' }))!
  const { words: _words, ...like } = (await transfers().findOne({ _id: 'earn:c1' }))!
  const forged: Transfer = { ...like, _id: 'earn:forged', minutes: 6_000, words: null, wordsHash: null }
  const after = account.available + 6_000
  const sequence = account.sequence + 1
  forged.to = { account: 'person:c', sequence, after, previous: account.head, hash: legHash(account.head, 'person:c', sequence, after, contentLine(forged)) }
  await transfers().insertOne(forged)
}

async function forgeInTheMiddle() {
  const chain = await chainOf('person:a')
  const forged: Transfer = { ...chain[0]!, _id: 'earn:forged', minutes: 6_000 }
  await transfers().deleteMany({ _id: { $in: chain.map(({ _id }) => _id) } })
  await transfers().insertMany([chain[0]!, { ...forged, to: { account: 'person:a', sequence: 99 } }, ...chain.slice(1).map((leg) => ({ ...leg, [leg.from.account === 'person:a' ? 'from' : 'to']: { account: 'person:a' } }))], { bypassDocumentValidation: true })
  await rehash('person:a', [chain[0]!, forged, ...chain.slice(1)])
}

async function swap() {
  const [one, other] = [(await transfers().findOne({ _id: 'gift:ab1' }))!, (await transfers().findOne({ _id: 'gift:ab2' }))!]
  await transfers().updateOne({ _id: 'gift:ab1' }, { $set: { 'from.sequence': 98 } })
  await set('gift:ab2', { 'from.sequence': one.from.sequence })
  await set('gift:ab1', { 'from.sequence': other.from.sequence })
}

async function settleByHand() {
  await table('holds').updateOne({ _id: 'hold:a1' }, { $set: { state: 'settled' } })
  await accounts().updateOne({ _id: 'person:a' }, { $set: { held: 0 } })
}

async function rewrite() {
  await set('gift:ab1', { minutes: 10 })
  await rehash('person:a', await chainOf('person:a'))
  await rehash('person:b', await chainOf('person:b'))
}

async function replaceRoot() {
  const other = signingKey(generateKeyPairSync('ed25519').privateKey)
  const root = (await table<LedgerRoot>('ledgerRoots').findOne({ _id: '2026-11-20' }))!
  await table<LedgerRoot>('ledgerRoots').updateOne({ _id: root._id }, { $set: { key: other.id, signature: signText(rootText(root), other) } })
}

async function erase() {
  await transfers().deleteOne({ _id: 'earn:c1' })
  await accounts().deleteOne({ _id: 'person:c' })
}
