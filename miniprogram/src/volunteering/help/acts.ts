import type { IconName } from '@/kit/icon'
import type { HelpDetail } from './standing'
import { actWords } from './words'

/** Everything that may be pressed on a request's page. */
export type Act = 'take' | 'confirm' | 'confirmByCall' | 'settle' | 'finish' | 'callHelper' | 'dispute' | 'giveBack' | 'cancel'

/** What may be the one large button, the most pressing first. Other calls stand beside the names. */
const mainOrder: readonly Act[] = ['settle', 'confirm', 'confirmByCall', 'finish', 'take', 'callHelper']
const quietOrder: readonly Act[] = ['giveBack', 'cancel', 'dispute']

/** The one thing this person can do now and everything else, from the abilities the server sent: no button that it would refuse. */
export function actsOf({ can, helper, mine, state }: Pick<HelpDetail, 'can' | 'helper' | 'mine' | 'state'>): { main: Act | null; quiet: Act[] } {
  const possible = new Set<Act>((['take', 'confirm', 'settle', 'finish', 'dispute', 'giveBack', 'cancel'] as const).filter((act) => can[act]))
  if (can.confirmByCall && !can.confirm) possible.add('confirmByCall')
  // While she is awaited; before and after, her number stands beside her name.
  if (state === 'taken' && mine && helper?.phone && !helper.me) possible.add('callHelper')
  const main = mainOrder.find((act) => possible.has(act)) ?? null
  return { main, quiet: quietOrder.filter((act) => possible.has(act)) }
}

export const actIcons: Record<Act, IconName> = {
  take: 'neighbours',
  confirm: 'star',
  confirmByCall: 'phone',
  settle: 'scales',
  finish: 'check',
  callHelper: 'phone',
  dispute: 'warning',
  giveBack: 'returned',
  cancel: 'close',
}

/** What a button says. */
export function sayAct(act: Act, helper: HelpDetail['helper']): string {
  return act === 'callHelper' ? actWords.call(helper?.name ?? '') : actWords[act]
}
