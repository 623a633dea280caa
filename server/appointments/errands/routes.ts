import { errandsContract } from '../../../shared/appointments/errands.contract'
import type { Context } from '../../http/context'
import { anyone, implement } from '../../http/implement'
import { loadErrand } from './acting'
import type { Errand } from './errand.model'
import { list } from './list'
import { cancelErrandPolicy, confirmErrandPolicy, holderErrandPolicy, readErrandPolicy } from './policy'
import { presentErrand, presentErrands } from './presenter'
import { request } from './request'
import { cancel, confirm } from './settle'
import { accept, finish, returnErrand } from './work'

const load = ({ params }: { params: { id: string } }) => loadErrand(params.id)
const shown = async (errand: Promise<Errand>, ctx: Context) => presentErrand(await errand, ctx)

export const errandRoutes = implement(errandsContract, {
  'POST /errands': (on) => on({ policy: anyone, handle: ({ body }, _, ctx) => shown(request(body, ctx), ctx) }),
  'GET /errands': (on) =>
    on({
      policy: anyone,
      handle: async ({ query }, _, ctx) => {
        const { items, next } = await list(query, ctx)
        return { items: presentErrands(items, ctx), next }
      },
    }),
  'GET /errands/:id': (on) => on({ load, policy: readErrandPolicy, handle: (_, errand, ctx) => presentErrand(errand, ctx) }),
  'POST /errands/:id/accept': (on) => on({ load, policy: holderErrandPolicy, handle: ({ body }, errand, ctx) => shown(accept(errand, body, ctx), ctx) }),
  'POST /errands/:id/return': (on) => on({ load, policy: holderErrandPolicy, handle: ({ body }, errand, ctx) => shown(returnErrand(errand, body, ctx), ctx) }),
  'POST /errands/:id/finish': (on) => on({ load, policy: holderErrandPolicy, handle: ({ body }, errand, ctx) => shown(finish(errand, body, ctx), ctx) }),
  'POST /errands/:id/confirm': (on) => on({ load, policy: confirmErrandPolicy, handle: ({ body }, errand, ctx) => shown(confirm(errand, body, ctx), ctx) }),
  'POST /errands/:id/cancel': (on) => on({ load, policy: cancelErrandPolicy, handle: ({ body }, errand, ctx) => shown(cancel(errand, body, ctx), ctx) }),
})
