import { useState } from 'react'
import { useStep } from '@/api/use-step'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { PhrasedField } from '@/kit/phrased-field'
import { Sheet } from '@/kit/sheet'
import type { ActivityDetail } from './form'
import { announceWords as words } from './words'

interface CancelSheetProps {
  activity: ActivityDetail
  onClose: () => void
  onDone: () => void
}

/** Cancels one date or the rest of its series, with the reason that everybody in it reads. */
export function CancelSheet({ activity: { id, name, start, series, taken, waiting }, onClose, onDone }: CancelSheetProps) {
  const { take, problem } = useStep('POST /activities/:id/cancel', id)
  const [which, setWhich] = useState<'one' | 'rest'>('one')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const later = series.filter((other) => other.start > start).length
  const cancel = async () => {
    setTried(true)
    if (!reason.trim()) return
    if (await take({ reason: reason.trim(), series: which === 'rest' })) onDone()
  }
  return (
    <Sheet
      shown
      title={words.cancelTitle(name)}
      closeWords={words.keep}
      onClose={onClose}
      foot={
        <>
          {problem ? <Note tone="danger">{problem.message}</Note> : null}
          <MainButton tone="danger" busyWords={words.cancelling} onPress={cancel}>
            {words.cancelIt}
          </MainButton>
        </>
      }
    >
      {later ? (
        <Field label={words.which}>
          <Choice
            label={words.which}
            options={[
              { value: 'one', label: words.one },
              { value: 'rest', label: words.rest(later) },
            ]}
            value={which}
            onChange={setWhich}
          />
        </Field>
      ) : null}
      <PhrasedField label={words.reason} max={200} hint={words.reasonHint} error={problem?.at('body.reason') ?? (tried && !reason.trim() ? words.reasonNeeded : undefined)} phrases={words.reasons} value={reason} onChange={setReason} />
      <Note tone="warning">{which === 'rest' ? words.cancelRestConsequence : words.cancelConsequence(taken + waiting)}</Note>
    </Sheet>
  )
}
