import { timebankDeskContract } from '../../../shared/timebank/desk.contract'
import type { Context } from '../../http/context'
import { implement } from '../../http/implement'
import { eventActor } from '../../people'
import { addEntitlement, endEntitlement, listEntitlements, loadEntitlement } from '../pools/entitlements'
import type { Entitlement } from '../pools/entitlement.model'
import { loadCommunity, poolPolicy, showPool } from '../pools/pool'
import { presentEntitlements } from '../pools/presenter'
import { askReversal } from '../reversals/ask'
import { listReversals } from '../reversals/list'
import { loadReversal, loadTransfer, type ReversalOf } from '../reversals/load'
import { askPolicy, settlePolicy } from '../reversals/policy'
import { presentReversals } from '../reversals/presenter'
import { settleReversal } from '../reversals/settle'
import { loadResident, personStatement, residentPolicy } from './person-statement'
import { persons } from './persons'
import { deskPolicy, desks, isDesk } from './policy'

const reversal = async (of: Promise<ReversalOf>, ctx: Context) => (await presentReversals([await of], ctx))[0]!
const entitlement = async (of: Promise<Entitlement>) => (await presentEntitlements([await of]))[0]!

export const deskRoutes = implement(timebankDeskContract, {
  'GET /timebank/persons': (on) => on({ policy: deskPolicy, handle: ({ query }, _, ctx) => persons(query, ctx) }),
  'GET /timebank/persons/:id/statement': (on) =>
    on({ load: ({ params }) => loadResident(params.id), policy: residentPolicy, handle: ({ query }, person, ctx) => personStatement(person, query, ctx) }),
  'POST /timebank/transfers/:id/reversal': (on) =>
    on({ load: ({ params }) => loadTransfer(params.id), policy: askPolicy, handle: ({ body }, answered, ctx) => reversal(askReversal(answered, body, ctx), ctx) }),
  'GET /timebank/reversals': (on) =>
    on({
      policy: deskPolicy,
      handle: async ({ query }, _, ctx) => {
        const { items, next } = await listReversals(query, ctx)
        return { items: await presentReversals(items, ctx), next }
      },
    }),
  'POST /timebank/reversals/:id/confirm': (on) =>
    on({ load: ({ params }) => loadReversal(params.id), policy: settlePolicy, handle: ({ body }, of, ctx) => reversal(settleReversal(of, body, ctx), ctx) }),
  'GET /timebank/pools/:place': (on) => on({ load: ({ params }) => loadCommunity(params.place), policy: poolPolicy, handle: ({ query }, place) => showPool(place, query) }),
  'GET /timebank/entitlements': (on) =>
    on({
      policy: deskPolicy,
      handle: async ({ query }, _, ctx) => {
        const { items, next } = await listEntitlements(query, ctx)
        return { items: await presentEntitlements(items), next }
      },
    }),
  'POST /timebank/entitlements': (on) => on({ policy: deskPolicy, handle: ({ body }, _, ctx) => entitlement(addEntitlement(body, ctx)) }),
  'POST /timebank/entitlements/:id/end': (on) =>
    on({
      load: ({ params }) => loadEntitlement(params.id),
      policy: (actor, of) => (isDesk(actor, of) ? true : 'hidden'),
      handle: ({ body }, of, { actor, now }) => entitlement(endEntitlement(of, body.reason, eventActor(actor, { path: of.path, roles: desks }), now)),
    }),
})
