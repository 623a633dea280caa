import { servicesContract } from '../../../shared/appointments/services.contract'
import type { Context } from '../../http/context'
import { implement } from '../../http/implement'
import { addPolicy, editPolicy, listPolicy, servePolicy, servicePolicy } from '../policy'
import { presentAffected, type Affected } from '../timetable/affected'
import { closeDay } from '../timetable/close-day'
import { editTimetable } from '../timetable/edit'
import { listSlots } from '../timetable/list-slots'
import { monthOf } from '../timetable/month'
import { presentTimetable } from '../timetable/presenter'
import { createReception, createService } from './create'
import { editService, retireService } from './edit'
import { listServices } from './list'
import { loadService, timetableOf } from './load'
import { presentService, presentSummary } from './presenter'
import { replaceProvider } from './replace-provider'
import type { Service } from './service.model'

const load = ({ params }: { params: { id: string } }) => loadService(params.id)
const shown = async (service: Promise<Service>, ctx: Context) => presentService(await service, ctx)
const told = async (change: Promise<{ affected: Affected[]; done: boolean }>) => {
  const { affected, done } = await change
  return { affected: affected.map(presentAffected), done }
}

export const catalogueRoutes = implement(servicesContract, {
  'GET /services': (on) =>
    on({
      policy: (actor, _, { query }) => listPolicy(actor, query),
      handle: async ({ query }, _, ctx) => {
        const { items, next } = await listServices(query, ctx)
        return { items: items.map((item) => presentSummary(item, ctx)), next }
      },
    }),
  'POST /services': (on) => on({ policy: addPolicy, handle: ({ body }, _, ctx) => shown(createService(body, ctx), ctx) }),
  'GET /services/:id': (on) => on({ load, policy: servicePolicy, handle: (_, service, ctx) => presentService(service, ctx) }),
  'PUT /services/:id': (on) => on({ load, policy: editPolicy, handle: ({ body }, service, ctx) => shown(editService(service, body, ctx), ctx) }),
  'POST /services/:id/retire': (on) => on({ load, policy: editPolicy, handle: ({ body }, service, ctx) => shown(retireService(service, body.retired, ctx), ctx) }),
  'POST /services/:id/provider': (on) => on({ load, policy: editPolicy, handle: ({ body }, service, ctx) => told(replaceProvider(service, body, ctx)) }),
  'GET /services/:id/slots': (on) => on({ load, policy: servicePolicy, handle: (_, service, ctx) => listSlots(service, ctx) }),
  'GET /services/:id/timetable': (on) => on({ load, policy: servePolicy, handle: async (_, service) => presentTimetable(await timetableOf(service._id)) }),
  'PUT /services/:id/timetable': (on) => on({ load, policy: editPolicy, handle: async ({ body }, service, ctx) => presentTimetable(await editTimetable(service, body, ctx)) }),
  'GET /services/:id/month': (on) => on({ load, policy: servePolicy, handle: ({ query }, service) => monthOf(service, query.month) }),
  'POST /services/:id/days/:day/close': (on) => on({ load, policy: editPolicy, handle: ({ params, body }, service, ctx) => told(closeDay(service, params.day, body, ctx)) }),
  'POST /receptions': (on) => on({ policy: addPolicy, handle: ({ body }, _, ctx) => shown(createReception(body, ctx), ctx) }),
})
