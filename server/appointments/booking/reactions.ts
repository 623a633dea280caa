import type { EventRecord } from '../../events/event.model'
import type { Reaction } from '../../events/reaction'
import { tellPeople } from '../../notices'
import { deskHolders } from '../../people'
import { BookingModel } from './booking.model'
import { messagesFor } from './messages'

const told = [
  'booking.booked', 'booking.queued', 'booking.offered', 'booking.displaced', 'booking.accepted', 'booking.declined', 'booking.lapsed', 'booking.rescheduled', 'booking.cancelled',
  'booking.reminded', 'booking.called', 'booking.served', 'booking.missed', 'booking.objected', 'booking.objectionSettled', 'booking.providerChanged',
] as const

/** Tells the person of a booking and who acts for her what others did with it, and what time brings. */
export const bookingNotices: Reaction = { name: 'appointments.tellBookings', types: told, react: tell }

async function tell(event: EventRecord): Promise<void> {
  const booking = await BookingModel.findById(event.subject.id).lean()
  if (!booking) return
  const desk = event.type === 'booking.objected' ? await deskHolders(booking.path, event.at) : []
  for (const { to, message } of messagesFor(event, booking, desk)) {
    await tellPeople(to.filter((person) => !event.actor.person?.equals(person)), event, message)
  }
}
