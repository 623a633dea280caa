import { useState } from 'react'
import { speakHours } from '@shared/timebank/speak'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Row } from '@/kit/row'
import { Sheet } from '@/kit/sheet'
import { Tag } from '@/kit/tag'
import type { Participant } from './groups'
import { useConfirmAll } from './use-confirm-all'
import { participantsWords as words } from './words'

interface ConfirmAllSheetProps {
  participants: readonly Participant[]
  /** There are more than the list shows. */
  more: boolean
  onDone: (before: Participant, after: Participant) => void
  onClose: () => void
}

/** Who will be confirmed with how much; then one after the other, each with what became of it. It stays until it is closed. */
export function ConfirmAllSheet({ participants: offered, more, onDone, onClose }: ConfirmAllSheetProps) {
  // Those that are confirmed leave the list below; here they stay to be read.
  const [participants] = useState(offered)
  const { outcomes, at, run } = useConfirmAll(onDone)
  const left = participants.filter(({ id }) => outcomes.get(id) !== 'done')
  const tried = outcomes.size > 0 && at === 0
  const failed = tried ? left.length : 0
  return (
    <Sheet
      shown
      title={left.length ? words.confirmAllTitle(participants.length) : words.confirmAllDone}
      closeWords={outcomes.size ? words.close : words.stopHere}
      onClose={onClose}
      foot={
        <>
          {tried ? <Note tone={failed ? 'warning' : 'done'}>{`${words.confirmed(participants.length - left.length)}${failed ? words.notAll(failed) : ''}`}</Note> : null}
          {left.length ? (
            <MainButton busyWords={words.confirming(at, participants.length)} onPress={() => run(left)}>
              {words.confirmNow}
            </MainButton>
          ) : null}
        </>
      }
    >
      {left.length ? <Note>{more ? `${words.confirmAllNote}${words.confirmAllMore}` : words.confirmAllNote}</Note> : null}
      {participants.map(({ id, name, minutes }) => {
        const outcome = outcomes.get(id)
        return (
          <Row
            key={id}
            title={`${name}，${speakHours(minutes ?? 0)}`}
            note={outcome && outcome !== 'done' ? outcome.message : undefined}
            end={
              outcome === 'done' ? (
                <Tag icon="done" tone="done">{words.resultDone}</Tag>
              ) : outcome ? (
                <Tag icon="warning" tone="danger">{words.resultFailed}</Tag>
              ) : (
                <Tag icon="clock">{words.resultWaiting}</Tag>
              )
            }
          />
        )
      })}
    </Sheet>
  )
}
