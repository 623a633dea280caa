import { useStep } from '@/api/use-step'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import type { ActProps } from './act-sheet'
import { participantsWords as words } from './words'

/** Marks somebody as not come; asks once more. */
export function AbsentSheet({ participant: { id, name }, onClose, onDone }: ActProps) {
  const { take, problem } = useStep('POST /participations/:id/mark', id)
  const mark = async () => {
    const after = await take({ as: 'absent' })
    if (after) onDone(after)
  }
  return (
    <Sheet
      shown
      title={words.absentTitle(name)}
      closeWords={words.keep}
      onClose={onClose}
      foot={
        <>
          {problem ? <Note tone="danger">{problem.message}</Note> : null}
          <MainButton tone="danger" busyWords={words.marking} onPress={mark}>
            {words.absentIt}
          </MainButton>
        </>
      }
    >
      <Note tone="warning">{words.absentConsequence}</Note>
    </Sheet>
  )
}
