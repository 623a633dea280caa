import { useStep } from '@/api/use-step'
import { ConfirmSheet } from '@/kit/confirm-sheet'
import type { ActivityDetail } from './standing'
import { leaveWords as words } from './words'

interface LeaveSheetProps {
  shown: boolean
  activity: ActivityDetail
  onClose: () => void
  /** It was refused: the activity has begun, or changed. */
  onRefused: () => unknown
  onDone: (after: ActivityDetail) => void
}

/** Gives the place up, or leaves the waiting list; asks once more, for somebody else gets it at once. */
export function LeaveSheet({ shown, activity, onClose, onRefused, onDone }: LeaveSheetProps) {
  const { take, problem } = useStep('POST /activities/:id/leave', activity.id, onRefused)
  const waits = activity.participation?.state === 'waiting'
  const leave = async () => {
    const after = await take(undefined)
    if (after) onDone(after)
  }
  return (
    <ConfirmSheet
      shown={shown}
      title={waits ? words.queueTitle : words.title}
      consequence={waits ? words.queueConsequence : words.consequence}
      sure={waits ? words.queueConfirm : words.confirm}
      busyWords={words.leaving}
      keep={words.keep}
      problem={problem}
      onClose={onClose}
      onSure={leave}
    />
  )
}
