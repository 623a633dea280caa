import type { z } from 'zod'
import { bookingStateLabels } from '../../../shared/appointments/booking'
import { dayOf } from '../../../shared/appointments/calendar'
import type { counterContract } from '../../../shared/appointments/counter.contract'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { BookingModel, seatOf, type Booking } from '../booking/booking.model'
import { readCode } from '../booking/check-in-code'
import { bookingActor } from '../booking/load'
import { takeBookingStep } from '../booking/step'
import { bookingRelation } from '../policy'

type Shown = z.output<(typeof counterContract)['POST /counter/check-in']['body']>

/**
 * Checks somebody in by her code or by her number in a slot, once, on her day. A code that nobody has and one of a counter where the actor does
 * not serve look alike. Who was marked as not come and comes late on her day is checked in after all, and the miss is gone. Throws `appointments.bad_code`, `.code_used`, `.wrong_day`, `.step_not_allowed` where she has no seat (any more), `.changed`,
 * and `forbidden` for the actor's own booking: a colleague checks her in.
 */
export async function checkIn(shown: Shown, ctx: Context): Promise<Booking> {
  const booking = await find(shown)
  const relation = booking && bookingRelation(ctx.actor, booking)
  if (!booking || !relation?.server) throw new Problem('appointments.bad_code', 'code' in shown ? {} : { detail: '没有找到这个号，请核对时段和号码。' })
  if (relation.person) throw new Problem('forbidden', { detail: '自己的预约请同事签到。' })
  const late = booking.state === 'missed' && booking.objection === null
  if (booking.arrivedAt && !late) throw new Problem('appointments.code_used')
  if (booking.state !== 'booked' && !late) throw new Problem('appointments.step_not_allowed', { detail: `这个预约现在是“${bookingStateLabels[booking.state]}”，不能签到。` })
  if (booking.day !== dayOf(ctx.now)) throw new Problem('appointments.wrong_day')
  return takeBookingStep(booking, { action: 'checkIn', by: bookingActor(ctx.actor, booking), at: ctx.now, change: { $set: { arrivedAt: ctx.now, ...(late ? { missedAt: null, endedAt: null, calledAt: null, counter: null } : {}) } }, data: { by: 'code' in shown ? 'code' : 'number' } })
}

async function find(shown: Shown): Promise<Booking | null> {
  if ('code' in shown) return BookingModel.findOne({ code: readCode(shown.code) }).lean()
  const [service = '', day = ''] = shown.slot.split('-')
  const booking = await BookingModel.findOne({ seat: seatOf(service, `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`, shown.number) }).lean()
  // Numbers are counted through the day: the right number at the wrong time is nobody's.
  return booking?.slot === shown.slot ? booking : null
}
