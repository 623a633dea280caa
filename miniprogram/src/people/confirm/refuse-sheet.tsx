import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import { confirmWords, refusePhrases } from './words'

/** The longest reason that the server takes, in characters. */
const longest = 200

interface RefuseSheetProps {
  shown: boolean
  name: string
  problem: ApiProblem | null
  onClose: () => void
  onRefuse: (reason: string) => Promise<void>
}

/** Asks why somebody is not of a household; the reason is told to her. */
export function RefuseSheet({ shown, name, problem, onClose, onRefuse }: RefuseSheetProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const refuse = () => {
    setTried(true)
    return reason.trim() ? onRefuse(reason.trim()) : undefined
  }
  return (
    <Sheet
      shown={shown}
      title={confirmWords.refuseTitle(name)}
      onClose={onClose}
      foot={
        <MainButton tone="danger" busyWords={confirmWords.sending} onPress={refuse}>
          {confirmWords.refuseButton}
        </MainButton>
      }
    >
      <Choice label={confirmWords.ready} options={refusePhrases.map((phrase) => ({ value: phrase, label: phrase }))} value={refusePhrases.includes(reason) ? reason : null} onChange={setReason} />
      <Field label={confirmWords.refuseReason} hint={confirmWords.refuseHint} error={tried && !reason.trim() ? confirmWords.refuseNeeded : problem?.at('body.reason')}>
        <LongWords label={confirmWords.refuseReason} value={reason} onChange={setReason} max={longest} />
      </Field>
      {problem && !problem.at('body.reason') ? <Note tone="danger">{problem.message}</Note> : null}
    </Sheet>
  )
}
