import { useStep } from '@/api/use-step'
import { ConfirmSheet } from '@/kit/confirm-sheet'
import type { ErrandDetail } from '../standing'
import { cancelWords as words, requestWords } from '../words'

interface CancelSheetProps {
  shown: boolean
  errand: ErrandDetail
  onClose: () => void
  onDone: (after: ErrandDetail) => void
}

/** Not needed any more: asks once more, with a reason that needs no typing. */
export function CancelSheet({ shown, errand, onClose, onDone }: CancelSheetProps) {
  const { take, problem } = useStep('POST /errands/:id/cancel', errand.id)
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
      consequence={words.consequence(errand.holder?.name ?? requestWords.gridWorker)}
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
