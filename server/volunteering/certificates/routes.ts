import { dayOf } from '../../../shared/appointments/calendar'
import { certificatesContract } from '../../../shared/timebank/certificates.contract'
import { anyone, implement } from '../../http/implement'
import { expectPast, issue } from './issue'
import { certificatePolicy, listCertificates, loadCertificate, lookUp } from './list'
import { presentCertificate, presentDetail, presentPublic } from './presenter'
import { sendPaper } from './send-paper'
import { serviceSum } from './service-lines'

const load = ({ params }: { params: { id: string } }) => loadCertificate(params.id)

export const certificateRoutes = implement(certificatesContract, {
  'GET /timebank/service': (on) =>
    on({
      policy: anyone,
      handle: ({ query: { from, until } }, _, { actor, now }) => {
        if (until) expectPast(until, 'query.until', now)
        return serviceSum(actor.person._id, { from, until: until ?? dayOf(now) })
      },
    }),
  'GET /timebank/certificates': (on) =>
    on({
      policy: anyone,
      handle: async ({ query }, _, { actor, services }) => {
        const { items, next } = await listCertificates(query, actor)
        return { items: items.map((item) => presentCertificate(item, services.env)), next }
      },
    }),
  'GET /timebank/certificates/:id': (on) => on({ load, policy: certificatePolicy, handle: (_, certificate, { services }) => presentDetail(certificate, services.env) }),
  'POST /timebank/certificates': (on) => on({ policy: anyone, handle: async ({ body }, _, ctx) => presentCertificate(await issue(body, ctx), ctx.services.env) }),
  'GET /timebank/certificates/:id/pdf': (on) => on({ load, policy: certificatePolicy, handle: (_, certificate, { services }, koa) => sendPaper(certificate, services.env, koa) }),
  'GET /certificates/:number': (on) => on({ policy: anyone, handle: async ({ params, query }) => presentPublic(await lookUp(params.number, query.check)) }),
})
