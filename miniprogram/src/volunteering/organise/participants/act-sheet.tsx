import { AbsentSheet } from './absent-sheet'
import type { Act, ActProps } from './act'
import { OutSheet } from './out-sheet'
import { RefuseSheet } from './refuse-sheet'

const sheets = { out: OutSheet, absent: AbsentSheet, refuse: RefuseSheet }

/** Asks once more, or for what is still to be said. */
export function ActSheet({ act: { as, participant }, ...rest }: Omit<ActProps, 'participant'> & { act: Act }) {
  const Asking = sheets[as]
  return <Asking participant={participant} {...rest} />
}
