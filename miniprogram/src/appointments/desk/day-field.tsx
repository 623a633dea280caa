import { useState } from 'react'
import { type Day, dayOf, momentOf, weekdayLabels, weekdayOf } from '@shared/appointments/calendar'
import { speakDay } from '@shared/time/speak'
import { Field } from '@/kit/field'
import { QuietButton } from '@/kit/quiet-button'
import { Sheet } from '@/kit/sheet'
import { monthOf } from './month-days'
import { MonthGrid } from './month-grid'

interface DayFieldProps {
  label: string
  hint?: string
  error?: string
  optional?: boolean
  value: Day | null
  onChange: (day: Day | null) => void
  /** The first day that can be chosen. */
  least?: Day
  /** What it says while there is none. */
  noneWords: string
}

/** A day with its date, for a desk that looks far ahead: '12 月 3 日 周四', '今天 11 月 25 日 周三', '2027 年 1 月 4 日 周一'. */
export function speakWholeDay(day: Day, now: Date): string {
  const spoken = speakDay(momentOf(day, 0), now)
  const year = day.slice(0, 4) === dayOf(now).slice(0, 4) ? '' : `${day.slice(0, 4)} 年 `
  return `${/天$/.test(spoken) ? `${spoken} ` : ''}${year}${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日 ${weekdayLabels[weekdayOf(day)]}`
}

/** A day, chosen from a month. */
export function DayField({ label, hint, error, optional, value, onChange, least, noneWords }: DayFieldProps) {
  const now = new Date()
  const today = dayOf(now)
  const [choosing, setChoosing] = useState(false)
  const [month, setMonth] = useState(monthOf(value ?? least ?? today))
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <QuietButton icon="calendar" block label={`${label} ${value ? speakWholeDay(value, now) : noneWords}`} onPress={() => setChoosing(true)}>
        {value ? speakWholeDay(value, now) : noneWords}
      </QuietButton>
      <Sheet shown={choosing} title={label} onClose={() => setChoosing(false)}>
        <MonthGrid
          month={month}
          onMonth={setMonth}
          chosen={value}
          today={today}
          off={(day) => least !== undefined && day < least}
          onChoose={(day) => {
            onChange(day)
            setChoosing(false)
          }}
        />
        {optional && value ? (
          <QuietButton
            block
            onPress={() => {
              onChange(null)
              setChoosing(false)
            }}
          >
            {noneWords}
          </QuietButton>
        ) : null}
      </Sheet>
    </Field>
  )
}
