import { setTimeout as pause } from 'node:timers/promises'
import { randomInt, randomUUID } from 'node:crypto'
import mongoose, { Types } from 'mongoose'
import { PersonModel } from '../../server/people'
import { signAccessToken } from '../../server/people/authenticate'
import { SessionModel } from '../../server/people/session.model'
import { seeded } from '../../server/places/demo/random'
import { useDatabase } from '../support/database'
import { buildTown } from '../support/factory'
import { processSecret, useServerProcesses, type ServerProcess } from '../support/server-process'
import { changesByKey, inconsistencies } from './consistency'
import { IssueTraffic } from './issue-traffic'

const rounds = Number(process.env.FAULT_ROUNDS ?? 10)
const connections = 8
const seed = Number(process.env.FAULT_SEED ?? randomInt(2 ** 31))

// A killed server leaves its open transaction behind, which locks what it had written until MongoDB gives it up.
const giveUpTransactionsAfter = (seconds: number) => mongoose.connection.db!.admin().command({ setParameter: 1, transactionLifetimeLimitSeconds: seconds })

const start = useServerProcesses()
afterAll(async () => {
  await mongoose.connection.dropDatabase()
  await giveUpTransactionsAfter(60)
})
useDatabase()
beforeAll(() => giveUpTransactionsAfter(3))

/** Signs everybody in; a token is made when it is needed. */
async function signInAll(): Promise<(person: string) => string> {
  const now = new Date()
  const sessions = (await PersonModel.find({}, { _id: 1 }).lean()).map(({ _id }) => ({ _id: new Types.ObjectId(), person: _id, tokenHash: randomUUID(), createdAt: now, renewedAt: now, expiresAt: new Date(now.getTime() + 3600_000) }))
  await SessionModel.insertMany(sessions, { lean: true })
  const ofPerson = new Map(sessions.map(({ _id, person }) => [String(person), _id]))
  return (person) => signAccessToken(new Types.ObjectId(person), ofPerson.get(person)!, processSecret, new Date()).token
}

test(`kill -9 leaves every issue before or after a step, with its event, its key and its files (FAULT_SEED=${seed})`, async () => {
  const random = seeded(seed)
  const town = await buildTown()
  const token = await signInAll()
  let server: ServerProcess
  const traffic = new IssueTraffic({ town, random, token, url: () => server.url })
  // The next one starts while the present one is used: a start takes longer than a life here.
  const servers = [start(), start()]
  for (let round = 1; round <= rounds; round += 1) {
    server = await servers.shift()!
    servers.push(start())
    const dead = new AbortController()
    const running = traffic.run(connections, dead.signal)
    const target = traffic.answered + 4 + random.int(40)
    while (traffic.answered < target) await Promise.race([pause(1), server.lost])
    await pause(random.int(15))
    await server.kill()
    dead.abort()
    await running
    expect({ seed, round, found: await inconsistencies() }).toEqual({ seed, round, found: [] })
  }

  server = await servers.shift()!
  await traffic.repeat()
  const twice = [...(await changesByKey())].filter(([, count]) => count > 1)
  expect({ seed, found: await inconsistencies(), twice }).toEqual({ seed, found: [], twice: [] })
  expect(traffic.lost).toBeGreaterThan(rounds)
}, 600_000)
