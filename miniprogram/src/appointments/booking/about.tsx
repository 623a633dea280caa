import { View } from '@tarojs/components'
import { Card } from '@/kit/card'
import { useNear } from '@/session/near'
import type { BookingDetail } from './acts'
import { bookingWords } from './words'
import '../lines.scss'
import './booking.scss'

/** For whom it is and who booked it, both names; who serves, and what she wrote. */
export function About({ booking: { person, bookedBy, provider, note } }: { booking: BookingDetail }) {
  const near = useNear()
  return (
    <Card title={bookingWords.about}>
      <Fact label={bookingWords.forWhom} words={bookingWords.person(person.name, person.me)} />
      {bookedBy ? <Fact label={bookingWords.bookedBy} words={bookingWords.person(near(`${bookedBy.label}${bookedBy.name}`), bookedBy.me)} /> : null}
      <Fact label={bookingWords.provider} words={near(`${provider.title}${provider.name}`)} />
      {note ? <Fact label={bookingWords.note} words={note} /> : null}
    </Card>
  )
}

function Fact({ label, words }: { label: string; words: string }) {
  return (
    <View className="booking-fact">
      <View className="small-line booking-fact__label">{label}</View>
      <View className="booking-fact__words said">{words}</View>
    </View>
  )
}
