import { useState } from 'react'
import { useStep } from '@/api/use-step'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import type { HelpDetail } from '../standing'
import { giveBackWords as words } from '../words'

interface GiveBackSheetProps {
  shown: boolean
  request: HelpDetail
  onClose: () => void
  onDone: (after: HelpDetail) => void
}

/** She cannot come after all: why, so that whoever waits knows, and another neighbour can take it. */
export function GiveBackSheet({ shown, request, onClose, onDone }: GiveBackSheetProps) {
  const [reason, setReason] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const { take, problem } = useStep('POST /help-requests/:id/give-back', request.id)
  const giveBack = async () => {
    setTried(true)
    if (!reason) return
    const after = await take({ reason })
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
          <MainButton tone="danger" busyWords={words.sending} onPress={giveBack}>
            {words.sure}
          </MainButton>
        </>
      }
    >
      <Note tone="warning">{words.consequence}</Note>
      <Field label={words.reason} error={tried && !reason ? words.reasonNeeded : undefined}>
        <Choice label={words.reason} options={words.reasons.map((said) => ({ value: said, label: said }))} value={reason} onChange={setReason} />
      </Field>
    </Sheet>
  )
}
