import mongoose from 'mongoose'
import { addDays, dayOf, momentOf } from '../../shared/appointments/calendar'
import { daysAhead } from '../../shared/appointments/timetable'
import { BookingModel, seatOf, type Booking } from '../../server/appointments/booking/booking.model'
import { newBooking } from '../../server/appointments/booking/new-booking'
import { prepareDatabase } from '../../server/database/connection'
import { addService, addSlot } from '../support/appointments'
import { addPerson, addPlace, doorAt } from '../support/factory'
import { inDatabase } from './in-database'
import { measure, ratio, type Measured } from './load'
import { bearer, signedIn } from './operations'
import { databaseUri, startServer } from './processes'
import { speed, type Bench } from './requests'
import { figure, markdownTable } from './table'

const slotsADay = 20
const bookingsADay = 1000
/** A few seats of each slot are left, so that there is something to suggest. */
const seats = bookingsADay / slotsADay + 5

/** Measures the listing of 14 days of slots, of a service with 1,000 bookings a day, against one indexed find of the same slots. Returns the table in Markdown. */
export async function measureSlots(bench: Bench): Promise<string> {
  const uri = databaseUri(bench.uri, 'bench_slots')
  const { service, token } = await inDatabase(uri, prepare)
  const floor = await startServer('floor', uri, bench.dataDir)
  const ours = await startServer('ours', uri, bench.dataDir)
  try {
    const today = dayOf(new Date())
    const span = `from=${new Date().toISOString()}&until=${momentOf(addDays(today, daysAhead), 0).toISOString()}`
    const [bare, listed] = (await measure(
      [
        { url: floor.url, requests: [{ method: 'GET', path: `/slots?service=${service}&${span}` }] },
        { url: ours.url, requests: [{ method: 'GET', path: `/api/services/${service}/slots`, headers: bearer(token) }] },
      ],
      bench.load,
    )) as [Measured, Measured]
    const row = [`14 days of slots, ${bookingsADay.toLocaleString('en-US')} bookings a day`, speed(bare), speed(listed), figure(ratio(bare, listed)), '≤ 2.5', `${listed.p50} / ${listed.p99}`]
    bench.say(row.join('  '))
    return markdownTable([`slots, ${bench.load.connections} connections`, 'one find /s', 'ours /s', 'time per request', 'aim', 'ours p50 / p99 ms'], [row])
  } finally {
    await Promise.all([floor.stop(), ours.stop()])
  }
}

async function prepare(): Promise<{ service: string; token: string }> {
  await mongoose.connection.dropDatabase()
  await prepareDatabase()
  const community = await addPlace(await addPlace(null, 'city', '6299', '样本市'), 'community', '629900000001', '样本社区')
  const household = await addPlace(community, 'household', `${community._id}-0101`, '101 室')
  const service = await addService(community)
  const now = new Date()
  for (let after = 0; after < daysAhead; after += 1) {
    const day = addDays(dayOf(now), after)
    const made: Booking[] = []
    for (let at = 0; at < slotsADay; at += 1) {
      const first = at * seats + 1
      const free = [0, 1, 2, 3, 4].map((index) => first + seats - 5 + index)
      const slot = await addSlot(service, day, 8 * 60 + at * 30, seats, { first, free, freeCount: free.length })
      for (const number of slot.numbers.filter((one) => !free.includes(one))) {
        const booking = newBooking({ slot, service }, { person: null, personName: `居民${number}`, personPhone: `${number}`, bookedBy: null }, { priority: null }, now)
        made.push({ ...booking, state: 'booked', number, seat: seatOf(service._id, day, number) })
      }
    }
    await BookingModel.insertMany(made, { lean: true })
  }
  return { service: String(service._id), token: await signedIn(await addPerson('王秀英', { doors: [doorAt(household)] })) }
}
