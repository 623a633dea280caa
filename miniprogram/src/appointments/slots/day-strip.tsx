import { View } from '@tarojs/components'
import type { Day } from '@shared/appointments/calendar'
import { choiceProps, partProps } from '@/kit/press-props'
import { faceOf, type SlotDay } from './days'
import { slotWords } from './words'
import './slots.scss'

interface DayStripProps {
  days: readonly SlotDay[]
  value: Day | null
  now: Date
  onChange: (day: Day) => void
}

/** The days that can be booked, a week a row, each with what is left of it: all in sight, nothing to be swiped. */
export function DayStrip({ days, value, now, onChange }: DayStripProps) {
  return (
    <View className="days" {...partProps('radiogroup', slotWords.days)}>
      {days.map((day) => {
        const { weekday, date, state, tone } = faceOf(day, now)
        return (
          <View
            {...choiceProps('radio', day.day === value, slotWords.dayLabel(`${weekday} ${date}`, state))}
            key={day.day}
            className={`day day--${tone}${day.day === value ? ' day--on' : ''}`}
            onClick={() => onChange(day.day)}
          >
            <View className="day__weekday">{weekday}</View>
            <View className="day__date">{date}</View>
            <View className="day__state">{state}</View>
          </View>
        )
      })}
    </View>
  )
}
