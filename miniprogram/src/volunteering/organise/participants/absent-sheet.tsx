import { useStep } from '@/api/use-step'
import { ConfirmSheet } from '@/kit/confirm-sheet'
import type { ActProps } from './act'
import { participantsWords as words } from './words'

/** Marks somebody as not come; asks once more. */
export function AbsentSheet({ participant: { id, name }, onClose, onDone }: ActProps) {
  const { take, problem } = useStep('POST /participations/:id/mark', id)
  const mark = async () => {
    const after = await take({ as: 'absent' })
    if (after) onDone(after)
  }
  return (
    <ConfirmSheet
      shown
      title={words.absentTitle(name)}
      consequence={words.absentConsequence}
      sure={words.absentIt}
      busyWords={words.marking}
      keep={words.keep}
      problem={problem}
      onClose={onClose}
      onSure={mark}
    />
  )
}
