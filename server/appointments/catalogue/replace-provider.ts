import type { Logger } from 'pino'
import type { z } from 'zod'
import { dayOf } from '../../../shared/appointments/calendar'
import type { servicesContract } from '../../../shared/appointments/services.contract'
import { transaction } from '../../database/transaction'
import { emit, systemActor } from '../../events/emit'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { BookingModel, type Booking } from '../booking/booking.model'
import { noteOnBooking } from '../booking/note'
import { affectedBy, concerned, type Affected } from '../timetable/affected'
import { serviceEvent } from './event'
import { asProvider } from './provider'
import { ServiceModel, type Provider, type Replacement, type Service } from './service.model'

type ReplaceBody = z.output<(typeof servicesContract)['POST /services/:id/provider']['body']>

/** Bookings told in one transaction. */
const batch = 50

/**
 * Another professional from a day on. Without `confirm` it only tells who is affected. With it new bookings of those days are hers, everybody who has
 * booked the other is told and may stay, or cancel until it begins; what a crash leaves undone, `goOnReplacing` does. Throws `bad_input` for a day that is
 * over or an unknown person, `appointments.changed` when somebody else was faster.
 */
export async function replaceProvider(service: Service, { provider: wanted, from, reason, confirm }: ReplaceBody, ctx: Context): Promise<{ affected: Affected[]; done: boolean }> {
  const { now } = ctx
  if (from < dayOf(now)) throw new Problem('bad_input', { errors: [{ path: 'body.from', code: 'past', detail: '这一天已经过去，请从今天或以后的一天开始' }] })
  const provider = await asProvider(wanted, service, 'body.provider', now)
  const replacement: Replacement = { provider, from, reason }
  if (confirm) await announce(service, replacement, ctx)
  const affected = await affectedBy(service._id, { $gte: from }, now, others(provider))
  if (confirm) await tell(service, replacement, now)
  return { affected, done: confirm }
}

function announce(service: Service, replacement: Replacement, ctx: Context): Promise<void> {
  const { provider, from, reason } = replacement
  const atOnce = from <= dayOf(ctx.now) ? { provider } : {}
  return transaction(async () => {
    const replaced = await ServiceModel.updateOne({ _id: service._id, version: service.version }, { $set: { ...atOnce, replacement }, $inc: { version: 1 } })
    if (replaced.modifiedCount === 0) throw new Problem('appointments.changed')
    await serviceEvent(service, 'service.providerReplaced', ctx, { from, reason, before: service.provider, provider })
  })
}

/** Tells everybody who has booked somebody else for these days. Guarded one by one: who was told is not told again. @returns how many were told */
async function tell({ _id }: Pick<Service, '_id'>, { provider, from, reason }: Replacement, now: Date): Promise<number> {
  let told = 0
  for (;;) {
    const people = await BookingModel.find({ service: _id, day: { $gte: from }, state: { $in: concerned }, start: { $gt: now }, ...others(provider) }).limit(batch).lean()
    if (people.length === 0) return told
    const note = (booking: Booking) =>
      noteOnBooking(booking, { type: 'booking.providerChanged', by: systemActor, at: now, change: { $set: { provider, mayLeave: true } }, data: { name: provider.name, title: provider.title, reason, before: booking.provider.name } })
    const groups = [people, ...people.map((booking) => [booking])]
    for (const group of groups) {
      try {
        await transaction(async () => {
          for (const booking of group) await note(booking)
        })
        told += group.length
        if (group === people) break
      } catch (error) {
        // Somebody acted meanwhile: then one by one, and what changed again in the next round.
        if (!(error instanceof Problem)) throw error
      }
    }
  }
}

/** Bookings whose professional is another one than this. */
function others({ person, name, title }: Provider): { $or: object[] } {
  return { $or: [{ 'provider.person': { $ne: person } }, { 'provider.name': { $ne: name } }, { 'provider.title': { $ne: title } }] }
}

/**
 * Goes over replacements: tells whom a crash left out, or who booked the other in the very moment, and lets it come to pass when its day has come. Safe to
 * run at any time, in any number of processes.
 */
export async function goOnReplacing(now: Date, log: Logger): Promise<number> {
  const services = await ServiceModel.find({ 'replacement.from': { $exists: true } }).lean()
  let done = 0
  for (const service of services) {
    try {
      await tell(service, service.replacement!, now)
      await settle(service, service.replacement!, now)
      done += 1
    } catch (error) {
      log.error({ err: error, service: String(service._id) }, 'a replaced professional could not be told to the end')
    }
  }
  return done
}

async function settle({ _id, path, version }: Service, { provider, from }: Replacement, now: Date): Promise<void> {
  if (from > dayOf(now)) return
  await transaction(async () => {
    const settled = await ServiceModel.updateOne({ _id, version }, { $set: { provider }, $unset: { replacement: 1 }, $inc: { version: 1 } })
    if (settled.modifiedCount === 0) return
    await emit({ type: 'service.providerStarted', subject: { type: 'service', id: String(_id) }, path, actor: systemActor, at: now, data: { provider } })
  })
}
