import type { Types } from 'mongoose'
import { blockedUntil, missedLimit } from '../../../shared/appointments/booking'
import { Problem } from '../../http/problem'
import { speakDay } from '../../../shared/time/speak'
import { BookingModel, type Booking } from './booking.model'

/** The times a person did not come that can still count, oldest first: those that were lifted after an objection included. */
export function missesOf(person: Types.ObjectId, now: Date): Promise<Booking[]> {
  return BookingModel.find({ person, ...missesSince(now) }).sort({ missedAt: 1 }).lean<Booking[]>().exec()
}

/** Until when a person cannot book online; null when she can. */
export async function blockOf(person: Types.ObjectId, now: Date): Promise<Date | null> {
  return blocksFrom(await missesOf(person, now), now).get(String(person)) ?? null
}

/** The part of a filter that finds misses which can still count. */
export function missesSince(now: Date): { missedAt: { $gte: Date } } {
  return { missedAt: { $gte: new Date(now.getTime() - missedLimit.within - missedLimit.blocked) } }
}

/** Until when each of the persons of these misses cannot book online; absent who can. Pure. */
export function blocksFrom(misses: readonly Pick<Booking, 'person' | 'missedAt' | 'objection'>[], now: Date): Map<string, Date> {
  const moments = new Map<string, Date[]>()
  for (const { person, missedAt } of misses.filter(counts)) moments.set(String(person), [...(moments.get(String(person)) ?? []), missedAt!])
  const until = [...moments].map(([person, missed]) => [person, blockedUntil(missed, now)] as const)
  return new Map(until.filter((entry): entry is [string, Date] => entry[1] !== null))
}

/** Whether a miss counts: it was not lifted. */
export function counts(booking: Pick<Booking, 'objection'>): boolean {
  return booking.objection?.state !== 'lifted'
}

/** The problem of whoever cannot book online, with the day it ends. */
export function blocked(until: Date, now: Date): Problem {
  return new Problem('appointments.blocked', { detail: `90 天里有 3 次约了没来，${speakDay(until, now)}以后才能在线预约。可以打电话或到社区请工作人员代约；不是您的原因，可以提出异议。` })
}
