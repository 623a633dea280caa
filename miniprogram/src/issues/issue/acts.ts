import { isOpen } from '@shared/issues/lifecycle'
import type { IconName } from '@/kit/icon'
import { actWords } from '../words'
import type { IssueDetail } from './standing'

/** Everything a person may press on an issue's page; the words of a call are those of whom it reaches. */
export type Act = keyof typeof actWords | 'callHolder' | 'callReporter'

export const actIcons: Record<Act, IconName> = {
  agree: 'check',
  decline: 'close',
  judge: 'star',
  inspect: 'search',
  handle: 'camera',
  accept: 'check',
  object: 'warning',
  support: 'neighbours',
  callHolder: 'phone',
  callReporter: 'phone',
  invite: 'neighbours',
  transfer: 'passed',
  reassign: 'passed',
  return: 'returned',
  reject: 'close',
  withdraw: 'returned',
}

/** What may be the one large button, the most pressing first. */
const mainOrder: readonly Act[] = ['agree', 'judge', 'inspect', 'handle', 'accept', 'object', 'support', 'callHolder']
const quietOrder: readonly Act[] = ['decline', 'callHolder', 'callReporter', 'invite', 'support', 'transfer', 'reassign', 'return', 'reject', 'withdraw']

/**
 * The one thing this person can do now and everything else, from the abilities the server sent: no button that it would
 * refuse. `invites`: she may invite residents to a meeting (约访), so also who reported this.
 */
export function actsOf(issue: IssueDetail, { invites = false }: { invites?: boolean } = {}): { main: Act | null; quiet: Act[] } {
  const possible = new Set(possibleOf(issue, invites))
  const main = mainOrder.find((act) => possible.has(act)) ?? null
  return { main, quiet: quietOrder.filter((act) => possible.has(act) && act !== main) }
}

function possibleOf({ can, holder, reporter, mine, state }: IssueDetail, invites: boolean): Act[] {
  const running = isOpen(state)
  return [
    ...(can.agree ? (['agree', 'decline'] as const) : []),
    ...(can.judge ? (['judge'] as const) : []),
    ...(can.inspect ? (['inspect'] as const) : []),
    ...(can.handle ? (['handle'] as const) : []),
    ...(can.accept ? (['accept'] as const) : []),
    ...(can.object ? (['object'] as const) : []),
    ...(can.support && running && !holder?.me ? (['support'] as const) : []),
    ...(can.transfer ? ([holder?.me ? 'transfer' : 'reassign'] as const) : []),
    ...(can.return ? (['return'] as const) : []),
    ...(can.reject ? (['reject'] as const) : []),
    ...(can.withdraw ? (['withdraw'] as const) : []),
    ...(holder?.phone && !holder.me ? (['callHolder'] as const) : []),
    ...(reporter?.phone && !mine && !reporter.me ? (['callReporter'] as const) : []),
    ...(invites && reporter && !mine && !reporter.me ? (['invite'] as const) : []),
  ]
}

/** What a button says: with the name of who is called. */
export function wordsOf(act: Act, issue: Pick<IssueDetail, 'holder' | 'reporter'>): string {
  if (act === 'callHolder') return `打电话给${issue.holder?.name ?? '负责人'}`
  if (act === 'callReporter') return `打电话给${issue.reporter?.name ?? '上报人'}`
  return actWords[act]
}
