import { bookingsContract } from '../../../shared/appointments/bookings.contract'
import type { Context } from '../../http/context'
import { anyone, implement } from '../../http/implement'
import { ownBookingPolicy, partyBookingPolicy, readBookingPolicy } from '../policy'
import type { Booking } from './booking.model'
import { sendCalendar } from './calendar'
import { cancel } from './cancel'
import { claim } from './claim'
import { judge } from './judge'
import { listMine } from './list'
import { loadBooking } from './load'
import { acceptOffer, declineOffer } from './offer'
import { presentBooking, presentBookings } from './presenter'
import { reschedule } from './reschedule'
import { signPromise } from './sign-promise'

const load = ({ params }: { params: { id: string } }) => loadBooking(params.id)
const shown = async (booking: Promise<Booking>, ctx: Context) => presentBooking(await booking, ctx)

export const bookingRoutes = implement(bookingsContract, {
  'POST /bookings': (on) => on({ policy: anyone, handle: ({ body }, _, ctx) => shown(claim('book', body, ctx), ctx) }),
  'POST /slots/:slot/waiting': (on) => on({ policy: anyone, handle: ({ params, body }, _, ctx) => shown(claim('wait', { ...body, slot: params.slot }, ctx), ctx) }),
  'GET /bookings': (on) =>
    on({
      policy: anyone,
      handle: async ({ query }, _, ctx) => {
        const { items, next } = await listMine(query, ctx)
        return { items: await presentBookings(items, ctx), next }
      },
    }),
  'GET /bookings/:id': (on) => on({ load, policy: readBookingPolicy, handle: (_, booking, ctx) => presentBooking(booking, ctx) }),
  'POST /bookings/:id/reschedule': (on) => on({ load, policy: ownBookingPolicy, handle: ({ body }, booking, ctx) => shown(reschedule(booking, body, ctx), ctx) }),
  'POST /bookings/:id/cancel': (on) => on({ load, policy: ownBookingPolicy, handle: ({ body }, booking, ctx) => shown(cancel(booking, body, ctx), ctx) }),
  'POST /bookings/:id/accept': (on) => on({ load, policy: ownBookingPolicy, handle: (_, booking, ctx) => shown(acceptOffer(booking, ctx), ctx) }),
  'POST /bookings/:id/decline': (on) => on({ load, policy: ownBookingPolicy, handle: (_, booking, ctx) => shown(declineOffer(booking, ctx), ctx) }),
  'POST /bookings/:id/promises': (on) => on({ load, policy: partyBookingPolicy, handle: ({ body }, booking, ctx) => shown(signPromise(booking, body, ctx), ctx) }),
  'GET /bookings/:id/calendar': (on) => on({ load, policy: readBookingPolicy, handle: (_, booking, ctx, koa) => sendCalendar(booking, ctx, koa) }),
  'POST /bookings/:id/judge': (on) => on({ load, policy: partyBookingPolicy, handle: ({ body }, booking, ctx) => shown(judge(booking, body, ctx), ctx) }),
})
