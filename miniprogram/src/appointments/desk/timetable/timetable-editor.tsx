import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Result } from '@shared/api'
import { type Day, dayOf } from '@shared/appointments/calendar'
import { type Called, useCall } from '@/api/use-call'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { monthOf } from '../month-days'
import { DayPanel } from './day-panel'
import { MonthPart } from './month-part'
import { ReplaceProvider } from './replace-provider'
import type { Timetable } from './rule-form'
import { RulesPart } from './rules-part'
import { SingleDays } from './single-days'
import { useTimetable } from './use-timetable'
import { timetableWords as words } from './words'
import './timetable.scss'

interface TimetableEditorProps {
  service: Result<'GET /services/:id'>
  stored: Timetable
  read: Called<Timetable>
  /** The provider was replaced. */
  onProvider: () => unknown
}

/** Weekly rules on the left, the month that comes of them on the right; a day of it opens below. */
export function TimetableEditor({ service, stored, read, onProvider }: TimetableEditorProps) {
  const [month, setMonth] = useState(() => monthOf(firstDay(service, stored) ?? dayOf(new Date())))
  const [day, setDay] = useState<Day | null>(null)
  const [replacing, setReplacing] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const call = useCall('GET /services/:id/month', { params: { id: service.id }, query: { month } })
  const timetable = useTimetable(service.id, stored, read, call.refresh)
  const ofMonth = { ...call, data: call.data?.days[0]?.day.startsWith(month) ? call.data : undefined }
  const chosen = ofMonth.data?.days.find((one) => one.day === day)
  return (
    <View className="timetable">
      <View className="timetable__part">
        {service.kind === 'reception' ? <Note>{words.receptionDays}</Note> : <RulesPart timetable={timetable} />}
        <SingleDays
          exceptions={stored.exceptions}
          onChoose={(one) => {
            setMonth(monthOf(one))
            setDay(one)
          }}
        />
      </View>
      <View className="timetable__part">
        {chosen ? <DayPanel key={chosen.day} service={service.id} day={chosen} exceptions={stored.exceptions} timetable={timetable} onClose={() => setDay(null)} /> : null}
        <MonthPart month={month} call={ofMonth} onMonth={setMonth} chosen={day} onChoose={setDay} />
        {said ? <Note tone="done">{said}</Note> : null}
        {replacing ? (
          <ReplaceProvider
            service={service.id}
            place={service.place.code}
            onBack={() => setReplacing(false)}
            onDone={(what) => {
              setReplacing(false)
              setSaid(what)
              void onProvider()
            }}
          />
        ) : (
          <QuietButton icon="passed" block onPress={() => setReplacing(true)}>
            {words.replace}
          </QuietButton>
        )}
      </View>
    </View>
  )
}

/** A leader's day lies far ahead: the month begins there. */
function firstDay({ kind }: Pick<TimetableEditorProps['service'], 'kind'>, { exceptions }: Timetable): Day | undefined {
  return kind === 'reception' ? exceptions.find(({ day, windows }) => windows.length > 0 && day >= dayOf(new Date()))?.day : undefined
}
