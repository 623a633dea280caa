import type { Types } from 'mongoose'
import { blockedUntil, missedLimit } from '../../../shared/appointments/booking'
import { Problem } from '../../http/problem'
import { speakDay } from '../../../shared/time/speak'
import { BookingModel, type Booking } from './booking.model'

/** The times a person did not come that can still count, oldest first: those that were lifted after an objection included. */
export function missesOf(person: Types.ObjectId, now: Date): Promise<Booking[]> {
  const since = new Date(now.getTime() - missedLimit.within - missedLimit.blocked)
  return BookingModel.find({ person, missedAt: { $gte: since } }).sort({ missedAt: 1 }).lean<Booking[]>().exec()
}

/** Until when a person cannot book online; null when she can. */
export async function blockOf(person: Types.ObjectId, now: Date): Promise<Date | null> {
  const counted = (await missesOf(person, now)).filter(counts)
  return blockedUntil(counted.map((booking) => booking.missedAt!), now)
}

/** Whether a miss counts: it was not lifted. */
export function counts(booking: Pick<Booking, 'objection'>): boolean {
  return booking.objection?.state !== 'lifted'
}

/** Lets a person book online. Throws `appointments.blocked` with the day it ends. */
export async function expectNotBlocked(person: Types.ObjectId, now: Date): Promise<void> {
  const until = await blockOf(person, now)
  if (until) throw new Problem('appointments.blocked', { detail: `90 天里有 3 次约了没来，${speakDay(until, now)}以后才能在线预约。可以打电话或到社区请工作人员代约；不是您的原因，可以提出异议。` })
}
