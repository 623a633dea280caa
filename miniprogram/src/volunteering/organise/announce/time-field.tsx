import { useState } from 'react'
import { momentOf } from '@shared/appointments/calendar'
import { Field } from '@/kit/field'
import { MainButton } from '@/kit/main-button'
import { QuietButton } from '@/kit/quiet-button'
import { Sheet } from '@/kit/sheet'
import { Tiles } from '@/kit/tiles'
import { speakClock } from '../../speak-time'
import { announceWords as words } from './words'

interface TimeFieldProps {
  label: string
  error?: string
  /** Minutes of the day in China. */
  value: number | null
  onChange: (minute: number) => void
  /** The hour that the choice begins with. */
  usual: number
}

const anyDay = '2026-01-05'
/** Hours in the order in which people need them: the day first, the night last. */
const hours = Array.from({ length: 24 }, (_, at) => (at + 6) % 24)
const quarters = [0, 15, 30, 45]

/** A minute of the day as people say it: 840 is '下午 2:00'. */
export function sayMinute(minute: number): string {
  return speakClock(momentOf(anyDay, minute).toISOString(), momentOf(anyDay, 0))
}

/** A time of the day, by its hour and its quarter. */
export function TimeField({ label, error, value, onChange, usual }: TimeFieldProps) {
  const [choosing, setChoosing] = useState(false)
  const [minute, setMinute] = useState(usual * 60)
  const said = value === null ? words.timeNone : sayMinute(value)
  const begin = () => {
    setMinute(value ?? usual * 60)
    setChoosing(true)
  }
  const rest = minute % 60
  return (
    <Field label={label} error={error}>
      <QuietButton icon="clock" block label={`${label} ${said}`} onPress={begin}>
        {said}
      </QuietButton>
      <Sheet
        shown={choosing}
        title={`${label}：${sayMinute(minute)}`}
        onClose={() => setChoosing(false)}
        foot={
          <MainButton
            onPress={() => {
              onChange(minute)
              setChoosing(false)
            }}
          >
            {words.take}
          </MainButton>
        }
      >
        <Field label={words.minute}>
          <Tiles
            label={words.minute}
            options={[...new Set([...quarters, rest])].sort((a, b) => a - b).map((quarter) => ({ value: String(quarter), label: words.minuteLabel(quarter) }))}
            value={String(rest)}
            onChange={(quarter) => setMinute(minute - rest + Number(quarter))}
          />
        </Field>
        <Field label={words.hour}>
          <Tiles
            label={words.hour}
            options={hours.map((hour) => ({ value: String(hour), label: words.hourLabel(hour > 12 ? hour - 12 : hour), hint: sayMinute(hour * 60).split(' ')[0] }))}
            value={String(Math.floor(minute / 60))}
            onChange={(hour) => setMinute(Number(hour) * 60 + rest)}
          />
        </Field>
      </Sheet>
    </Field>
  )
}
