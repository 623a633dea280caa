import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { Choice } from './choice'
import { Field } from './field'
import type { IconName } from './icon'
import { MainButton } from './main-button'
import { Note } from './note'
import { Sheet } from './sheet'

interface ConfirmSheetProps {
  shown: boolean
  title: string
  /** What comes of it. */
  consequence: string
  icon?: IconName
  /** Why, to be chosen without typing; `needed` says so where it cannot be left out. */
  reasons?: { label: string; options: readonly string[]; needed?: string }
  /** What does it, and what stands there meanwhile. */
  sure: string
  busyWords: string
  /** What leaves it as it was; '先不了' unless told. */
  keep?: string
  tone?: 'danger' | 'main'
  /** Why it was refused. */
  problem: ApiProblem | null
  onClose: () => void
  /** `reason` is what was chosen, null where nothing was. */
  onSure: (reason: string | null) => Promise<unknown>
}

/** Asks once more before something is given up or let go: what comes of it, and perhaps why. */
export function ConfirmSheet({ shown, title, consequence, icon, reasons, sure, busyWords, keep, tone = 'danger', problem, onClose, onSure }: ConfirmSheetProps) {
  const [reason, setReason] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const lacking = reason === null ? reasons?.needed : undefined
  const press = () => {
    setTried(true)
    return lacking ? undefined : onSure(reason)
  }
  return (
    <Sheet
      shown={shown}
      title={title}
      closeWords={keep}
      onClose={onClose}
      foot={
        <>
          {problem ? <Note tone="danger">{problem.message}</Note> : null}
          <MainButton tone={tone} busyWords={busyWords} onPress={press}>
            {sure}
          </MainButton>
        </>
      }
    >
      <Note tone="warning" icon={icon}>
        {consequence}
      </Note>
      {reasons ? (
        <Field label={reasons.label} error={tried ? lacking : undefined}>
          <Choice label={reasons.label} options={reasons.options.map((words) => ({ value: words, label: words }))} value={reason} onChange={setReason} />
        </Field>
      ) : null}
    </Sheet>
  )
}
