import type { Booking } from '../booking/booking.model'

/** What decides about the turn of somebody who is there. */
export type Turn = Pick<Booking, 'eldersFirst' | 'priority' | 'start' | 'arrivedAt' | 'number'>

/**
 * Who is called before whom, for sorting. Elders over 80 and disabled people come first where the service said so when they booked; then whose
 * slot began earlier, so that nobody gains by coming before her time; then who came first; then the lower number.
 */
export function byTurn(a: Turn, b: Turn): number {
  return (
    Number(goesFirst(b)) - Number(goesFirst(a)) ||
    a.start.getTime() - b.start.getTime() ||
    (a.arrivedAt?.getTime() ?? 0) - (b.arrivedAt?.getTime() ?? 0) ||
    (a.number ?? 0) - (b.number ?? 0)
  )
}

function goesFirst({ eldersFirst, priority }: Turn): boolean {
  return eldersFirst && priority !== null
}
