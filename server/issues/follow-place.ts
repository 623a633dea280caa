import type { EventRecord } from '../events/event.model'
import { moveItems } from '../places'
import { IssueModel } from './issue.model'

/** After a place moved in the tree its issues lie under the new ancestors. Who has them stays: a move is no reason to take work from anybody. */
export function followPlace(event: Pick<EventRecord, 'subject' | 'data'>): Promise<void> {
  return moveItems(IssueModel, event)
}
