import { View } from '@tarojs/components'
import { dayOf, type Day } from '@shared/appointments/calendar'
import type { Called } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { MonthGrid } from '../month-grid'
import type { Result } from '@shared/api'
import type { MonthDay } from './day-panel'
import { timetableWords as words } from './words'
import './timetable.scss'

interface MonthPartProps {
  month: string
  call: Called<Result<'GET /services/:id/month'>>
  onMonth: (month: string) => void
  chosen: Day | null
  onChoose: (day: Day) => void
}

/** A month by the stored timetable: holidays and worked weekends, what is booked of how many, what is closed. */
export function MonthPart({ month, call, onMonth, chosen, onChoose }: MonthPartProps) {
  const now = new Date()
  const of = (day: Day) => call.data?.days.find((one) => one.day === day)
  return (
    <Card title={words.month}>
      <View className="timetable__quiet">{words.monthHint}</View>
      {call.data && !call.data.known ? <Note tone="warning">{words.unknown(month.slice(0, 4))}</Note> : null}
      <MonthGrid
        month={month}
        onMonth={onMonth}
        chosen={chosen}
        onChoose={onChoose}
        today={dayOf(now)}
        off={(day) => of(day) === undefined}
        said={(day) => saidOf(of(day))}
        below={(day) => <Below day={of(day)} />}
      />
      <Loaded call={call} cards={1}>
        {() => null}
      </Loaded>
    </Card>
  )
}

function Below({ day }: { day: MonthDay | undefined }) {
  if (!day) return null
  const mark = day.kind === 'holiday' ? words.holiday : day.kind === 'makeup' ? words.makeup : null
  return (
    <>
      {mark ? <View className={`timetable__mark timetable__mark--${day.kind}`}>{day.kind === 'holiday' && day.name ? day.name : mark}</View> : null}
      <View className={`timetable__count${day.capacity ? '' : ' timetable__quiet'}`}>{day.capacity || day.booked ? words.booked(day.booked, day.capacity) : day.closed?.startsWith('停约') ? words.closed : mark ? '' : words.nothing}</View>
    </>
  )
}

function saidOf(day: MonthDay | undefined): string {
  if (!day) return ''
  return [day.name, day.closed, day.capacity ? words.bookedSaid(day.booked, day.capacity) : ''].filter(Boolean).join('，')
}
