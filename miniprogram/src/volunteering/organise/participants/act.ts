import type { Participant } from './groups'

/** What is about to be done to one of the list, and cannot be taken back. */
export interface Act {
  as: 'out' | 'absent' | 'refuse'
  participant: Participant
}

/** What a sheet takes that asks once more. */
export interface ActProps {
  participant: Participant
  /** Minutes planned. */
  planned: number
  onClose: () => void
  onDone: (after: Participant) => void
}
