import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import mongoose from 'mongoose'
import { pino } from 'pino'
import { BookingModel } from '../../server/appointments/booking/booking.model'
import { lapseOffers, offerLeftFree } from '../../server/appointments/booking/offer'
import { seeded } from '../../server/places/demo/random'
import { addService, addSlot, crowd, dayAfter } from '../support/appointments'
import { useDatabase } from '../support/database'
import { buildTown } from '../support/factory'
import { frontOf, useServerProcesses, type ServerProcess } from '../support/server-process'
import { bookingFaults } from './booking-consistency'
import { BookingTraffic } from './booking-traffic'

const rounds = Number(process.env.FAULT_ROUNDS ?? 10)
const connections = 10
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

test(`kill -9 between a seat given back and its offer loses neither: nobody waits beside a free seat (FAULT_SEED=${seed})`, async () => {
  const random = seeded(seed)
  const { first } = await buildTown()
  let server: ServerProcess
  const front = frontOf(() => server.url)
  const service = await addService(first.community)
  // Three that are always full, and two to which somebody can move.
  const slots = await Promise.all([2, 2, 2, 12, 12].map((seats, at) => addSlot(service, dayAfter(front.clock, at + 1), 12 * 60, seats)))
  const traffic = new BookingTraffic({ people: await crowd(front, first.door501, 24), slots, random })
  // The next one starts while the present one is used: a start takes longer than a life here.
  const servers = [start(), start()]
  for (let round = 1; round <= rounds; round += 1) {
    server = await servers.shift()!
    if (round < rounds) servers.push(start())
    const dead = new AbortController()
    const running = traffic.run(connections, dead.signal)
    const target = traffic.answered + 20 + random.int(60)
    while (traffic.answered < target) await Promise.race([pause(1), server.lost])
    await pause(random.int(15))
    await server.kill()
    dead.abort()
    await running
    expect({ seed, round, found: await bookingFaults() }).toEqual({ seed, round, found: [] })
  }

  server = await servers.shift()!
  await traffic.repeat()
  expect({ seed, found: await bookingFaults(), broken: traffic.broken }).toEqual({ seed, found: [], broken: [] })
  const notes = (await BookingModel.find({ note: { $ne: '没有编号' } }, { note: 1 }).lean()).map(({ note }) => note)
  expect(new Set(notes).size).toBe(notes.length)
  expect(traffic.lost).toBeGreaterThan(rounds)
  for (const done of ['POST /bookings/:id/cancel 200', 'POST /bookings/:id/accept 200', 'POST /bookings/:id/decline 200', 'POST /bookings/:id/reschedule 200', 'POST /slots/:slot/waiting 200']) expect([...traffic.answers.keys()]).toContain(done)

  // Whatever was offered runs out, and goes on down the line, as long as somebody waits.
  const later = new Date(Date.now() + 121 * 60_000)
  await lapseOffers(later, pino({ level: 'silent' }))
  await offerLeftFree(later)
  expect(await BookingModel.countDocuments({ state: 'offered', offerUntil: { $lte: later } })).toBe(0)
  expect({ seed, found: await bookingFaults() }).toEqual({ seed, found: [] })
}, 600_000)
