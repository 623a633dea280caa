import type { Types } from 'mongoose'
import { appointmentSteps, BookingModel, SlotModel, type Booking, type Slot } from '../../appointments'
import { Problem } from '../../http/problem'
import type { Random } from '../../places'
import type { Services } from '../../services'
import { actingAs } from '../acting-as'
import type { Cast } from './cast'
import type { Offered } from './offer'

const minute = 60_000
const hour = 60 * minute

/** How full the slots are, past and coming; how many come, and how many of those who were served judge. */
const shares = { past: 0.14, coming: 0.12, came: 0.9, judged: 0.6, satisfied: 0.95, priority: 0.15 }

const praises = ['一次就办好了。', '不用排队，真方便。', '讲得很清楚，谢谢。', '晚上也能来，帮了大忙。']

/**
 * Lives the visits of a service: booked one to four days before, then whatever has happened until now: checked in, called, served and
 * judged, or not come. What lies ahead stands booked.
 */
export async function liveVisits({ service, server }: Offered, cast: Cast, opened: Date, now: Date, random: Random, services: Services): Promise<void> {
  const slots = await SlotModel.find({ service: service._id, start: { $gt: opened } }).sort({ start: 1 }).lean<Slot[]>()
  for (const slot of slots) {
    const share = slot.start < now ? shares.past : shares.coming
    for (const _ of slot.numbers) if (random.chance(share)) await visit(slot, random.pick(cast.residents)._id, { server, counter: service.where }, opened, now, random, services)
  }
}

async function visit(slot: Slot, person: Types.ObjectId, at: { server: Types.ObjectId; counter: string }, opened: Date, now: Date, random: Random, services: Services): Promise<void> {
  const before = new Date(Math.max(opened.getTime() + hour, slot.start.getTime() - (1 + random.int(72)) * hour))
  const booked = new Date(Math.min(before.getTime(), now.getTime() - random.int(600) * minute, slot.start.getTime() - 20 * minute))
  const booking = await tryToBook(slot, person, booked, random.chance(shares.priority), services)
  if (!booking) return
  await comeAndGo(booking, at, now, random, services)
}

/** A booking of a slot at a moment; null where she has one that day, or none is free. */
export async function tryToBook({ _id: slot }: Pick<Slot, '_id'>, person: Types.ObjectId, at: Date, priority: boolean, services: Services): Promise<Booking | null> {
  try {
    return await appointmentSteps.book('book', { slot, priority: priority ? 'over80' : null }, await actingAs(person, at, services))
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

async function comeAndGo(booking: Booking, { server, counter }: { server: Types.ObjectId; counter: string }, now: Date, random: Random, services: Services): Promise<void> {
  const start = booking.start.getTime()
  let clock = start
  const until = (from: number, most: number) => (clock = clock + (from + random.int(most - from)) * minute) < now.getTime()
  const as = async (person: Types.ObjectId) => actingAs(person, new Date(clock), services)
  if (!random.chance(shares.came)) {
    clock = start
    if (until(20, 50)) await appointmentSteps.markMissed(booking, await as(server))
    return
  }
  clock = start - 30 * minute
  if (!until(5, 35)) return
  const arrived = await appointmentSteps.checkIn({ code: booking.code }, await as(server))
  clock = Math.max(clock, start - 5 * minute)
  if (!until(2, 14)) return
  const called = await appointmentSteps.call(arrived, { counter: counterName(counter) }, await as(server))
  if (!until(4, 20)) return
  const served = await appointmentSteps.serve(called, {}, await as(server))
  if (!booking.person || !random.chance(shares.judged) || !until(10, 300)) return
  const satisfied = random.chance(shares.satisfied)
  await appointmentSteps.judge(served, { responded: true, solved: satisfied, satisfied, words: satisfied && random.chance(0.4) ? random.pick(praises) : undefined }, await as(booking.person))
}

/** '1 号窗口' out of where the service is; its room otherwise. */
function counterName(where: string): string {
  return (/\d+ 号窗口/.exec(where)?.[0] ?? where.replace(/^福民社区/, '')).slice(0, 20)
}

/** Fills a coming slot of a service to the last seat and lets three wait for it, the last of them the person. */
export async function fillUp({ service }: Offered, person: Types.ObjectId, cast: Cast, now: Date, random: Random, services: Services): Promise<void> {
  const slot = await SlotModel.findOne({ service: service._id, start: { $gt: new Date(now.getTime() + 20 * hour) } }).sort({ start: 1 }).lean<Slot>()
  if (!slot) return
  const residents = [...cast.residents].sort(() => random.int(3) - 1)
  const at = new Date(now.getTime() - 3 * hour)
  for (let tries = 0; tries < 60 && (await SlotModel.exists({ _id: slot._id, freeCount: { $gt: 0 } })); tries += 1) await tryToBook(slot, residents[tries]!._id, at, false, services)
  const waiting = residents.slice(60, 62).map(({ _id }) => _id)
  for (const [index, one] of [...waiting, person].entries()) {
    const ctx = await actingAs(one, new Date(at.getTime() + (index + 1) * 9 * minute), services)
    await appointmentSteps.book('wait', { slot: slot._id, priority: null }, ctx).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error
    })
  }
}

/** Gives one seat of a full coming slot back, so that the first who waits is offered it: the person, who waits alone. */
export async function letOffer({ service }: Offered, person: Types.ObjectId, cast: Cast, now: Date, random: Random, services: Services): Promise<void> {
  const slots = await SlotModel.find({ service: service._id, start: { $gt: new Date(now.getTime() + 40 * hour) } }).sort({ start: 1 }).lean<Slot[]>()
  const slot = slots.find(({ waiting }) => waiting === 0)
  if (!slot) return
  const at = new Date(now.getTime() - hour)
  for (let tries = 0; tries < 60 && (await SlotModel.exists({ _id: slot._id, freeCount: { $gt: 0 } })); tries += 1) await tryToBook(slot, random.pick(cast.residents)._id, at, false, services)
  if (await SlotModel.exists({ _id: slot._id, freeCount: { $gt: 0 } })) return
  await appointmentSteps.book('wait', { slot: slot._id, priority: null }, await actingAs(person, new Date(at.getTime() + 10 * minute), services))
  const given = await BookingModel.findOne({ slot: slot._id, state: 'booked', person: { $ne: null } }).lean<Booking>()
  if (given) await appointmentSteps.cancel(given, { reason: '临时有事' }, await actingAs(given.person!, new Date(now.getTime() - 4 * minute), services))
}
