import { useStep } from '@/api/use-step'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
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
    <Sheet
      shown={shown}
      title={waits ? words.queueTitle : words.title}
      closeWords={words.keep}
      onClose={onClose}
      foot={
        <>
          {problem ? <Note tone="danger">{problem.message}</Note> : null}
          <MainButton tone="danger" onPress={leave} busyWords={words.leaving}>
            {waits ? words.queueConfirm : words.confirm}
          </MainButton>
        </>
      }
    >
      <Note tone="warning">{waits ? words.queueConsequence : words.consequence}</Note>
    </Sheet>
  )
}
