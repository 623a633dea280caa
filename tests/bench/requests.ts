import mongoose from 'mongoose'
import { prepareDatabase } from '../../server/database/connection'
import { checkAnswers } from './correct'
import { inDatabase } from './in-database'
import { storeIssues } from '../support/generated-issues'
import { measure, ratio, type Load, type Measured } from './load'
import { operationsFor, prepareRefresh, type Operation, type Operations } from './operations'
import { databaseUri, startServer } from './processes'
import { figure, markdownTable } from './table'
import { makeTown, storeTown, type Town } from '../support/generated-town'

const seed = 20261123
const large = 200_000
const small = 2_000

/** What `measureRequests` works with. */
export interface Bench {
  /** Of a mongod that may be filled. */
  uri: string
  dataDir: string
  load: Load
  /** Only operations whose name holds this; all of them when empty. */
  only: string
  say(line: string): void
}

/** Fills two databases, measures every operation against the floor, and the list at both sizes. Returns the tables in Markdown. */
export async function measureRequests(bench: Bench): Promise<string> {
  const town = makeTown(seed)
  const largeUri = await filled(bench, 'bench_large', town, large)
  const smallUri = await filled(bench, 'bench_small', town, small)
  const floor = await startServer('floor', largeUri, bench.dataDir)
  const ours = await startServer('ours', largeUri, bench.dataDir)
  const few = await startServer('ours', smallUri, bench.dataDir)
  try {
    const urls = { floor: floor.url, ours: ours.url }
    const operations = await inDatabase(largeUri, () => operationsFor(town))
    const fewOperations = await inDatabase(smallUri, () => operationsFor(town))
    await prepareRefresh(urls, town.demoPersons[0]!, bench.load.connections * (bench.load.rounds + 3))
    await checkAnswers(operations, urls)
    const sizes = await compareSizes(bench, { few: few.url, many: ours.url }, fewOperations, operations)
    const floors = await compareWithFloor(bench, urls, operations)
    return `${floors}\n\n${sizes}`
  } finally {
    await Promise.all([floor.stop(), ours.stop(), few.stop()])
  }
}

async function compareWithFloor({ load, only, say }: Bench, urls: { floor: string; ours: string }, operations: Operations): Promise<string> {
  const rows: string[][] = []
  for (const operation of Object.values(operations) as Operation[]) {
    if (!operation.name.includes(only)) continue
    const [floor, ours] = (await measure([{ url: urls.floor, requests: operation.floor }, { url: urls.ours, requests: operation.ours }], load)) as [Measured, Measured]
    const reached = ratio(ours, floor)
    rows.push([operation.name, speed(floor), speed(ours), figure(reached), operation.aim ? `≥ ${operation.aim}` : '', `${ours.p50} / ${ours.p99}`])
    say(rows.at(-1)!.join('  '))
  }
  return markdownTable([`${large.toLocaleString('en-US')} issues, ${load.connections} connections`, 'floor /s', 'ours /s', 'ratio', 'aim', 'ours p50 / p99 ms'], rows)
}

async function compareSizes({ load, only, say }: Bench, urls: { few: string; many: string }, few: Operations, many: Operations): Promise<string> {
  const rows: string[][] = []
  for (const name of ['listOfCommunity', 'listOfCity'] as const) {
    if (!many[name].name.includes(only)) continue
    const [atFew, atMany] = (await measure([{ url: urls.few, requests: few[name].ours }, { url: urls.many, requests: many[name].ours }], load)) as [Measured, Measured]
    rows.push([many[name].name, speed(atFew), speed(atMany), figure(ratio(atFew, atMany)), '≤ 1.3'])
    say(rows.at(-1)!.join('  '))
  }
  return markdownTable(['the same list', `at ${small.toLocaleString('en-US')} /s`, `at ${large.toLocaleString('en-US')} /s`, 'time per request', 'aim'], rows)
}

/** The middle round, in requests a second. */
export function speed({ perSecond }: Measured): string {
  return figure(perSecond.toSorted((a, b) => a - b)[Math.floor(perSecond.length / 2)]!)
}

/** Fills a database anew; gives its address. */
async function filled({ uri, say }: Bench, name: string, town: Town, count: number): Promise<string> {
  const address = databaseUri(uri, name)
  const started = performance.now()
  await inDatabase(address, async () => {
    await mongoose.connection.dropDatabase()
    await storeTown(town)
    await storeIssues(town, count, seed)
    await prepareDatabase()
  })
  say(`${count.toLocaleString('en-US')} issues stored in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return address
}
