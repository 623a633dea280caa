import { servicesContract } from '../../../shared/appointments/services.contract'
import { implement } from '../../http/implement'
import { listPolicy, servicePolicy } from '../policy'
import { listSlots } from '../timetable/list-slots'
import { listServices } from './list'
import { loadService } from './load'
import { presentService, presentSummary } from './presenter'

const load = ({ params }: { params: { id: string } }) => loadService(params.id)

const { 'GET /services': services, 'GET /services/:id': service, 'GET /services/:id/slots': slots } = servicesContract

export const catalogueRoutes = implement(
  { 'GET /services': services, 'GET /services/:id': service, 'GET /services/:id/slots': slots },
  {
    'GET /services': (on) =>
      on({
        policy: (actor, _, { query }) => listPolicy(actor, query),
        handle: async ({ query }, _, ctx) => {
          const { items, next } = await listServices(query, ctx)
          return { items: items.map((item) => presentSummary(item, ctx)), next }
        },
      }),
    'GET /services/:id': (on) => on({ load, policy: servicePolicy, handle: (_, found, ctx) => presentService(found, ctx) }),
    'GET /services/:id/slots': (on) => on({ load, policy: servicePolicy, handle: (_, found, ctx) => listSlots(found, ctx) }),
  },
)
