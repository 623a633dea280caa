import { waitingStates, type State } from '@shared/issues/lifecycle'

export type StateFilter = 'open' | Exclude<State, 'reported' | 'withdrawn' | 'closed' | 'rejected'> | 'ended' | 'all'

/** The states a desk looks for, in the order of the loop. */
export const stateFilters: readonly { value: StateFilter; label: string }[] = [
  { value: 'open', label: '未办结' },
  { value: 'dispatched', label: '等待受理' },
  { value: 'accepted', label: '办理中' },
  { value: 'handled', label: '等待核查' },
  { value: 'inspected', label: '等评价' },
  { value: 'ended', label: '已结束' },
  { value: 'all', label: '全部' },
]

/** Whether somebody's clock can run in what this filter shows. */
export function isWaiting(filter: StateFilter): boolean {
  return filter === 'open' || filter === 'all' || (waitingStates as readonly string[]).includes(filter)
}

/** What a filter is called. */
export function labelOf(filter: StateFilter): string {
  return stateFilters.find(({ value }) => value === filter)?.label ?? ''
}
