import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf, type Weekday, weekdayLabels, weekdays } from '@shared/appointments/calendar'
import { Card } from '@/kit/card'
import { Tick } from '@/kit/choice'
import { Field } from '@/kit/field'
import { Note } from '@/kit/note'
import { choiceProps } from '@/kit/press-props'
import { QuietButton } from '@/kit/quiet-button'
import { DayField, speakWholeDay } from '../day-field'
import { WindowFields } from '../window-fields'
import { readWindow } from '../window-form'
import { windowWords } from '../window-words'
import type { RuleForm, RuleWrong } from './rule-form'
import { speakWeekdays, timetableWords as words } from './words'
import './timetable.scss'

interface RuleCardProps {
  number: number
  rule: RuleForm
  wrong: RuleWrong | null
  /** It was added just now: opens for editing. */
  fresh: boolean
  onEdit: (part: Partial<RuleForm>) => void
  onRemove: () => void
}

/** One weekly rule: a sentence, and its fields when it is being changed or something is wrong with it. */
export function RuleCard({ number, rule, wrong, fresh, onEdit, onRemove }: RuleCardProps) {
  const [opened, setOpened] = useState(fresh)
  const shown = opened || wrong !== null
  const toggle = (day: Weekday) => onEdit({ weekdays: rule.weekdays.includes(day) ? rule.weekdays.filter((one) => one !== day) : [...rule.weekdays, day] })
  return (
    <Card
      title={words.rule(number)}
      aside={
        <View className="quiet-row">
          <QuietButton label={`${shown ? words.fold : words.edit} ${words.rule(number)}`} onPress={() => setOpened(!opened)}>
            {shown ? words.fold : words.edit}
          </QuietButton>
          <QuietButton tone="danger" label={`${words.remove} ${words.rule(number)}`} onPress={onRemove}>
            {words.remove}
          </QuietButton>
        </View>
      }
    >
      <View>{speakRule(rule)}</View>
      {wrong?.whole ? <Note tone="danger">{wrong.whole}</Note> : null}
      {shown ? (
        <>
          <Field label={words.weekdays} error={wrong?.weekdays}>
            <View className="timetable__weekdays">
              {weekdays.map((day) => (
                <View key={day} {...choiceProps('checkbox', rule.weekdays.includes(day))} className={`timetable__weekday${rule.weekdays.includes(day) ? ' timetable__weekday--on' : ''}`} onClick={() => toggle(day)}>
                  {weekdayLabels[day]}
                </View>
              ))}
            </View>
          </Field>
          <WindowFields value={rule} onChange={onEdit} wrong={(field) => wrong?.[field]} />
          <View className="timetable__pair">
            <DayField label={words.validFrom} value={rule.validFrom} noneWords={words.validFrom} onChange={(day) => onEdit({ validFrom: day ?? dayOf(new Date()) })} />
            <DayField label={words.validUntil} error={wrong?.validUntil} value={rule.validUntil} noneWords={words.noEnd} least={rule.validFrom} optional onChange={(validUntil) => onEdit({ validUntil })} />
          </View>
          <Tick label={words.onHolidays} hint={words.onHolidaysHint} checked={rule.onHolidays} onChange={(onHolidays) => onEdit({ onHolidays })} />
        </>
      ) : null}
    </Card>
  )
}

/** '周一至周五 9:00–12:00，每 30 分钟 4 人（2 个窗口），从今天起'. */
function speakRule(rule: RuleForm): string {
  const read = readWindow(rule)
  const now = new Date()
  const parts = [
    `${speakWeekdays(rule.weekdays)} ${'window' in read ? windowWords.speak(read.window) : `${rule.from}–${rule.until}`}`,
    rule.validFrom > dayOf(now) ? words.from(speakWholeDay(rule.validFrom, now)) : '',
    rule.validUntil ? words.until(speakWholeDay(rule.validUntil, now)) : '',
    rule.onHolidays ? words.holidaysToo : '',
  ]
  return parts.filter(Boolean).join('，')
}
