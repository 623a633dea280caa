import { createEvent, type DateArray, type EventStatus } from 'ics'
import type Koa from 'koa'
import { holdingStates, type BookingState } from '../../../shared/appointments/booking'
import { paperFormLabels } from '../../../shared/appointments/service'
import type { Context } from '../../http/context'
import type { Booking } from './booking.model'

const parts = (moment: Date): DateArray => [moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate(), moment.getUTCHours(), moment.getUTCMinutes()]

/**
 * A booking as an iCalendar file (RFC 5545), times in UTC, with an alarm a day and an hour before. Its UID is the booking's: a calendar
 * that takes it again changes the entry instead of adding one, and strikes one out that was given up. Throws an Error where the writer refuses it.
 */
export function calendarOf(booking: Booking): string {
  const bring = booking.bring.filter(({ form }) => form !== 'promise').map(({ name, form }) => `${name}（${paperFormLabels[form]}）`)
  const sign = booking.bring.filter(({ form, signedAt }) => form === 'promise' && !signedAt).map(({ name }) => name)
  const { value, error } = createEvent({
    uid: `${booking._id}@linli`,
    productId: 'linli',
    sequence: booking.version,
    title: booking.number === null ? booking.name : `${booking.name} ${booking.number} 号`,
    location: booking.where,
    description: [`${booking.provider.title}${booking.provider.name}`, ...(bring.length > 0 ? [`要带：${bring.join('、')}`] : []), ...(sign.length > 0 ? [`要签承诺书：${sign.join('、')}`] : [])].join('\n'),
    status: statusOf(booking.state),
    start: parts(booking.start),
    startInputType: 'utc',
    startOutputType: 'utc',
    end: parts(booking.end),
    endInputType: 'utc',
    endOutputType: 'utc',
    alarms: [
      // In hours: the writer ends a whole day with a bare 'T', which RFC 5545 does not allow.
      { action: 'display', description: booking.name, trigger: { hours: 24, before: true } },
      { action: 'display', description: booking.name, trigger: { hours: 1, before: true } },
    ],
  })
  if (!value) throw error ?? new Error('no calendar file was written')
  return value
}

function statusOf(state: BookingState): EventStatus {
  if (state === 'waiting' || state === 'offered') return 'TENTATIVE'
  return (holdingStates as readonly BookingState[]).includes(state) && state !== 'displaced' ? 'CONFIRMED' : 'CANCELLED'
}

/** Sends it as a file. */
export async function sendCalendar(booking: Booking, _: Context, koa: Koa.Context): Promise<void> {
  koa.attachment(`linli-${booking.day}.ics`)
  koa.set('Cache-Control', 'private, no-store')
  koa.type = 'text/calendar; charset=utf-8'
  koa.body = calendarOf(booking)
}
