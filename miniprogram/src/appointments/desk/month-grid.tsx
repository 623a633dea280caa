import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { type Day, weekdayLabels, weekdays } from '@shared/appointments/calendar'
import { Icon } from '@/kit/icon'
import { Press } from '@/kit/press'
import { addMonths, monthCells, speakMonth } from './month-days'
import './month-grid.scss'

interface MonthGridProps {
  /** '2026-11'. */
  month: string
  onMonth: (month: string) => void
  chosen: Day | null
  onChoose: (day: Day) => void
  /** What stands below a day's number. */
  below?: (day: Day) => ReactNode
  /** What a screen reader says of a day beside its number. */
  said?: (day: Day) => string
  /** Days that cannot be chosen. */
  off?: (day: Day) => boolean
  today: Day
}

/** A month to look at and to choose a day from, Monday first. */
export function MonthGrid({ month, onMonth, chosen, onChoose, below, said, off, today }: MonthGridProps) {
  return (
    <View className="month">
      <View className="month__head">
        <Press className="month__turn" label="上个月" onPress={() => onMonth(addMonths(month, -1))}>
          <Icon name="back" />
        </Press>
        <View className="month__title">{speakMonth(month)}</View>
        <Press className="month__turn" label="下个月" onPress={() => onMonth(addMonths(month, 1))}>
          <Icon name="next" />
        </Press>
      </View>
      <View className="month__days">
        {weekdays.map((weekday) => (
          <View key={weekday} className="month__weekday">
            {weekdayLabels[weekday].slice(1)}
          </View>
        ))}
        {monthCells(month).map((day, index) =>
          day ? (
            <Press
              key={day}
              className={`month__day${day === chosen ? ' month__day--on' : ''}${off?.(day) ? ' month__day--off' : ''}`}
              label={`${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日 ${said?.(day) ?? ''}`}
              disabled={off?.(day)}
              onPress={() => onChoose(day)}
            >
              <View className={`month__number${day === today ? ' month__number--today' : ''}`}>{day === today ? `${Number(day.slice(8))} 今` : Number(day.slice(8))}</View>
              {below?.(day)}
            </Press>
          ) : (
            <View key={`before ${index}`} />
          ),
        )}
      </View>
    </View>
  )
}
