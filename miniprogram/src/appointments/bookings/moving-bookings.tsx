import { bookingStateLabels } from '@shared/appointments/booking'
import { speakDeadline, speakMoment } from '@shared/time/speak'
import { useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { type BookingSummary, movingOf } from './pressing'
import { bookingsWords } from './words'

/** For the home page: what of my appointments asks for something now, and the next one with its number and time. Nothing where there is none. */
export function MovingBookings() {
  const bookings = useCall('GET /bookings', { query: { limit: 10 } })
  const now = new Date()
  if (!bookings.data) {
    return bookings.failure ? (
      <Card>
        <Row icon="refresh" title={bookingsWords.movingFailed} onPress={bookings.retry} />
      </Card>
    ) : null
  }
  return (
    <>
      {movingOf(bookings.data.items).map((booking) => (
        <Card key={booking.id} tone={booking.state === 'booked' || booking.state === 'arrived' ? 'plain' : 'urgent'}>
          <Row icon="calendar" title={titleOf(booking)} note={noteOf(booking, now)} onPress={() => void open('booking', { id: booking.id })} />
        </Card>
      ))}
    </>
  )
}

function titleOf({ service, number }: BookingSummary): string {
  return number === null ? service.name : `${service.name} ${bookingsWords.numberOf(number)}`
}

function noteOf({ state, start, offerUntil, person }: BookingSummary, now: Date): string {
  const when = state === 'booked' ? speakMoment(start, now) : state === 'offered' && offerUntil ? `${bookingStateLabels.offered}（${speakDeadline(offerUntil, now)}）` : bookingStateLabels[state]
  return person.me ? when : `${when}，${bookingsWords.forWhom(person.name)}`
}
