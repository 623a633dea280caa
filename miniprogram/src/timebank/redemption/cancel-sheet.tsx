import { useStep } from '@/api/use-step'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
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
    <Sheet
      shown
      title={words.cancelTitle}
      closeWords={words.keep}
      onClose={onClose}
      foot={
        <>
          {problem ? <Note tone="danger">{problem.message}</Note> : null}
          <MainButton tone="danger" onPress={cancel} busyWords={words.cancelling}>
            {words.cancelConfirm}
          </MainButton>
        </>
      }
    >
      <Note tone="warning">{words.cancelConsequence(minutes)}</Note>
    </Sheet>
  )
}
