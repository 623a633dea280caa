import type { Invitation } from './standing'

/** Everything that may be pressed on an invitation's page. */
export type Act = 'accept' | 'another' | 'decline' | 'propose' | 'raiseIssue' | 'withdraw' | 'callInviter'

/** The one thing this person can do now and everything else, from the abilities the server sent: no button that it would refuse. */
export function actsOf({ state, can, resident, invitedBy }: Pick<Invitation, 'state' | 'can' | 'resident' | 'invitedBy'>): { main: Act | null; quiet: Act[] } {
  if (can.answer) {
    if (state === 'asked') return { main: 'accept', quiet: ['another', 'decline'] }
    return { main: invitedBy.phone ? 'callInviter' : null, quiet: [...(state === 'accepted' ? (['another'] as const) : []), 'decline'] }
  }
  if (resident.me) return { main: invitedBy.phone && state === 'another_time' ? 'callInviter' : null, quiet: [] }
  const possible: Act[] = [
    ...(can.raiseIssue ? (['raiseIssue'] as const) : []),
    ...(can.propose ? (['propose'] as const) : []),
    ...(can.withdraw ? (['withdraw'] as const) : []),
  ]
  const main = possible.find((act) => act === 'raiseIssue' || (act === 'propose' && state === 'another_time')) ?? null
  return { main, quiet: possible.filter((act) => act !== main) }
}
