import { accountContract } from '../../../shared/timebank/account.contract'
import { anyone, implement } from '../../http/implement'
import { personAccount } from '../ledger/account.model'
import { prove } from '../proof/prove'
import { listRoots, presentRoot } from '../proof/roots'
import { chooseOverflow } from './choose-overflow'
import { give } from './gift'
import { findRecipient, recipients } from './recipients'
import { statementOf } from './statement'
import { myAccount } from './view'

export const accountRoutes = implement(accountContract, {
  'GET /timebank/account': (on) => on({ policy: anyone, handle: (_, __, ctx) => myAccount(ctx) }),
  'GET /timebank/statement': (on) => on({ policy: anyone, handle: ({ query }, _, { actor }) => statementOf(personAccount(actor.person._id), query) }),
  'GET /timebank/recipients': (on) => on({ policy: anyone, handle: (_, __, ctx) => recipients(ctx) }),
  'POST /timebank/recipients/find': (on) => on({ policy: anyone, handle: ({ body }, _, ctx) => findRecipient(body.phone, ctx) }),
  'POST /timebank/gifts': (on) =>
    on({
      policy: anyone,
      handle: async ({ body }, _, ctx) => {
        await give(body, ctx)
        return myAccount(ctx)
      },
    }),
  'PUT /timebank/overflow': (on) =>
    on({
      policy: anyone,
      handle: async ({ body }, _, ctx) => {
        await chooseOverflow(body.to, ctx)
        return myAccount(ctx)
      },
    }),
  'GET /timebank/roots': (on) => on({ policy: anyone, handle: ({ query }) => listRoots(query) }),
  'GET /timebank/proof': (on) =>
    on({
      policy: anyone,
      handle: async (_, __, { actor }) => {
        const proof = await prove(personAccount(actor.person._id))
        return proof && { root: presentRoot(proof.root), leaf: proof.leaf, path: proof.path }
      },
    }),
})
