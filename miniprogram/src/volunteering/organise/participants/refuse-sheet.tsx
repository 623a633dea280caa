import { useState } from 'react'
import { useStep } from '@/api/use-step'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { PhrasedField } from '@/kit/phrased-field'
import { Sheet } from '@/kit/sheet'
import type { ActProps } from './act'
import { participantsWords as words } from './words'

/** Refuses somebody's service, with the words that she reads. */
export function RefuseSheet({ participant: { id, name }, onClose, onDone }: ActProps) {
  const { take, problem } = useStep('POST /participations/:id/confirm', id)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const refuse = async () => {
    setTried(true)
    if (!reason.trim()) return
    const after = await take({ confirm: false, words: reason.trim() })
    if (after) onDone(after)
  }
  return (
    <Sheet
      shown
      title={words.refuseTitle(name)}
      onClose={onClose}
      foot={
        <>
          {problem ? <Note tone="danger">{problem.message}</Note> : null}
          <MainButton tone="danger" busyWords={words.refusing} onPress={refuse}>
            {words.refuseIt}
          </MainButton>
        </>
      }
    >
      <PhrasedField
        label={words.refuseWords}
        max={300}
        hint={words.refuseHint}
        error={problem?.at('body.words') ?? (tried && !reason.trim() ? words.refuseNeeded : undefined)}
        phrases={words.refuseReasons}
        value={reason}
        onChange={setReason}
      />
      <Note tone="warning">{words.refuseConsequence}</Note>
    </Sheet>
  )
}
