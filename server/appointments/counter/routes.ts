import { counterContract } from '../../../shared/appointments/counter.contract'
import type { Context } from '../../http/context'
import { anyone, implement } from '../../http/implement'
import type { Booking } from '../booking/booking.model'
import { loadBooking } from '../booking/load'
import { presentBooking } from '../booking/presenter'
import { loadService } from '../catalogue/load'
import { counterBookingPolicy, partyBookingPolicy, servePolicy } from '../policy'
import { call, callNext } from './call'
import { checkIn } from './check-in'
import { countersOf } from './counters'
import { hallOf, loadHall } from './hall'
import { markMissed } from './mark-missed'
import { myStanding } from './my-standing'
import { listObjections, objectMissed, settleObjection } from './objections'
import { deskPolicy, hallPolicy, settlePolicy } from './policy'
import { queueOf } from './queue'
import { raiseIssue } from './raise-issue'
import { serve } from './serve'

const load = ({ params }: { params: { id: string } }) => loadBooking(params.id)
const service = ({ params }: { params: { id: string } }) => loadService(params.id)
const shown = async (booking: Promise<Booking>, ctx: Context) => presentBooking(await booking, ctx)

export const counterRoutes = implement(counterContract, {
  'GET /counter/services': (on) => on({ policy: anyone, handle: ({ query }, _, ctx) => countersOf(query.day, ctx) }),
  'GET /services/:id/queue': (on) => on({ load: service, policy: servePolicy, handle: ({ query }, found, ctx) => queueOf(found, query.day, ctx) }),
  'POST /counter/check-in': (on) => on({ policy: anyone, handle: ({ body }, _, ctx) => shown(checkIn(body, ctx), ctx) }),
  'POST /services/:id/queue/next': (on) => on({ load: service, policy: servePolicy, handle: ({ body }, found, ctx) => callNext(found, body, ctx) }),
  'POST /bookings/:id/call': (on) => on({ load, policy: counterBookingPolicy, handle: ({ body }, booking, ctx) => shown(call(booking, body, ctx), ctx) }),
  'POST /bookings/:id/serve': (on) => on({ load, policy: counterBookingPolicy, handle: ({ body }, booking, ctx) => shown(serve(booking, body, ctx), ctx) }),
  'POST /bookings/:id/missed': (on) => on({ load, policy: counterBookingPolicy, handle: (_, booking, ctx) => shown(markMissed(booking, ctx), ctx) }),
  'GET /places/:code/hall': (on) => on({ load: ({ params }) => loadHall(params.code), policy: hallPolicy, handle: (_, place, ctx) => hallOf(place, ctx) }),
  'POST /bookings/:id/issue': (on) => on({ load, policy: counterBookingPolicy, handle: ({ body }, booking, ctx) => shown(raiseIssue(booking, body, ctx), ctx) }),
  'POST /bookings/:id/object': (on) => on({ load, policy: partyBookingPolicy, handle: ({ body }, booking, ctx) => shown(objectMissed(booking, body, ctx), ctx) }),
  'POST /bookings/:id/objection': (on) => on({ load, policy: settlePolicy, handle: ({ body }, booking, ctx) => shown(settleObjection(booking, body, ctx), ctx) }),
  'GET /counter/objections': (on) => on({ policy: deskPolicy, handle: ({ query }, _, ctx) => listObjections(query, ctx) }),
  'GET /appointments/standing': (on) => on({ policy: anyone, handle: (_, __, ctx) => myStanding(ctx) }),
})
