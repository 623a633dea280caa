import { generateKeyPairSync } from 'node:crypto'
import { Book, mongoTransaction } from 'medici'
import mongoose, { Types } from 'mongoose'
import { prepareDatabase } from '../../server/database/connection'
import { systemActor } from '../../server/events/emit'
import { statementOf } from '../../server/timebank/account/statement'
import { accountOf } from '../../server/timebank/ledger/account.model'
import { post } from '../../server/timebank/ledger/post'
import { withLiveSource } from '../../server/timebank/proof/live-source'
import { makeRoot } from '../../server/timebank/proof/make-root'
import { signingKey } from '../../server/timebank/proof/signing'
import { verifyLedger } from '../../server/timebank/proof/verify'
import { inDatabase } from './in-database'
import { LedgerHistory } from './ledger-history'
import { median } from './load'
import { databaseUri } from './processes'
import type { Bench } from './requests'
import { figure, markdownTable } from './table'

const accounts = 1_000
const legs = 1_000_000
const book = new Book('bench')

type Work = (turn: number) => Promise<unknown>

/** Does the work on so many connections at once for so long; answers with how often a second. */
async function rate(work: Work, connections: number, seconds: number): Promise<number> {
  const [started, until] = [performance.now(), performance.now() + seconds * 1_000]
  let done = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        await work(done)
        done += 1
      }
    }),
  )
  return (done / (performance.now() - started)) * 1_000
}

/** Alternates both, so that a machine whose speed drifts shifts both; the ratio is the median over the rounds. */
async function compared(name: string, ours: Work, theirs: Work, { connections, rounds, seconds }: Bench['load']): Promise<string[]> {
  const found: [number, number][] = []
  for (let round = -1; round < rounds; round += 1) {
    const pair: [number, number] = [await rate(ours, connections, seconds), await rate(theirs, connections, seconds)]
    if (round >= 0) found.push(pair)
  }
  return [name, figure(median(found.map(([one]) => one))), figure(median(found.map(([, other]) => other))), figure(median(found.map(([one, other]) => one / other)))]
}

const person = () => Math.floor(Math.random() * accounts)

function pair(): [number, number] {
  const giver = person()
  return [giver, (giver + 1 + Math.floor(Math.random() * (accounts - 1))) % accounts]
}

function postOne(): Promise<unknown> {
  const [giver, to] = pair()
  return post([{ id: `gift:${new Types.ObjectId()}`, kind: 'gift', from: `person:${giver}`, to: `person:${to}`, minutes: 1, at: new Date(), by: systemActor, words: null, source: null, path: '' }])
}

function entry() {
  const [giver, to] = pair()
  return book.entry('gift').debit(`Person:${giver}`, 1).credit(`Person:${to}`, 1)
}

/** Transfers and balances against medici, on one database, in one run. */
async function againstMedici({ load, say }: Bench): Promise<string> {
  await prepareDatabase()
  for (let at = 0; at < accounts; at += 100) {
    await post(Array.from({ length: 100 }, (_, index) => ({ id: `earn:${at + index}`, kind: 'earn', from: 'issuance', to: `person:${at + index}`, minutes: 80_000, at: new Date(), by: systemActor, words: null, source: null, service: true, path: '' }) as const))
  }
  say('measuring transfers and balances against medici ...')
  const rows = [
    await compared('transfers, against entries that guard nothing', postOne, () => entry().commit(), load),
    await compared('transfers, against entries in a transaction', postOne, () => mongoTransaction((session) => entry().commit({ session })), load),
    await compared('balances', () => accountOf(`person:${person()}`), () => book.balance({ account: `Person:${person()}` }), load),
  ]
  const { findings } = await withLiveSource((source) => verifyLedger(source, new Map()))
  if (findings.length > 0) throw new Error(`the measured ledger is broken: ${JSON.stringify(findings[0])}`)
  return markdownTable(['a second', 'ours', 'medici 7', 'ratio'], rows)
}

/** The verification of a million legs: how long, and how much memory beside what the process had after the first tenth. */
async function verification({ say }: Bench): Promise<string> {
  await prepareDatabase()
  say(`writing ${legs} legs ...`)
  const history = new LedgerHistory()
  for (let transfer = 0; transfer < legs / 2.025; transfer += 1) await history.transfer(`person:${transfer % 5_000}`, transfer % 10 === 0 ? 'pool:1' : `person:${(transfer * 7 + 1) % 5_000}`)
  await history.end()
  const key = signingKey(generateKeyPairSync('ed25519').privateKey)
  for (let day = 20; day < 27; day += 1) await makeRoot(new Date(`2026-11-${day}T16:01:00Z`), key)
  const memory = () => process.memoryUsage().rss / 2 ** 20
  const seen: number[] = []
  const started = performance.now()
  const found = await withLiveSource((source) => verifyLedger(source, new Map([[key.id, key.publicKey]]), () => void seen.push(memory())))
  const minutes = (performance.now() - started) / 60_000
  if (found.findings.length > 0) throw new Error(`the written ledger is broken: ${JSON.stringify(found.findings[0])}`)
  return markdownTable(
    ['verified legs', 'accounts', 'roots', 'minutes', 'minutes a million', 'MB at a tenth', 'MB at most'],
    [[found.legs, found.accounts, found.roots].map(String).concat([figure(minutes), figure((minutes / found.legs) * 1e6), figure(seen[0]!), figure(Math.max(...seen))])],
  )
}

/** A page of a statement, of an account with 100 and with 100,000 entries: the first page and one in the middle. */
async function statements({ load, say }: Bench): Promise<string> {
  await prepareDatabase()
  say('writing two statements ...')
  const history = new LedgerHistory()
  for (const [name, size] of [['short', 100], ['long', 100_000]] as const) {
    for (let leg = 0; leg < size; leg += 1) await (leg % 2 === 0 ? history.earn(`person:${name}`, 60) : history.transfer(`person:${name}`, 'pool:1'))
  }
  await history.end()
  const page = (name: string, cursor?: string) => () => statementOf(`person:${name}`, { limit: 20, cursor })
  const rows = [
    await compared('first page', page('long'), page('short'), load),
    await compared('page in the middle', page('long', '50000'), page('short', '60'), load),
  ]
  return markdownTable(['pages a second', '100,000 entries', '100 entries', 'ratio'], rows)
}

/** Measures the ledger. Returns tables in Markdown. */
export async function measureLedger(bench: Bench): Promise<string> {
  const tables: string[] = []
  for (const [name, measure] of Object.entries({ medici: againstMedici, verify: verification, statement: statements })) {
    tables.push(await inDatabase(databaseUri(bench.uri, `bench_ledger_${name}`), () => measure(bench).finally(() => mongoose.connection.dropDatabase())))
  }
  return tables.join('\n\n')
}
