import { useState } from 'react'
import { useStep } from '@/api/use-step'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import type { BookingDetail } from './acts'
import { cancelWords } from './words'

export interface StepSheetProps {
  shown: boolean
  onClose: () => void
  booking: BookingDetail
  onDone: (after: BookingDetail) => void
}

/** Gives the seat back, or leaves the waiting list; asks once more, with a reason that needs no typing. */
export function CancelSheet({ shown, onClose, booking, onDone }: StepSheetProps) {
  const [reason, setReason] = useState<string | null>(null)
  const { take, problem } = useStep('POST /bookings/:id/cancel', booking.id)
  const waits = booking.state === 'waiting'
  const cancel = async () => {
    const after = await take(reason ? { reason } : {})
    if (!after) return
    onDone(after)
    onClose()
  }
  return (
    <Sheet
      shown={shown}
      title={waits ? cancelWords.leaveTitle : cancelWords.title}
      closeWords={cancelWords.keep}
      onClose={onClose}
      foot={
        <>
          {problem ? <Note tone="danger">{problem.message}</Note> : null}
          <MainButton tone="danger" onPress={cancel} busyWords={cancelWords.cancelling}>
            {waits ? cancelWords.leaveConfirm : cancelWords.confirm}
          </MainButton>
        </>
      }
    >
      <Note tone="warning">{waits ? cancelWords.leaveConsequence : cancelWords.consequence}</Note>
      {waits ? null : (
        <Field label={cancelWords.why}>
          <Choice label={cancelWords.why} options={cancelWords.reasons.map((words) => ({ value: words, label: words }))} value={reason} onChange={setReason} />
        </Field>
      )}
    </Sheet>
  )
}
