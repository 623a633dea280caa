import { useState } from 'react'
import { speakHours } from '@shared/timebank/speak'
import { useAsk } from '@/api/use-ask'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { PhrasedField } from '@/kit/phrased-field'
import { QuietButton } from '@/kit/quiet-button'
import type { Entry } from './entry'
import { personWords as words } from './words'

interface AskReversalProps {
  entry: Entry
  onAsked: () => void
  onClose: () => void
}

/** Asks that a movement be undone, with a reason; nothing moves until somebody else of the desk confirms. */
export function AskReversal({ entry: { id, minutes }, onAsked, onClose }: AskReversalProps) {
  const { ask, problem } = useAsk()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() ? undefined : words.reasonNeeded
  const send = async () => {
    setTried(true)
    if (missing) return
    if (await ask('POST /timebank/transfers/:id/reversal', { params: { id }, body: { reason: reason.trim() } })) onAsked()
  }
  return (
    <>
      <Note tone="warning">{words.consequence(speakHours(Math.abs(minutes)))}</Note>
      <PhrasedField label={words.reason} hint={words.reasonHint} max={300} phrases={words.phrases} value={reason} onChange={setReason} error={tried ? missing : undefined} />
      {problem ? <Note tone="danger">{problem.at('body.reason') ?? problem.message}</Note> : null}
      <MainButton onPress={send} busyWords={words.sending}>{words.send}</MainButton>
      <QuietButton block onPress={onClose}>{words.no}</QuietButton>
    </>
  )
}
