import { useStep } from '@/api/use-step'
import { ConfirmSheet } from '@/kit/confirm-sheet'
import type { BookingDetail } from './acts'
import { cancelWords as words } from './words'

export interface StepSheetProps {
  shown: boolean
  onClose: () => void
  booking: BookingDetail
  onDone: (after: BookingDetail) => void
}

/** Gives the seat back, or leaves the waiting list; asks once more, with a reason that needs no typing. */
export function CancelSheet({ shown, onClose, booking, onDone }: StepSheetProps) {
  const { take, problem } = useStep('POST /bookings/:id/cancel', booking.id)
  const waits = booking.state === 'waiting'
  const cancel = async (reason: string | null) => {
    const after = await take(reason ? { reason } : {})
    if (!after) return
    onDone(after)
    onClose()
  }
  return (
    <ConfirmSheet
      shown={shown}
      title={waits ? words.leaveTitle : words.title}
      consequence={waits ? words.leaveConsequence : words.consequence}
      reasons={waits ? undefined : { label: words.why, options: words.reasons }}
      sure={waits ? words.leaveConfirm : words.confirm}
      busyWords={words.cancelling}
      keep={words.keep}
      problem={problem}
      onClose={onClose}
      onSure={cancel}
    />
  )
}
