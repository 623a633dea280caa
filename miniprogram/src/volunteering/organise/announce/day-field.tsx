import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, type Day, dayOf } from '@shared/appointments/calendar'
import { furthestAhead } from '@shared/volunteering/activity'
import { Field } from '@/kit/field'
import { QuietButton } from '@/kit/quiet-button'
import { Sheet } from '@/kit/sheet'
import { Tiles } from '@/kit/tiles'
import { addMonths, dayTiles, sayDay, sayMonth } from './day-tiles'
import { announceWords as words } from './words'

interface DayFieldProps {
  label: string
  noneWords: string
  error?: string
  value: Day | null
  onChange: (day: Day) => void
  /** The first day that can be chosen; today unless told. */
  least?: Day
  /** How many days ahead of that the last one lies; as far as an activity may lie unless told. */
  reach?: number
}

/** A day of the months ahead, each as a tile: seven in a row would be too small for a thumb. */
export function DayField({ label, noneWords, error, value, onChange, least, reach = furthestAhead }: DayFieldProps) {
  const now = new Date()
  const first = least ?? dayOf(now)
  const last = addDays(first, reach)
  const [choosing, setChoosing] = useState(false)
  const [month, setMonth] = useState(first.slice(0, 7))
  const said = value ? sayDay(value, now) : noneWords
  const begin = () => {
    setMonth((value && value >= first ? value : first).slice(0, 7))
    setChoosing(true)
  }
  return (
    <Field label={label} error={error}>
      <QuietButton icon="calendar" block label={`${label} ${said}`} onPress={begin}>
        {said}
      </QuietButton>
      <Sheet shown={choosing} title={`${label} ${sayMonth(month)}`} onClose={() => setChoosing(false)}>
        <Tiles
          label={label}
          options={dayTiles(month, first, last)}
          value={value}
          onChange={(day) => {
            onChange(day)
            setChoosing(false)
          }}
        />
        <View className="quiet-row">
          {month > first.slice(0, 7) ? (
            <QuietButton icon="back" onPress={() => setMonth(addMonths(month, -1))}>
              {words.earlierMonth}
            </QuietButton>
          ) : null}
          {month < last.slice(0, 7) ? (
            <QuietButton icon="next" onPress={() => setMonth(addMonths(month, 1))}>
              {words.laterMonth}
            </QuietButton>
          ) : null}
        </View>
      </Sheet>
    </Field>
  )
}
