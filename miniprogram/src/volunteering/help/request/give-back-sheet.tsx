import { useStep } from '@/api/use-step'
import { ConfirmSheet } from '@/kit/confirm-sheet'
import { giveBackWords as words } from '../words'
import type { StepSheetProps } from './cancel-sheet'

/** She cannot come after all: why, so that whoever waits knows, and another neighbour can take it. */
export function GiveBackSheet({ shown, request, onClose, onDone }: StepSheetProps) {
  const { take, problem } = useStep('POST /help-requests/:id/give-back', request.id)
  const giveBack = async (reason: string | null) => {
    const after = await take({ reason: reason! })
    if (!after) return
    onDone(after)
    onClose()
  }
  return (
    <ConfirmSheet
      shown={shown}
      title={words.title}
      consequence={words.consequence}
      reasons={{ label: words.reason, options: words.reasons, needed: words.reasonNeeded }}
      sure={words.sure}
      busyWords={words.sending}
      keep={words.keep}
      problem={problem}
      onClose={onClose}
      onSure={giveBack}
    />
  )
}
