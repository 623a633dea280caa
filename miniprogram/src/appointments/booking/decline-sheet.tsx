import { useStep } from '@/api/use-step'
import { ConfirmSheet } from '@/kit/confirm-sheet'
import type { StepSheetProps } from './cancel-sheet'
import { declineWords as words } from './words'

/** Lets the held seat go to the next one; asks once more. */
export function DeclineSheet({ shown, onClose, booking, onDone }: StepSheetProps) {
  const { take, problem } = useStep('POST /bookings/:id/decline', booking.id)
  const decline = async () => {
    const after = await take(undefined)
    if (!after) return
    onDone(after)
    onClose()
  }
  return <ConfirmSheet shown={shown} title={words.title} consequence={words.consequence} sure={words.confirm} busyWords={words.declining} problem={problem} onClose={onClose} onSure={decline} />
}
