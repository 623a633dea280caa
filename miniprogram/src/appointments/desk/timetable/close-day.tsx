import { useState } from 'react'
import type { Result } from '@shared/api'
import type { Day } from '@shared/appointments/calendar'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { PhrasedField } from '@/kit/phrased-field'
import { QuietButton } from '@/kit/quiet-button'
import { useAsk } from '@/api/use-ask'
import { Affected } from './affected'
import { timetableWords as words } from './words'

interface CloseDayProps {
  service: string
  day: Day
  onBack: () => void
  /** It is closed: says how many were told. */
  onDone: (said: string) => void
}

/** Closes a day: why, then who is affected, and only then for good. */
export function CloseDay({ service, day, onBack, onDone }: CloseDayProps) {
  const { ask, problem } = useAsk()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [people, setPeople] = useState<Result<'POST /services/:id/days/:day/close'>['affected'] | null>(null)
  const close = async (confirm: boolean) => {
    setTried(true)
    if (!reason.trim()) return
    const answer = await ask('POST /services/:id/days/:day/close', { params: { id: service, day }, body: { reason: reason.trim(), confirm } })
    if (!answer) return
    if (answer.done) onDone(words.closedNow(answer.affected.length))
    else setPeople(answer.affected)
  }
  return (
    <>
      <PhrasedField
        label={words.reason}
        hint={words.reasonHint}
        max={100}
        phrases={words.reasons}
        value={reason}
        onChange={(typed) => {
          setReason(typed)
          setPeople(null)
        }}
        error={tried && !reason.trim() ? words.reasonNeeded : undefined}
      />
      {people ? <Note tone={people.length ? 'warning' : 'done'}>{people.length ? `${words.affected(people.length)}${words.afterClose}` : words.nobody}</Note> : null}
      {people?.length ? <Affected people={people} /> : null}
      {problem ? <Note tone="danger">{problem.message}</Note> : null}
      {people ? (
        <MainButton tone="danger" busyWords={words.closing} onPress={() => close(true)}>
          {words.closeSure(people.length)}
        </MainButton>
      ) : (
        <MainButton busyWords={words.looking} onPress={() => close(false)}>
          {words.look}
        </MainButton>
      )}
      <QuietButton block onPress={onBack}>
        {words.keep}
      </QuietButton>
    </>
  )
}
