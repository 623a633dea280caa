import type { z } from 'zod'
import { blockedUntil } from '../../../shared/appointments/booking'
import type { counterContract } from '../../../shared/appointments/counter.contract'
import type { Context } from '../../http/context'
import { counts, missesOf } from '../booking/standing'

type Standing = z.input<(typeof counterContract)['GET /appointments/standing']['result']>

/** Whether the actor can book online, and the misses this follows from, the newest first, with what became of her objections. */
export async function myStanding({ actor, now }: Context): Promise<Standing> {
  const misses = await missesOf(actor.person._id, now)
  const until = blockedUntil(misses.filter(counts).map(({ missedAt }) => missedAt!), now)
  return {
    blockedUntil: until?.toISOString() ?? null,
    missed: misses.toReversed().map((booking) => ({
      booking: String(booking._id),
      service: booking.name,
      start: booking.start.toISOString(),
      counts: counts(booking),
      objection: booking.objection?.state ?? null,
      answer: booking.objection?.answer ?? null,
    })),
  }
}
