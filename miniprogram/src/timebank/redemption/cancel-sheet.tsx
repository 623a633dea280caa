import { useStep } from '@/api/use-step'
import { ConfirmSheet } from '@/kit/confirm-sheet'
import type { Redemption } from './standing'
import { redemptionWords as words } from './words'

interface CancelSheetProps {
  redemption: Redemption
  onClose: () => void
  /** It was refused: the partner may have taken the code meanwhile. */
  onRefused: () => void
  onDone: (after: Redemption) => void
}

/** Gives the minutes back; asks once more. */
export function CancelSheet({ redemption: { id, minutes }, onClose, onRefused, onDone }: CancelSheetProps) {
  const { take, problem } = useStep('POST /redemptions/:id/cancel', id, onRefused)
  const cancel = async () => {
    const after = await take(undefined)
    if (after) onDone(after)
  }
  return (
    <ConfirmSheet
      shown
      title={words.cancelTitle}
      consequence={words.cancelConsequence(minutes)}
      sure={words.cancelConfirm}
      busyWords={words.cancelling}
      keep={words.keep}
      problem={problem}
      onClose={onClose}
      onSure={cancel}
    />
  )
}
