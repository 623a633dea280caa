import { useStep } from '@/api/use-step'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import type { StepSheetProps } from './cancel-sheet'
import { declineWords } from './words'

/** Lets the held seat go to the next one; asks once more. */
export function DeclineSheet({ shown, onClose, booking, onDone }: StepSheetProps) {
  const { take, problem } = useStep('POST /bookings/:id/decline', booking.id)
  const decline = async () => {
    const after = await take(undefined)
    if (!after) return
    onDone(after)
    onClose()
  }
  return (
    <Sheet
      shown={shown}
      title={declineWords.title}
      onClose={onClose}
      foot={
        <>
          {problem ? <Note tone="danger">{problem.message}</Note> : null}
          <MainButton tone="danger" onPress={decline} busyWords={declineWords.declining}>
            {declineWords.confirm}
          </MainButton>
        </>
      }
    >
      <Note tone="warning">{declineWords.consequence}</Note>
    </Sheet>
  )
}
