import type { z } from 'zod'
import { allowsBooking, cancelUntil, missedLimit } from '../../../shared/appointments/booking'
import type { bookingDetail, bookingSummary } from '../../../shared/appointments/bookings.contract'
import { dayOf } from '../../../shared/appointments/calendar'
import { EventModel } from '../../events/event.model'
import type { Context } from '../../http/context'
import { bookingRelation, isDesk } from '../policy'
import { BookingModel, type Booking } from './booking.model'
import { codeImage } from './check-in-code'
import { tellBooking } from './timeline'

type Summary = z.input<typeof bookingSummary>
type Detail = z.input<typeof bookingDetail>

/** Bookings as a list shows them. The caller lists only what the actor may read. */
export async function presentBookings(bookings: readonly Booking[], ctx: Context): Promise<Summary[]> {
  return Promise.all(bookings.map((booking) => summary(booking, ctx)))
}

async function summary(booking: Booking, { actor }: Context): Promise<Summary> {
  return {
    id: String(booking._id),
    service: { id: String(booking.service), name: booking.name, kind: booking.kind, theme: booking.theme },
    state: booking.state,
    start: booking.start.toISOString(),
    end: booking.end.toISOString(),
    where: booking.where,
    number: booking.number,
    ahead: booking.state === 'waiting' ? await BookingModel.countDocuments({ slot: booking.slot, state: 'waiting', turn: { $lt: booking.turn ?? 0 } }) : null,
    offerUntil: booking.state === 'offered' ? (booking.offerUntil?.toISOString() ?? null) : null,
    person: { name: booking.personName, label: '', me: booking.person?.equals(actor.person._id) ?? false },
    bookedBy: booking.bookedBy && { name: booking.bookedBy.name, label: booking.bookedBy.label, me: booking.bookedBy.person.equals(actor.person._id) },
  }
}

/** One booking with what this actor may do. The caller has asked the policy whether she may read it. */
export async function presentBooking(booking: Booking, ctx: Context): Promise<Detail> {
  const { actor, now } = ctx
  const { person, booker, server } = bookingRelation(actor, booking)
  const party = person || booker
  const events = await EventModel.find({ 'subject.type': 'booking', 'subject.id': String(booking._id) }).sort({ at: 1, _id: 1 }).lean()
  const showsCode = party && (booking.state === 'booked' || booking.state === 'arrived') && booking.day >= dayOf(now)
  return {
    ...(await summary(booking, ctx)),
    provider: { name: booking.provider.name, title: booking.provider.title },
    bring: booking.bring.map(({ name, form, note, promise, signedAt, signedBy }) => ({ name, form, note, promise, signedAt: signedAt?.toISOString() ?? null, signedBy })),
    note: booking.note,
    priority: booking.priority,
    code: showsCode ? { text: booking.code, image: await codeImage(booking.code) } : null,
    cancelUntil: cancelUntil(booking.start, booking.cancelCutOff).toISOString(),
    counter: booking.counter,
    instead: booking.instead && { start: booking.instead.start.toISOString(), reason: booking.instead.reason },
    verdict: booking.verdict && { ...booking.verdict, at: booking.verdict.at.toISOString() },
    objection: booking.objection && { state: booking.objection.state, words: booking.objection.words, answer: booking.objection.answer },
    issue: booking.issue && String(booking.issue),
    timeline: events.flatMap((event) => {
      const words = tellBooking(event)
      return words ? [{ at: event.at.toISOString(), type: event.type, words, note: typeof event.data.note === 'string' ? event.data.note : null }] : []
    }),
    phone: server || party ? booking.personPhone : null,
    can: abilities(booking, ctx, { party, attends: server && !person }),
  }
}

function abilities(booking: Booking, { actor, now }: Context, { party, attends }: { party: boolean; attends: boolean }): Detail['can'] {
  const desk = isDesk(actor, booking)
  const own = party || desk
  const held = booking.state === 'offered' && booking.offerUntil !== null && booking.offerUntil > now
  const inTime = now <= cancelUntil(booking.start, booking.cancelCutOff)
  return {
    cancel: own && allowsBooking('cancel', booking.state) && (booking.state !== 'booked' || inTime || (desk && now < booking.start)),
    reschedule: own && allowsBooking('reschedule', booking.state) && (booking.state === 'displaced' || held || (booking.state === 'booked' && (inTime || (desk && now < booking.start)))),
    accept: own && held,
    decline: own && held,
    sign: party && ['offered', 'booked'].includes(booking.state) && booking.bring.some((paper) => paper.promise !== null && paper.signedAt === null),
    judge: party && booking.state === 'served' && booking.verdict === null,
    object: party && booking.state === 'missed' && booking.objection === null && booking.missedAt !== null && now.getTime() - booking.missedAt.getTime() <= missedLimit.within,
    checkIn: attends && booking.state === 'booked' && booking.day === dayOf(now),
    call: attends && allowsBooking('call', booking.state) && booking.day === dayOf(now),
    serve: attends && allowsBooking('serve', booking.state),
    miss: attends && allowsBooking('miss', booking.state) && now >= booking.start,
    settle: desk && booking.objection?.state === 'asked',
    raiseIssue: attends && booking.issue === null && ['called', 'served'].includes(booking.state),
  }
}
