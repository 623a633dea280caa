import type { Context } from '../../http/context'
import { once } from '../../http/idempotency'
import { Problem } from '../../http/problem'
import { transaction } from '../../database/transaction'
import { useConsent, type Actor } from '../../people'
import { bookingRelation, isDesk } from '../policy'
import type { Booking } from './booking.model'
import { inSlotTurn } from './claim'
import { loadBooking } from './load'

/**
 * Acts on the consent by which somebody else booked, in the caller's transaction: once it is taken back, she does nothing more with the
 * booking. Throws `appointments.no_consent`.
 */
export async function expectMayAct(booking: Booking, actor: Actor): Promise<void> {
  const { person, booker } = bookingRelation(actor, booking)
  if (person || isDesk(actor, booking) || !booker) return
  if (!booking.person || !(await useConsent(booking.person, actor.person._id))) throw new Problem('appointments.no_consent')
}

/**
 * Does something with a booking's seat for its person, who acts for her, or the desk: in the turn of a slot and in one transaction, and
 * once for a key. The key is asked in the turn, so that a request that waits for it holds no snapshot that grows old.
 */
export function actOnSeat(booking: Booking, slot: string, { actor, key, now }: Context, act: () => Promise<Booking>): Promise<Booking> {
  const work = () =>
    transaction(async () => {
      await expectMayAct(booking, actor)
      return act()
    })
  return inSlotTurn(slot, async () => {
    if (!key) return work()
    const { done } = await once(key, now, async () => ({ done: String((await work())._id) }))
    return loadBooking(done)
  })
}
