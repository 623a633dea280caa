import type { z } from 'zod'
import { allowsBooking, missedLimit } from '../../../shared/appointments/booking'
import type { bookingDetail, bookingSummary } from '../../../shared/appointments/bookings.contract'
import { dayOf } from '../../../shared/appointments/calendar'
import { EventModel } from '../../events/event.model'
import type { Context } from '../../http/context'
import { holdsConsent } from '../../people'
import { bookingRelation, isDesk } from '../policy'
import type { Booking } from './booking.model'
import { isInTime, leaveUntil } from './cancel'
import { codeImage } from './check-in-code'
import { turnsAt } from './list'
import { isHeld } from './offer'
import { allowsSigning } from './sign-promise'
import { tellBooking } from './timeline'

type Summary = z.input<typeof bookingSummary>
type Detail = z.input<typeof bookingDetail>

/** Bookings as a list shows them. The caller lists only what the actor may read. */
export async function presentBookings(bookings: readonly Booking[], ctx: Context): Promise<Summary[]> {
  const turns = await turnsAt(bookings.filter(({ state }) => state === 'waiting').map(({ slot }) => slot))
  return bookings.map((booking) => summary(booking, turns, ctx))
}

function summary(booking: Booking, turns: ReadonlyMap<string, number[]>, { actor }: Context): Summary {
  return {
    id: String(booking._id),
    service: { id: String(booking.service), name: booking.name, kind: booking.kind, theme: booking.theme },
    state: booking.state,
    start: booking.start.toISOString(),
    end: booking.end.toISOString(),
    where: booking.where,
    number: booking.number,
    ahead: booking.state === 'waiting' ? (turns.get(booking.slot) ?? []).filter((turn) => turn < booking.turn!).length : null,
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
  const acts = person || (booker && booking.person !== null && (await holdsConsent(booking.person, actor.person._id)))
  const events = await EventModel.find({ 'subject.type': 'booking', 'subject.id': String(booking._id) }).sort({ at: 1, _id: 1 }).lean()
  const showsCode = party && ['booked', 'arrived', 'missed'].includes(booking.state) && booking.day >= dayOf(now)
  const [shown] = await presentBookings([booking], ctx)
  return {
    ...shown!,
    provider: { name: booking.provider.name, title: booking.provider.title },
    bring: booking.bring.map(({ name, form, note, promise, signedAt, signedBy }) => ({ name, form, note, promise, signedAt: signedAt?.toISOString() ?? null, signedBy })),
    note: booking.note,
    priority: booking.priority,
    code: showsCode ? { text: booking.code, image: await codeImage(booking.code) } : null,
    cancelUntil: leaveUntil(booking).toISOString(),
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
    can: abilities(booking, ctx, { person, acts, attends: server && !person, judges: isDesk(actor, booking) && !party }),
  }
}

function abilities(booking: Booking, { actor, now }: Context, { person, acts, attends, judges }: { person: boolean; acts: boolean; attends: boolean; judges: boolean }): Detail['can'] {
  const { state } = booking
  const desk = isDesk(actor, booking)
  const own = acts || desk
  const held = isHeld(booking, now)
  const inTime = isInTime(booking, actor, now)
  return {
    cancel: own && allowsBooking('cancel', state) && (state !== 'booked' || inTime),
    reschedule: own && allowsBooking('reschedule', state) && (state === 'displaced' || held || (state === 'booked' && inTime)),
    accept: own && held,
    decline: own && held,
    sign: person && allowsSigning(state) && booking.bring.some((paper) => paper.promise !== null && paper.signedAt === null),
    judge: acts && state === 'served' && booking.verdict === null,
    object: acts && state === 'missed' && booking.objection === null && booking.missedAt !== null && now.getTime() - booking.missedAt.getTime() <= missedLimit.within,
    checkIn: attends && (state === 'booked' || (state === 'missed' && booking.objection === null)) && booking.day === dayOf(now),
    call: attends && allowsBooking('call', state) && booking.day === dayOf(now),
    serve: attends && allowsBooking('serve', state),
    miss: attends && allowsBooking('miss', state) && now >= booking.start,
    settle: judges && booking.objection?.state === 'asked',
    raiseIssue: attends && booking.issue === null && ['called', 'served'].includes(state),
  }
}
