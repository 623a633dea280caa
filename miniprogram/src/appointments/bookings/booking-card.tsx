import { View } from '@tarojs/components'
import { bookingStateLabels } from '@shared/appointments/booking'
import { speakDeadline, speakRemaining } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { open } from '@/kit/routes'
import { Tag } from '@/kit/tag'
import { useNear } from '@/session/near'
import { bookingSigns } from '../booking-signs'
import { IconLine } from '../icon-line'
import { speakSlot } from '../speak-slot'
import type { BookingSummary } from './pressing'
import { bookingsWords } from './words'
import './bookings.scss'

/** One appointment on the list: what, when, where, its number, and what it asks for; touching it opens it. */
export function BookingCard({ booking, now }: { booking: BookingSummary; now: Date }) {
  const near = useNear()
  const { id, service, state, number, where, person, bookedBy } = booking
  return (
    <Card
      title={service.name}
      tone={state === 'offered' || state === 'called' ? 'urgent' : state === 'displaced' ? 'warning' : 'plain'}
      aside={<Tag {...bookingSigns[state]}>{bookingStateLabels[state]}</Tag>}
      onPress={() => void open('booking', { id })}
    >
      <View className="booking-card__when">
        <View>{speakSlot(booking, now)}</View>
        {number === null ? null : <View className="booking-card__number">{bookingsWords.numberOf(number)}</View>}
      </View>
      <IconLine icon="place">{near(where)}</IconLine>
      <Asks booking={booking} now={now} />
      {person.me ? null : <IconLine icon="person">{bookingsWords.forWhom(person.name)}</IconLine>}
      {bookedBy && !bookedBy.me ? <IconLine icon="person">{bookingsWords.byWhom(near(`${bookedBy.label}${bookedBy.name}`))}</IconLine> : null}
    </Card>
  )
}

function Asks({ booking: { state, offerUntil, ahead }, now }: { booking: BookingSummary; now: Date }) {
  if (state === 'offered' && offerUntil) return <IconLine icon="clock" late>{bookingsWords.held(speakDeadline(offerUntil, now), speakRemaining(offerUntil, now))}</IconLine>
  if (state === 'displaced') return <IconLine icon="warning" late>{bookingsWords.displaced}</IconLine>
  if (state === 'called') return <IconLine icon="bell" late>{bookingsWords.called}</IconLine>
  if (state === 'waiting' && ahead !== null) return <IconLine icon="neighbours">{bookingsWords.ahead(ahead)}</IconLine>
  return null
}
