import { AbsentSheet } from './absent-sheet'
import type { Participant } from './groups'
import { OutSheet } from './out-sheet'
import { RefuseSheet } from './refuse-sheet'

/** What is about to be done to one of the list, and cannot be taken back. */
export interface Act {
  as: 'out' | 'absent' | 'refuse'
  participant: Participant
}

export interface ActProps {
  participant: Participant
  /** Minutes planned. */
  planned: number
  onClose: () => void
  onDone: (after: Participant) => void
}

const sheets = { out: OutSheet, absent: AbsentSheet, refuse: RefuseSheet }

/** Asks once more, or for what is still to be said. */
export function ActSheet({ act: { as, participant }, ...rest }: Omit<ActProps, 'participant'> & { act: Act }) {
  const Asking = sheets[as]
  return <Asking participant={participant} {...rest} />
}
