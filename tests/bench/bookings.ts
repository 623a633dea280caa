import autocannon, { type Request } from 'autocannon'
import mongoose, { Types } from 'mongoose'
import { addDays, dayOf } from '../../shared/appointments/calendar'
import { prepareDatabase } from '../../server/database/connection'
import { PersonModel, type Person } from '../../server/people'
import { PlaceModel, type Place } from '../../server/places'
import type { Slot } from '../../server/appointments/timetable/slot.model'
import { addService, addSlot } from '../support/appointments'
import { addPlace, doorAt, freshPhone } from '../support/factory'
import { claimSpeeds } from './claims'
import { inDatabase } from './in-database'
import { measure, ratio, type Measured } from './load'
import { bearer, signedIn } from './operations'
import { databaseUri, startServer } from './processes'
import { speed, type Bench } from './requests'
import { figure, markdownTable } from './table'

const seats = 20
const slotsADay = 20
const services = 240
const rushing = 2000
const rushSeats = 50
const json = { 'content-type': 'application/json' }

interface Prepared {
  people: Person[]
  tokens: string[]
  slots: string[]
  rush: { slot: string; tokens: string[] }
}

/**
 * Measures claims of seats against a bare guarded findOneAndUpdate, slot after slot of 20 seats: in one process, few and many at once, and as
 * requests against Koa with that update; then 2,000 clients who reach for 50 seats in one moment. Returns the tables in Markdown. Throws an Error when an answer of the rush is
 * neither a seat nor 'full', or when another number of seats was given than there are.
 */
export async function measureBookings(bench: Bench): Promise<string> {
  const uri = databaseUri(bench.uri, 'bench_bookings')
  const bare = await inDatabase(uri, async () => measureInProcess(bench, await prepare()))
  const prepared = await inDatabase(uri, prepare)
  const floor = await startServer('floor', uri, bench.dataDir)
  const ours = await startServer('ours', uri, bench.dataDir)
  try {
    const claims = await measureClaims(bench, { floor: floor.url, ours: ours.url }, prepared)
    return [bare, claims, await measureRush(bench, ours.url, prepared.rush)].join('\n\n')
  } finally {
    await Promise.all([floor.stop(), ours.stop()])
  }
}

async function prepare(): Promise<Prepared> {
  await mongoose.connection.dropDatabase()
  await prepareDatabase()
  const community = await addPlace(await addPlace(null, 'city', '6299', '样本市'), 'community', '629900000001', '样本社区')
  const household = await addPlace(community, 'household', `${community._id}-0101`, '101 室')
  const [claiming, rush] = [await residents(household, seats * slotsADay), await residents(household, rushing)]
  const tomorrow = addDays(dayOf(new Date()), 1)
  const slots: string[] = []
  for (let at = 0; at < services; at += 1) {
    const service = await addService(community)
    for (let slot = 0; slot < slotsADay; slot += 1) slots.push((await addSlot(service, tomorrow, 8 * 60 + slot * 30, seats, { first: slot * seats + 1 }))._id)
  }
  await mongoose.connection.collection<Slot>('slots').aggregate([{ $out: 'floorSlots' }]).toArray()
  const rushed = await addSlot(await addService(community), tomorrow, 9 * 60, rushSeats)
  return { people: claiming, tokens: await Promise.all(claiming.map(signedIn)), slots, rush: { slot: rushed._id, tokens: await Promise.all(rush.map(signedIn)) } }
}

async function residents(household: Place, count: number): Promise<Person[]> {
  const people: Person[] = Array.from({ length: count }, (_, at) => ({ _id: new Types.ObjectId(), name: `居民${at + 1}`, phone: freshPhone(), statedPhone: null, openid: null, doors: [doorAt(household)], demo: null, generated: true, createdAt: new Date() }))
  await PersonModel.insertMany(people, { lean: true })
  await PlaceModel.updateOne({ _id: household.parent }, { hasChildren: true })
  return people
}

async function measureInProcess({ load, say }: Bench, { slots, people }: Prepared): Promise<string> {
  const rows: string[][] = []
  // Each measurement has half of the slots to itself.
  for (const [at, connections] of [load.connections, load.connections * 10].entries()) {
    const half = slots.slice((at * slots.length) / 2, ((at + 1) * slots.length) / 2)
    const { bare, ours, ratio: reached } = await claimSpeeds({ slots: half, seats, people }, { ...load, connections })
    rows.push([`${connections} at once`, figure(bare), figure(ours), figure(reached), '≥ 0.5'])
    say(rows.at(-1)!.join('  '))
  }
  return markdownTable([`claims of a seat in one process, ${seats} to a slot`, 'bare update /s', 'ours /s', 'ratio', 'aim'], rows)
}

async function measureClaims({ load, say }: Bench, urls: { floor: string; ours: string }, { tokens, slots }: Prepared): Promise<string> {
  // Slot after slot, and within a service nobody twice: every claim of both sides gets a seat.
  const inTurn = (path: string): Request => {
    let claims = 0
    return {
      method: 'POST',
      path,
      setupRequest: (request) => {
        const at = claims++
        const slot = slots[Math.floor(at / seats)]
        if (!slot) throw new Error(`no seats are left after ${at} claims: measure shorter`)
        return { ...request, headers: { ...json, ...bearer(tokens[at % tokens.length]!) }, body: JSON.stringify({ slot }) }
      },
    }
  }
  const [floor, ours] = (await measure([{ url: urls.floor, requests: [inTurn('/claim')] }, { url: urls.ours, requests: [inTurn('/api/bookings')] }], load)) as [Measured, Measured]
  const row = [`claim of a seat, ${seats} to a slot`, speed(floor), speed(ours), figure(ratio(ours, floor)), `${ours.p50} / ${ours.p99}`]
  say(row.join('  '))
  return markdownTable([`bookings, ${load.connections} connections`, 'floor /s', 'ours /s', 'ratio', 'ours p50 / p99 ms'], [row])
}

async function measureRush({ say }: Bench, url: string, { slot, tokens }: Prepared['rush']): Promise<string> {
  const answers = new Map<string, number>()
  let sent = 0
  const requests: Request[] = [
    {
      method: 'POST',
      path: '/api/bookings',
      body: JSON.stringify({ slot }),
      setupRequest: (request) => ({ ...request, headers: { ...json, ...bearer(tokens[sent++ % tokens.length]!) } }),
      onResponse: (status, body) => {
        const answer = status === 200 ? 'seat' : ((JSON.parse(body) as { code?: string }).code ?? String(status))
        answers.set(answer, (answers.get(answer) ?? 0) + 1)
      },
    },
  ]
  const { latency, errors, timeouts, duration } = await autocannon({ url, requests, connections: rushing, amount: rushing, timeout: 60 })
  const said = [...answers].map(([answer, count]) => `${count} ${answer}`).join(', ')
  if (errors + timeouts > 0 || answers.size !== 2 || answers.get('seat') !== rushSeats || answers.get('appointments.full') !== rushing - rushSeats) throw new Error(`the rush ended otherwise: ${said}, ${errors} errors, ${timeouts} timeouts`)
  const row = [`${rushing.toLocaleString('en-US')} clients, ${rushSeats} seats`, said, figure(duration), `${latency.p50} / ${latency.p99} / ${latency.max}`]
  say(row.join('  '))
  return markdownTable(['rush at opening time', 'answers', 'seconds', 'p50 / p99 / longest ms'], [row])
}
