import { View } from '@tarojs/components'
import { momentOf } from '@shared/appointments/calendar'
import { speakDay, speakMoment } from '@shared/time/speak'
import type { ApiProblem } from '@/api/problem'
import { dayTile } from '@/kit/day-part'
import { Field } from '@/kit/field'
import type { Question } from '@/kit/question-form'
import { WordsInput } from '@/kit/words-input'
import { Tiles } from '@/kit/tiles'
import { meetingDays, type MeetingForm, missingTime, missingWhere, timesOf } from './meeting'
import { meetingWords } from './words'
import '../lines.scss'

const lengths = (Object.keys(meetingWords.lengths) as MeetingForm['minutes'][]).map((value) => ({ value, label: meetingWords.lengths[value] }))

/** When a meeting is, how long it takes and where, as questions of a form. */
export function meetingQuestions(form: MeetingForm, change: (part: Partial<MeetingForm>) => void, now: Date, problem: ApiProblem | null): Question[] {
  return [
    { key: 'time', missing: missingTime(form, now), body: (error) => <Time form={form} change={change} now={now} error={error ?? problem?.at('body.at') ?? problem?.at('body.minutes')} /> },
    {
      key: 'where',
      missing: missingWhere(form),
      body: (error) => (
        <Field label={meetingWords.where} error={error ?? problem?.at('body.where')}>
          <WordsInput label={meetingWords.where} placeholder={meetingWords.wherePlaceholder} max={100} value={form.where} onChange={(where) => change({ where })} />
        </Field>
      ),
    },
  ]
}

function Time({ form: { day, minute, minutes }, change, now, error }: { form: MeetingForm; change: (part: Partial<MeetingForm>) => void; now: Date; error?: string }) {
  const days = meetingDays(now)
  const open = day && days.includes(day) ? day : null
  const hour = (at: number) => {
    const moment = momentOf(open ?? '', at)
    return speakMoment(moment, now).slice(speakDay(moment, now).length)
  }
  return (
    <View className="stack">
      <Field label={meetingWords.day} error={error && !open ? error : undefined}>
        <Tiles label={meetingWords.day} options={days.map((one) => dayTile(one, now))} value={open} onChange={(chosen) => change({ day: chosen })} />
      </Field>
      {open ? (
        <Field label={meetingWords.time} error={error}>
          <Tiles
            label={meetingWords.time}
            options={timesOf(open, now).map((at) => ({ value: String(at), label: hour(at) }))}
            value={minute === null ? null : String(minute)}
            onChange={(at) => change({ minute: Number(at) })}
          />
        </Field>
      ) : null}
      <Field label={meetingWords.length}>
        <Tiles label={meetingWords.length} options={lengths} value={minutes} onChange={(length) => change({ minutes: length })} />
      </Field>
    </View>
  )
}
