import type { ErrandDetail } from './standing'

/** Everything that may be pressed on an errand's page. */
export type Act = 'confirm' | 'finish' | 'accept' | 'otherTime' | 'return' | 'cancel' | 'callHolder'

/** What may be the one large button, the most pressing first. Other calls stand beside the names. */
const mainOrder: readonly Act[] = ['confirm', 'finish', 'accept', 'callHolder']
const quietOrder: readonly Act[] = ['otherTime', 'return', 'cancel']

/** The one thing this person can do now and everything else, from the abilities the server sent: no button that it would refuse. */
export function actsOf({ can, holder }: Pick<ErrandDetail, 'can' | 'holder'>): { main: Act | null; quiet: Act[] } {
  const possible = new Set<Act>([
    ...(can.confirm ? (['confirm'] as const) : []),
    ...(can.finish ? (['finish'] as const) : []),
    ...(can.accept ? (['accept', 'otherTime'] as const) : []),
    ...(can.return ? (['return'] as const) : []),
    ...(can.cancel ? (['cancel'] as const) : []),
    ...(holder?.phone && !holder.me ? (['callHolder'] as const) : []),
  ])
  const main = mainOrder.find((act) => possible.has(act)) ?? null
  return { main, quiet: quietOrder.filter((act) => possible.has(act) && act !== main) }
}
