import { searchCategories } from '../../shared/issues/categories'
import { issuesContract } from '../../shared/issues/contract'
import { anyone, implement } from '../http/implement'
import type { Context } from '../http/context'
import { accept } from './accept'
import { loadIssue } from './acting'
import { agree } from './agree'
import { handle } from './handle'
import { inspect } from './inspect'
import type { Issue } from './issue.model'
import { judge } from './judge'
import { list } from './list'
import { object, returnIssue, targets, transfer } from './pass-on'
import { holderPolicy, readPolicy, reporterPolicy, supportPolicy, transferPolicy } from './policy'
import { presentDetail, presentSummaries } from './presenter'
import { preview } from './preview'
import { reject } from './reject'
import { report } from './report'
import { residents } from './residents'
import { support } from './support'
import { withdraw } from './withdraw'

const load = ({ params }: { params: { id: string } }) => loadIssue(params.id)
const shown = async (issue: Promise<Issue>, ctx: Context) => presentDetail(await issue, ctx)

export const issuesRoutes = implement(issuesContract, {
  'GET /issues/categories': (on) =>
    on({
      policy: anyone,
      handle: async ({ query }) => ({
        items: searchCategories(query.q ?? '').map(({ key, kind, label, hint, photoAfter, alwaysPrivate, emergency }) => ({
          key, kind, label, hint, photoAfter, alwaysPrivate: alwaysPrivate === true, emergency: [...(emergency ?? [])],
        })),
      }),
    }),
  'GET /issues/route': (on) => on({ policy: anyone, handle: ({ query }, _, ctx) => preview(query, ctx) }),
  'POST /issues': (on) =>
    on({
      policy: anyone,
      handle: async ({ body }, _, ctx) => {
        const { issue, events } = await report(body, ctx)
        return presentDetail(issue, ctx, events)
      },
    }),
  'GET /issues': (on) =>
    on({
      policy: anyone,
      handle: async ({ query }, _, ctx) => {
        const { items, next } = await list(query, ctx)
        return { items: await presentSummaries(items, ctx), next }
      },
    }),
  'GET /issues/residents': (on) => on({ policy: anyone, handle: ({ query }, _, ctx) => residents(query.household, ctx) }),
  'GET /issues/:id': (on) => on({ load, policy: readPolicy, handle: (_, issue, ctx) => presentDetail(issue, ctx) }),
  'GET /issues/:id/targets': (on) => on({ load, policy: transferPolicy, handle: async (_, issue, ctx) => ({ items: await targets(issue, ctx.now) }) }),
  'POST /issues/:id/accept': (on) => on({ load, policy: holderPolicy, handle: (_, issue, ctx) => shown(accept(issue, ctx), ctx) }),
  'POST /issues/:id/transfer': (on) => on({ load, policy: transferPolicy, handle: ({ body }, issue, ctx) => shown(transfer(issue, body, ctx), ctx) }),
  'POST /issues/:id/return': (on) => on({ load, policy: holderPolicy, handle: ({ body }, issue, ctx) => shown(returnIssue(issue, body, ctx), ctx) }),
  'POST /issues/:id/reject': (on) => on({ load, policy: holderPolicy, handle: ({ body }, issue, ctx) => shown(reject(issue, body, ctx), ctx) }),
  'POST /issues/:id/object': (on) => on({ load, policy: reporterPolicy, handle: ({ body }, issue, ctx) => shown(object(issue, body, ctx), ctx) }),
  'POST /issues/:id/handle': (on) => on({ load, policy: holderPolicy, handle: ({ body }, issue, ctx) => shown(handle(issue, body, ctx), ctx) }),
  'POST /issues/:id/inspect': (on) => on({ load, policy: holderPolicy, handle: ({ body }, issue, ctx) => shown(inspect(issue, body, ctx), ctx) }),
  'POST /issues/:id/judge': (on) => on({ load, policy: reporterPolicy, handle: ({ body }, issue, ctx) => shown(judge(issue, body, ctx), ctx) }),
  'POST /issues/:id/withdraw': (on) => on({ load, policy: reporterPolicy, handle: ({ body }, issue, ctx) => shown(withdraw(issue, body, ctx), ctx) }),
  'POST /issues/:id/agree': (on) => on({ load, policy: reporterPolicy, handle: ({ body }, issue, ctx) => shown(agree(issue, body, ctx), ctx) }),
  'POST /issues/:id/support': (on) => on({ load, policy: supportPolicy, handle: (_, issue, ctx) => shown(support(issue, ctx), ctx) }),
})
