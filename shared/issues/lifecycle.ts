/**
 * The one table of an issue's life: 上报 → 派遣 → 受理 → 处置 → 核查 → 办结 and its side ways. Server and screens read it;
 * nothing else may set a state.
 */
export const states = ['reported', 'dispatched', 'accepted', 'handled', 'inspected', 'closed', 'rejected', 'withdrawn'] as const
export type State = (typeof states)[number]

/** Who takes a step. `holder`: the person who has the item now; while it is `handled` that is the inspector. */
export type Party = 'holder' | 'reporter' | 'desk' | 'system'

export interface Transition {
  action: Action
  from: readonly State[]
  /** `same`: the state stays, only the holder changes. */
  to: State | 'same'
  by: readonly Party[]
  /** What the step must carry. `photo`: only for categories that say so. */
  needs: readonly ('reason' | 'words' | 'photo' | 'target')[]
  /** The event it writes. */
  event: `issue.${string}`
}

export const actions = [
  'dispatch', 'accept', 'transfer', 'return', 'reject', 'object', 'handle', 'approve', 'disapprove', 'judge', 'redo', 'expire', 'withdraw', 'reroute', 'relieve', 'escalate',
] as const
export type Action = (typeof actions)[number]

export const transitions: readonly Transition[] = [
  { action: 'dispatch', from: ['reported'], to: 'dispatched', by: ['system'], needs: [], event: 'issue.dispatched' },
  { action: 'accept', from: ['dispatched'], to: 'accepted', by: ['holder'], needs: [], event: 'issue.accepted' },
  { action: 'transfer', from: ['dispatched', 'accepted'], to: 'dispatched', by: ['holder', 'desk'], needs: ['reason', 'target'], event: 'issue.transferred' },
  { action: 'return', from: ['dispatched', 'accepted'], to: 'dispatched', by: ['holder'], needs: ['reason'], event: 'issue.returned' },
  { action: 'reject', from: ['dispatched', 'accepted'], to: 'rejected', by: ['holder'], needs: ['reason'], event: 'issue.rejected' },
  { action: 'object', from: ['rejected'], to: 'dispatched', by: ['reporter'], needs: ['reason'], event: 'issue.objected' },
  { action: 'handle', from: ['accepted'], to: 'handled', by: ['holder'], needs: ['words', 'photo'], event: 'issue.handled' },
  { action: 'approve', from: ['handled'], to: 'inspected', by: ['holder'], needs: [], event: 'issue.inspected' },
  { action: 'disapprove', from: ['handled'], to: 'accepted', by: ['holder'], needs: ['reason'], event: 'issue.disapproved' },
  { action: 'judge', from: ['inspected'], to: 'closed', by: ['reporter'], needs: [], event: 'issue.judged' },
  { action: 'redo', from: ['inspected'], to: 'accepted', by: ['reporter'], needs: [], event: 'issue.reopened' },
  { action: 'expire', from: ['inspected'], to: 'closed', by: ['system'], needs: [], event: 'issue.unjudged' },
  { action: 'withdraw', from: ['dispatched', 'accepted'], to: 'withdrawn', by: ['reporter'], needs: [], event: 'issue.withdrawn' },
  { action: 'reroute', from: ['dispatched', 'accepted'], to: 'dispatched', by: ['system'], needs: [], event: 'issue.rerouted' },
  { action: 'relieve', from: ['handled', 'inspected'], to: 'same', by: ['system'], needs: [], event: 'issue.relieved' },
  { action: 'escalate', from: ['dispatched'], to: 'dispatched', by: ['system'], needs: [], event: 'issue.escalated' },
]

const byAction = new Map(transitions.map((transition) => [transition.action, transition]))

/** The row of the table for an action. */
export function transitionOf(action: Action): Transition {
  const found = byAction.get(action)
  if (!found) throw new Error(`no transition named ${action}`)
  return found
}

/** Whether this party may take this step from this state. What else it needs is the policy's and the use case's matter. */
export function allows(action: Action, from: State, by: Party): boolean {
  const transition = transitionOf(action)
  return transition.from.includes(from) && transition.by.includes(by)
}

/** The states in which somebody answers for the item. */
export const openStates = ['reported', 'dispatched', 'accepted', 'handled', 'inspected'] as const satisfies readonly State[]

/** The states in which the holder has something to do. */
export const waitingStates = ['dispatched', 'accepted', 'handled'] as const satisfies readonly State[]

export function isOpen(state: State): boolean {
  return (openStates as readonly State[]).includes(state)
}
