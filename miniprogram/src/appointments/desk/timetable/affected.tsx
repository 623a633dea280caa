import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { speakMoment } from '@shared/time/speak'
import { CallButton } from '@/kit/call-button'
import { timetableWords as words } from './words'
import './timetable.scss'

type People = Result<'POST /services/:id/days/:day/close'>['affected']

/** Whom a change concerns: name, time, number, and the phone to explain it. */
export function Affected({ people }: { people: People }) {
  const now = new Date()
  return (
    <View className="timetable__affected">
      {people.map(({ booking, name, phone, start, number }) => (
        <View key={booking} className="timetable__one">
          <View className="timetable__who">
            <View className="timetable__name">{name}</View>
            <View className="timetable__quiet">{`${speakMoment(start, now)}，${number === null ? words.waits : words.number(number)}`}</View>
          </View>
          {phone ? <CallButton phone={phone} who={name} /> : null}
        </View>
      ))}
    </View>
  )
}
