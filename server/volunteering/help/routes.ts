import { helpContract } from '../../../shared/volunteering/help.contract'
import type { Context } from '../../http/context'
import { anyone, implement } from '../../http/implement'
import { confirmHelp } from './confirm'
import { finishHelp } from './finish'
import type { HelpRequest } from './help.model'
import { listHelp } from './list'
import { payersFor } from './payers'
import { personsFor } from './persons'
import { cancelHelpPolicy, confirmHelpPolicy, disputeHelpPolicy, helperPolicy, readHelpPolicy, settleHelpPolicy, takeHelpPolicy } from './policy'
import { presentHelp, presentHelps } from './presenter'
import { loadHelp, relationTo } from './relation'
import { requestHelp } from './request'
import { cancelHelp, disputeHelp, settleDispute } from './settle'
import { giveBackHelp, takeHelp } from './take'

const load = ({ params }: { params: { id: string } }, ctx: Context) => loadHelp(params.id, ctx)
const shown = async (step: Promise<HelpRequest>, ctx: Context) => {
  const help = await step
  return presentHelp({ help, relation: await relationTo(help, ctx.actor) }, ctx)
}

export const helpRoutes = implement(helpContract, {
  'POST /help-requests': (on) => on({ policy: anyone, handle: ({ body }, _, ctx) => shown(requestHelp(body, ctx), ctx) }),
  'GET /help-requests': (on) =>
    on({
      policy: anyone,
      handle: async ({ query }, _, ctx) => {
        const { items, next } = await listHelp(query, ctx)
        return { items: presentHelps(items, ctx), next }
      },
    }),
  'GET /help-requests/persons': (on) => on({ policy: anyone, handle: async (_, __, ctx) => ({ items: await personsFor(ctx) }) }),
  'GET /help-requests/payers': (on) => on({ policy: anyone, handle: async ({ query }, _, ctx) => ({ items: await payersFor(query, ctx) }) }),
  'GET /help-requests/:id': (on) => on({ load, policy: readHelpPolicy, handle: (_, of, ctx) => presentHelp(of, ctx) }),
  'POST /help-requests/:id/take': (on) => on({ load, policy: takeHelpPolicy, handle: (_, of, ctx) => shown(takeHelp(of, ctx), ctx) }),
  'POST /help-requests/:id/give-back': (on) => on({ load, policy: helperPolicy, handle: ({ body }, of, ctx) => shown(giveBackHelp(of, body, ctx), ctx) }),
  'POST /help-requests/:id/finish': (on) => on({ load, policy: helperPolicy, handle: ({ body }, of, ctx) => shown(finishHelp(of, body, ctx), ctx) }),
  'POST /help-requests/:id/confirm': (on) => on({ load, policy: confirmHelpPolicy, handle: ({ body }, of, ctx) => shown(confirmHelp(of, body, ctx), ctx) }),
  'POST /help-requests/:id/dispute': (on) => on({ load, policy: disputeHelpPolicy, handle: ({ body }, of, ctx) => shown(disputeHelp(of, body, ctx), ctx) }),
  'POST /help-requests/:id/settle': (on) => on({ load, policy: settleHelpPolicy, handle: ({ body }, of, ctx) => shown(settleDispute(of, body, ctx), ctx) }),
  'POST /help-requests/:id/cancel': (on) => on({ load, policy: cancelHelpPolicy, handle: ({ body }, of, ctx) => shown(cancelHelp(of, body, ctx), ctx) }),
})
