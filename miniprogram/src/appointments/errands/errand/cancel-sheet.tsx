import { useState } from 'react'
import { useStep } from '@/api/use-step'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import type { ErrandDetail } from '../standing'
import { cancelWords, requestWords } from '../words'

interface CancelSheetProps {
  shown: boolean
  errand: ErrandDetail
  onClose: () => void
  onDone: (after: ErrandDetail) => void
}

/** Not needed any more: asks once more, with a reason that needs no typing. */
export function CancelSheet({ shown, errand, onClose, onDone }: CancelSheetProps) {
  const [reason, setReason] = useState<string | null>(null)
  const { take, problem } = useStep('POST /errands/:id/cancel', errand.id)
  const cancel = async () => {
    const after = await take(reason ? { reason } : {})
    if (!after) return
    onDone(after)
    onClose()
  }
  return (
    <Sheet
      shown={shown}
      title={cancelWords.title}
      onClose={onClose}
      closeWords={cancelWords.keep}
      foot={
        <>
          {problem ? <Note tone="danger">{problem.message}</Note> : null}
          <MainButton tone="danger" busyWords={cancelWords.sending} onPress={cancel}>
            {cancelWords.sure}
          </MainButton>
        </>
      }
    >
      <Note tone="warning">{cancelWords.consequence(errand.holder?.name ?? requestWords.gridWorker)}</Note>
      <Field label={cancelWords.reason}>
        <Choice label={cancelWords.reason} options={cancelWords.reasons.map((words) => ({ value: words, label: words }))} value={reason} onChange={setReason} />
      </Field>
    </Sheet>
  )
}
