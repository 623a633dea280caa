import { useStep } from '@/api/use-step'
import { ConfirmSheet } from '@/kit/confirm-sheet'
import type { HelpDetail } from '../standing'
import { cancelWords as words } from '../words'

export interface StepSheetProps {
  shown: boolean
  request: HelpDetail
  onClose: () => void
  onDone: (after: HelpDetail) => void
}

/** Not needed any more: asks once more, with a reason that needs no typing. */
export function CancelSheet({ shown, request, onClose, onDone }: StepSheetProps) {
  const { take, problem } = useStep('POST /help-requests/:id/cancel', request.id)
  const cancel = async (reason: string | null) => {
    const after = await take(reason ? { reason } : {})
    if (!after) return
    onDone(after)
    onClose()
  }
  return (
    <ConfirmSheet
      shown={shown}
      title={words.title}
      consequence={words.consequence(request.helper?.name ?? null)}
      reasons={{ label: words.reason, options: words.reasons }}
      sure={words.sure}
      busyWords={words.sending}
      keep={words.keep}
      problem={problem}
      onClose={onClose}
      onSure={cancel}
    />
  )
}
