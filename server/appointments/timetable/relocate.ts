import type { Logger } from 'pino'
import { offerLeast, offerUntil, remindersOver, replacementHold } from '../../../shared/appointments/booking'
import { dayOf, type Day } from '../../../shared/appointments/calendar'
import { bookableUntil } from '../../../shared/appointments/timetable'
import { isDuplicate, transaction } from '../../database/transaction'
import { systemActor } from '../../events/emit'
import { Problem } from '../../http/problem'
import { BookingModel, seatOf, type Booking } from '../booking/booking.model'
import { inSlotTurn } from '../booking/claim'
import { giveBack, holdsOn, stopWaiting, takeSeats } from '../booking/seats'
import { takeBookingStep } from '../booking/step'
import { providerOn, type Service } from '../catalogue/service.model'
import { SlotModel, type Slot } from './slot.model'

/** A slot that was shut, and why. */
interface ShutSlot {
  id: string
  reason: string
}

type Target = Pick<Slot, '_id' | 'day' | 'start' | 'end' | 'freeCount'>

/** Bookings that go into one transaction: few enough for its limits, many enough that a day of a thousand is done in seconds. */
const batch = 40

/**
 * Moves everybody on from a shut slot. Who waits is let go with the reason. Who has a seat, in the order of the numbers, is offered the free seat of the
 * service that is nearest in time, on a day on which she has none yet, held for a day; where there is none she is displaced and chooses
 * herself. Each step is guarded: run twice, or broken off and run again, it moves everybody once.
 * @returns how many could not be moved now
 */
export async function emptySlot(service: Service, { id, reason }: ShutSlot, now: Date, log: Logger): Promise<number> {
  let together = true
  const left = new Set<string>()
  for (;;) {
    const people = await BookingModel.find({ slot: id, state: { $in: ['waiting', 'offered', 'booked'] }, _id: { $nin: [...left] } }).sort({ number: 1, turn: 1 }).limit(together ? batch : 1).lean()
    if (people.length === 0) return left.size
    for (const [target, group] of await plan(service, people, now)) {
      const move = () => transaction(() => moveOn(service, group, target, reason, now))
      try {
        await (target ? inSlotTurn(target._id, move) : move())
        together = true
      } catch (error) {
        // Somebody acted herself, or a seat went meanwhile: look again, one by one.
        if (!(error instanceof Problem || error instanceof SeatsGone || isDuplicate(error))) throw error
        if (!together) {
          left.add(String(group[0]!._id))
          log.info({ booking: String(group[0]!._id), slot: id }, 'somebody could not be moved from a closed slot yet')
        }
        together = false
        break
      }
    }
  }
}

/** The free seats went to somebody else between looking and taking. */
class SeatsGone extends Error {}

/** Who goes where: to the nearest slot with a free seat on a day that she has not; null: nowhere. Waiting ones have no seat to be replaced. */
async function plan(service: Service, people: readonly Booking[], now: Date): Promise<[Target | null, Booking[]][]> {
  const soonest = new Date(now.getTime() + offerLeast * 60_000)
  const until = bookableUntil(service.kind, dayOf(now))
  const open = await SlotModel.find({ service: service._id, start: { $gt: soonest }, day: { $lte: until }, state: 'open', freeCount: { $gt: 0 } }, { day: 1, start: 1, end: 1, freeCount: 1 }).lean<Target[]>()
  const days = [...new Set(open.map(({ day }) => day))]
  const held = new Set((await BookingModel.find({ holds: { $in: people.flatMap((booking) => days.map((day) => holdsOn(booking, day))) } }, { holds: 1 }).lean()).map(({ holds }) => holds))
  const groups = new Map<Target | null, Booking[]>()
  for (const booking of people) {
    const may = (day: Day) => day === booking.day || !held.has(holdsOn(booking, day))
    const target = booking.state === 'waiting' ? null : nearest(open.filter(({ day, freeCount }) => freeCount > 0 && may(day)), booking.start)
    if (target) target.freeCount -= 1
    groups.set(target, [...(groups.get(target) ?? []), booking])
  }
  return [...groups]
}

function nearest(slots: readonly Target[], start: Date): Target | null {
  const distance = (slot: Target) => Math.abs(slot.start.getTime() - start.getTime())
  return slots.reduce<Target | null>((best, slot) => (best && distance(best) <= distance(slot) ? best : slot), null)
}

async function moveOn(service: Service, group: readonly Booking[], target: Target | null, reason: string, now: Date): Promise<void> {
  const numbers = target && (await takeSeats(target._id, group.length))
  if (target && !numbers) throw new SeatsGone()
  for (const [index, booking] of group.entries()) {
    if (booking.state === 'waiting') await letGo(booking, reason, now)
    else if (target) await offerInstead(service, booking, target, numbers![index]!, reason, now)
    else await displace(booking, reason, now)
  }
}

function letGo(booking: Booking, reason: string, now: Date): Promise<Booking> {
  return takeBookingStep(booking, { action: 'lapse', by: systemActor, at: now, change: { $set: { endedAt: now } }, data: { reason }, also: () => stopWaiting(booking.slot, 1) })
}

function displace(booking: Booking, reason: string, now: Date): Promise<Booking> {
  return takeBookingStep(booking, { action: 'displace', by: systemActor, at: now, change: { $set: { offerUntil: null, instead: lost(booking, reason) } }, data: { reason }, also: () => giveBack(booking.slot, booking.number!) })
}

function offerInstead(service: Service, booking: Booking, { _id: slot, day, start, end }: Target, number: number, reason: string, now: Date): Promise<Booking> {
  const until = offerUntil(now, start, replacementHold)
  if (!until) throw new SeatsGone()
  return takeBookingStep(booking, {
    action: 'offer',
    by: systemActor,
    at: now,
    change: {
      $set: {
        slot, day, start, end, number, turn: null, offerUntil: until, instead: lost(booking, reason), where: service.where, provider: providerOn(service, day),
        seat: seatOf(booking.service, day, number), holds: holdsOn(booking, day), reminded: remindersOver(start, now),
      },
    },
    data: { reason, until, old: booking.start, oldSlot: booking.slot },
    also: () => giveBack(booking.slot, booking.number!),
  })
}

/** What she had, for her to read. */
function lost(booking: Booking, reason: string): NonNullable<Booking['instead']> {
  return { start: booking.start, reason }
}
