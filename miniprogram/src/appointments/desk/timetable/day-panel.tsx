import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Result } from '@shared/api'
import { dayOf, speakMinute } from '@shared/appointments/calendar'
import type { ApiProblem } from '@/api/problem'
import { Card } from '@/kit/card'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { Row } from '@/kit/row'
import { speakWholeDay } from '../day-field'
import { CloseDay } from './close-day'
import { FallOut } from './fall-out'
import { OwnDay } from './own-day'
import { type Exception, presets, withDay } from './rule-form'
import type { EditedTimetable } from './use-timetable'
import { timetableWords as words } from './words'

export type MonthDay = Result<'GET /services/:id/month'>['days'][number]

interface DayPanelProps {
  service: string
  day: MonthDay
  exceptions: readonly Exception[]
  timetable: EditedTimetable
  onClose: () => void
}

/** One day of the month: what it has, closing it, windows of its own, or the rules again. */
export function DayPanel({ service, day, exceptions, timetable, onClose }: DayPanelProps) {
  const [doing, setDoing] = useState<'close' | 'own' | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const exception = exceptions.find((one) => one.day === day.day) ?? null
  const now = new Date()
  const past = day.day < dayOf(now)
  const finish = (words: string) => {
    setDoing(null)
    setProblem(null)
    setSaid(words)
  }
  const save = async (changed: Exception | null, done: string) => {
    const failed = await timetable.saveDays(withDay(exceptions, day.day, changed))
    if (!failed) finish(done)
    return failed
  }
  const title = [speakWholeDay(day.day, now), day.name].filter(Boolean).join(' · ')
  return (
    <Card title={title} aside={<QuietButton icon="close" onPress={onClose}>{words.close}</QuietButton>}>
      {said ? <Note tone="done">{said}</Note> : null}
      {day.closed ? <View>{day.closed}</View> : null}
      {day.windows.map(({ from, until }) => (
        <Row key={from} icon="clock" title={`${speakMinute(from)}–${speakMinute(until)}`} />
      ))}
      {day.capacity || day.booked ? <View>{words.dayHas(day.booked, day.capacity)}</View> : null}
      {past ? (
        <View className="timetable__quiet">{words.past}</View>
      ) : doing === 'close' ? (
        <CloseDay
          service={service}
          day={day.day}
          onBack={() => setDoing(null)}
          onDone={(what) => {
            finish(what)
            void timetable.daysChanged()
          }}
        />
      ) : doing === 'own' ? (
        <OwnDay day={day.day} exception={exception} usual={presets.morning} onBack={() => setDoing(null)} onSave={(changed) => save(changed, words.ownSaved)} />
      ) : (
        <>
          {problem ? <FallOut problem={problem} kept="" /> : null}
          <View className="quiet-row">
            {day.capacity || day.booked ? <QuietButton icon="close" tone="danger" onPress={() => setDoing('close')}>{words.closeDay}</QuietButton> : null}
            <QuietButton icon="clock" onPress={() => setDoing('own')}>{words.ownDay}</QuietButton>
            {exception ? (
              <QuietButton
                icon="returned"
                onPress={async () => {
                  setSaid(null)
                  setProblem(await save(null, words.restored))
                }}
              >
                {words.restore}
              </QuietButton>
            ) : null}
          </View>
        </>
      )}
    </Card>
  )
}
