import { View } from '@tarojs/components'
import { bookingStateLabels, priorityLabels } from '@shared/appointments/booking'
import { speakDeadline, speakMoment, speakRemaining } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { Note } from '@/kit/note'
import { Tag } from '@/kit/tag'
import { useNear } from '@/session/near'
import { bookingSigns } from '../booking-signs'
import { IconLine } from '../icon-line'
import { speakSlot } from '../speak-slot'
import type { BookingDetail } from './acts'
import { bookingWords } from './words'
import './booking.scss'

/** The number in large figures, when and where; and what has to be known of it now. */
export function Ticket({ booking, now }: { booking: BookingDetail; now: Date }) {
  const near = useNear()
  const { state, number, where, person, priority, service } = booking
  return (
    <Card>
      <View className="sign-line">
        <Tag {...bookingSigns[state]}>{bookingStateLabels[state]}</Tag>
        {priority ? <Tag icon="star" tone="pine">{`${bookingWords.priority}：${priorityLabels[priority]}`}</Tag> : null}
      </View>
      {number === null ? null : (
        <View className="ticket">
          <View className="small-line">{bookingWords.number}</View>
          <View className="ticket__number">{bookingWords.numberOf(number)}</View>
        </View>
      )}
      <View className="ticket__when">{speakSlot(booking, now)}</View>
      <Standing booking={booking} now={now} />
      {service.theme ? <View>{service.theme}</View> : null}
      <IconLine icon="place">{near(where)}</IconLine>
      {person.me ? null : <IconLine icon="person">{bookingWords.forOther(person.name)}</IconLine>}
    </Card>
  )
}

/** What this state means for her now, and by when. */
function Standing({ booking, now }: { booking: BookingDetail; now: Date }) {
  const { state, ahead, offerUntil, counter, instead, cancelUntil, can } = booking
  const until = new Date(cancelUntil)
  return (
    <>
      {instead ? <Note tone="warning">{bookingWords.instead(speakMoment(instead.start, now), instead.reason)}</Note> : null}
      {state === 'offered' && offerUntil ? <Note tone="urgent">{bookingWords.held(speakDeadline(offerUntil, now), speakRemaining(offerUntil, now))}</Note> : null}
      {state === 'waiting' && ahead !== null ? <IconLine icon="neighbours">{bookingWords.ahead(ahead)}</IconLine> : null}
      {state === 'displaced' ? <Note tone="warning">{bookingWords.displaced}</Note> : null}
      {state === 'arrived' ? <Note tone="pine">{bookingWords.arrived}</Note> : null}
      {state === 'called' ? <Note tone="urgent" icon="bell">{counter ? bookingWords.called(counter) : bookingWords.calledNow}</Note> : null}
      {state === 'missed' ? <Note tone="warning">{bookingWords.missed}</Note> : null}
      {state === 'booked' && can.cancel && until > now ? <IconLine icon="clock">{bookingWords.cutOff(speakDeadline(until, now))}</IconLine> : null}
      {state === 'booked' && !can.cancel ? <IconLine icon="clock">{bookingWords.past}</IconLine> : null}
    </>
  )
}
