import { stateLabels } from '@shared/issues/labels'
import type { IssueSummary } from './issue/standing'

/** The word for a state to whoever looks at it: only the reporter is asked to judge. */
export function stateWord({ state, mine }: Pick<IssueSummary, 'state' | 'mine'>): string {
  return state === 'inspected' && !mine ? '等评价' : stateLabels[state]
}
