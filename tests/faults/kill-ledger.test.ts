import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import mongoose, { Types } from 'mongoose'
import { EventModel } from '../../server/events/event.model'
import { signAccessToken } from '../../server/people/authenticate'
import { SessionModel } from '../../server/people/session.model'
import { seeded } from '../../server/places/demo/random'
import { accountOf, credit, personAccount, TransferModel } from '../../server/timebank'
import { systemActor } from '../../server/events/emit'
import { useDatabase } from '../support/database'
import { addPerson, buildTown, doorAt } from '../support/factory'
import { processSecret, useServerProcesses, type ServerProcess } from '../support/server-process'
import { ledgerFaults } from '../support/timebank'
import { GiftTraffic } from './gift-traffic'
import { useOwnMongod } from './own-mongod'

const rounds = Number(process.env.LEDGER_FAULT_ROUNDS ?? 6)
const connections = 8
const seed = Number(process.env.FAULT_SEED ?? randomInt(2 ** 31))
// So many that nobody meets her limit of gifts a minute; what they give goes to a few of them, so that accounts are fought for.
const people = 240
const each = 300

// What is registered first ends first: the mongod outlives the servers and the database connection.
const mongod = useOwnMongod()
const start = useServerProcesses()
useDatabase()
afterAll(() => mongod.end(), 60_000)

// A killed server leaves its open transaction behind, which locks what it had written until MongoDB gives it up. A new mongod has forgotten it.
const giveUpTransactionsSoon = () => mongoose.connection.db!.admin().command({ setParameter: 1, transactionLifetimeLimitSeconds: 2 })

async function neighbours() {
  const { first } = await buildTown()
  const made = await Promise.all(Array.from({ length: people }, (_, index) => addPerson(`邻居${index}`, { doors: [doorAt(first.door501)] })))
  const now = new Date()
  const sessions = made.map(({ _id }) => ({ _id: new Types.ObjectId(), person: _id, tokenHash: randomUUID(), createdAt: now, renewedAt: now, expiresAt: new Date(now.getTime() + 3600_000) }))
  await SessionModel.insertMany(sessions, { lean: true })
  await credit(
    made.map(({ _id }) => ({ id: `earn:${_id}`, kind: 'earn', from: 'issuance', to: personAccount(_id), minutes: each, at: now, by: systemActor, words: null, source: null, service: true, path: '' })),
    90_000,
  )
  const token = (person: string) => signAccessToken(new Types.ObjectId(person), sessions.find((session) => String(session.person) === person)!._id, processSecret, new Date()).token
  return { ids: made.map(({ _id }) => String(_id)), token }
}

/** What is wrong: in the ledger, or of what was answered as booked and is not there, or of what has no event. */
async function wrong(traffic: GiftTraffic) {
  const there = new Map((await TransferModel.find({ kind: 'gift' }, { minutes: 1 }).lean()).map(({ _id, minutes }) => [_id, minutes]))
  const missing = [...traffic.booked].filter(([id, minutes]) => there.get(id) !== minutes)
  const events = await EventModel.countDocuments({ type: 'timebank.gift' })
  return { faults: await ledgerFaults(), missing, withoutEvent: there.size - events }
}

test(`kill -9 of the server and of MongoDB loses no answered transfer and books none twice (FAULT_SEED=${seed})`, async () => {
  await giveUpTransactionsSoon()
  const random = seeded(seed)
  const { ids, token } = await neighbours()
  let server: ServerProcess
  const traffic = new GiftTraffic({ people: ids, random, token, url: () => server.url })
  server = await start()
  for (let round = 1; round <= rounds; round += 1) {
    const dead = new AbortController()
    const running = traffic.run(connections, dead.signal)
    const target = traffic.answered + 10 + random.int(80)
    while (traffic.answered < target) await Promise.race([pause(1), server.lost])
    await pause(random.int(15))
    if (round % 3 === 0) {
      await mongod.killAndRestart()
      await giveUpTransactionsSoon()
      // The same server goes on by itself.
      const after = traffic.answered + 5
      while (traffic.answered < after) await Promise.race([pause(5), server.lost])
      dead.abort()
      await running
    } else {
      await server.kill()
      dead.abort()
      await running
      server = await start()
    }
    expect({ seed, round, ...(await wrong(traffic)) }).toEqual({ seed, round, faults: [], missing: [], withoutEvent: 0 })
  }
  await traffic.repeat()
  expect({ seed, ...(await wrong(traffic)) }).toEqual({ seed, faults: [], missing: [], withoutEvent: 0 })
  expect(await TransferModel.countDocuments({ kind: 'gift' })).toBe(traffic.booked.size)
  const balances = await Promise.all(ids.map(async (id) => (await accountOf(personAccount(id))).available))
  expect(balances.reduce((sum, one) => sum + one, 0)).toBe(people * each)
  expect(traffic.lost).toBeGreaterThan(0)
}, 300_000)
