import { useState } from 'react'
import { useStep } from '@/api/use-step'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import type { HelpDetail } from '../standing'
import { cancelWords as words } from '../words'

interface CancelSheetProps {
  shown: boolean
  request: HelpDetail
  onClose: () => void
  onDone: (after: HelpDetail) => void
}

/** Not needed any more: asks once more, with a reason that needs no typing. */
export function CancelSheet({ shown, request, onClose, onDone }: CancelSheetProps) {
  const [reason, setReason] = useState<string | null>(null)
  const { take, problem } = useStep('POST /help-requests/:id/cancel', request.id)
  const cancel = async () => {
    const after = await take(reason ? { reason } : {})
    if (!after) return
    onDone(after)
    onClose()
  }
  return (
    <Sheet
      shown={shown}
      title={words.title}
      onClose={onClose}
      closeWords={words.keep}
      foot={
        <>
          {problem ? <Note tone="danger">{problem.message}</Note> : null}
          <MainButton tone="danger" busyWords={words.sending} onPress={cancel}>
            {words.sure}
          </MainButton>
        </>
      }
    >
      <Note tone="warning">{words.consequence(request.helper?.name ?? null)}</Note>
      <Field label={words.reason}>
        <Choice label={words.reason} options={words.reasons.map((said) => ({ value: said, label: said }))} value={reason} onChange={setReason} />
      </Field>
    </Sheet>
  )
}
