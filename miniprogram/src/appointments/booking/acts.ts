import type { Result } from '@shared/api'
import type { IconName } from '@/kit/icon'

export type BookingDetail = Result<'GET /bookings/:id'>

/** Everything that can be pressed on the page of an appointment by whom it is for or who made it. */
export type Act = 'accept' | 'decline' | 'rechoose' | 'sign' | 'judge' | 'object' | 'calendar' | 'change' | 'cancel' | 'leave' | 'again' | 'service'

export const actIcons: Record<Act, IconName> = {
  accept: 'check',
  decline: 'close',
  rechoose: 'calendar',
  sign: 'certificate',
  judge: 'star',
  object: 'message',
  calendar: 'calendar',
  change: 'refresh',
  cancel: 'close',
  leave: 'close',
  again: 'calendar',
  service: 'info',
}

/** What may be the one large button, the most pressing first. */
const mainOrder: readonly Act[] = ['accept', 'rechoose', 'sign', 'judge', 'object', 'again']
const quietOrder: readonly Act[] = ['calendar', 'change', 'object', 'service', 'again', 'decline', 'leave', 'cancel']

/** The one thing that can be done now and everything else, from the abilities the server sent: no button that it would refuse. */
export function actsOf(booking: Pick<BookingDetail, 'state' | 'can'>): { main: Act | null; quiet: Act[] } {
  const possible = new Set(possibleOf(booking))
  const main = mainOrder.find((act) => possible.has(act)) ?? null
  return { main, quiet: quietOrder.filter((act) => possible.has(act) && act !== main) }
}

const over: readonly BookingDetail['state'][] = ['served', 'missed', 'cancelled', 'lapsed', 'unrecorded']

function possibleOf({ state, can }: Pick<BookingDetail, 'state' | 'can'>): Act[] {
  return [
    ...(can.accept ? (['accept'] as const) : []),
    ...(can.decline ? (['decline'] as const) : []),
    ...(can.reschedule ? ([state === 'displaced' ? 'rechoose' : 'change'] as const) : []),
    ...(can.sign ? (['sign'] as const) : []),
    ...(can.judge ? (['judge'] as const) : []),
    ...(can.object ? (['object'] as const) : []),
    ...(state === 'booked' ? (['calendar'] as const) : []),
    ...(can.cancel ? ([state === 'waiting' ? 'leave' : 'cancel'] as const) : []),
    ...(over.includes(state) ? (['again'] as const) : (['service'] as const)),
  ]
}
