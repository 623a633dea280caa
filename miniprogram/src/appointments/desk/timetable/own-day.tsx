import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Day } from '@shared/appointments/calendar'
import type { ApiProblem } from '@/api/problem'
import { MainButton } from '@/kit/main-button'
import { Field } from '@/kit/field'
import { QuietButton } from '@/kit/quiet-button'
import { WordsInput } from '@/kit/words-input'
import { WindowFields } from '../window-fields'
import type { WindowForm } from '../window'
import { readWindow, windowFormOf } from '../window-form'
import { FallOut } from './fall-out'
import type { Exception } from './rule-form'
import { timetableWords as words } from './words'

interface OwnDayProps {
  day: Day
  /** What the day has instead of the rules already; null: the rules hold. */
  exception: Exception | null
  /** A window to begin with. */
  usual: WindowForm
  onBack: () => void
  onSave: (exception: Exception) => Promise<ApiProblem | null>
}

/** Windows of its own for one day. */
export function OwnDay({ day, exception, usual, onBack, onSave }: OwnDayProps) {
  const [reason, setReason] = useState(exception?.reason ?? '')
  const [windows, setWindows] = useState<WindowForm[]>(exception?.windows.length ? exception.windows.map(windowFormOf) : [usual])
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const read = windows.map(readWindow)
  const save = async () => {
    setTried(true)
    setProblem(null)
    const sound = read.flatMap((one) => ('window' in one ? [one.window] : []))
    if (!reason.trim() || sound.length < windows.length) return
    setProblem(await onSave({ day, reason: reason.trim(), windows: sound }))
  }
  return (
    <>
      <View className="timetable__quiet">{words.ownHint}</View>
      <Field label={words.reason} error={tried && !reason.trim() ? words.reasonNeeded : undefined}>
        <WordsInput label={words.reason} max={100} value={reason} onChange={setReason} />
      </Field>
      {windows.map((window, index) => {
        const one = read[index]
        return (
          <View key={index} className="timetable__own">
            <WindowFields
              value={window}
              onChange={(part) => setWindows(windows.map((before, at) => (at === index ? { ...before, ...part } : before)))}
              wrong={(field) => (tried && one && 'wrong' in one ? one.wrong[field] : undefined)}
            />
            {windows.length > 1 ? <QuietButton onPress={() => setWindows(windows.filter((_, at) => at !== index))}>{words.remove}</QuietButton> : null}
          </View>
        )
      })}
      <QuietButton icon="plus" block onPress={() => setWindows([...windows, usual])}>
        {words.ownAdd}
      </QuietButton>
      {problem ? <Wrong problem={problem} /> : null}
      <MainButton busyWords={words.saving} onPress={save}>
        {words.ownSave}
      </MainButton>
      <QuietButton block onPress={onBack}>
        {words.ownCancel}
      </QuietButton>
    </>
  )
}

/** The fields of a day are told together: overlaps are between them. */
function Wrong({ problem }: { problem: ApiProblem }) {
  return (
    <>
      <FallOut problem={problem} kept={words.kept} />
      {problem.code === 'bad_input' ? problem.errors.map(({ path, detail }) => <View key={path} className="timetable__wrong">{detail}</View>) : null}
    </>
  )
}
