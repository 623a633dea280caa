import { openingContract } from '../../../shared/timebank/opening.contract'
import { implement, type Verdict } from '../../http/implement'
import type { Actor } from '../../people'
import { deskPolicy, isDesk } from '../desk/policy'
import type { Opening } from './opening.model'
import { presentOpening, presentOpeningSummary } from './presenter'
import { applyOpening, listOpenings, loadOpening, requestOpening } from './request'

/** Seeing and booking an import: the desk of its place. */
function openingPolicy(actor: Actor, opening: Opening): Verdict {
  return isDesk(actor, opening) ? true : 'hidden'
}

export const openingRoutes = implement(openingContract, {
  'POST /timebank/imports': (on) => on({ policy: deskPolicy, handle: async ({ body }, _, ctx) => presentOpening(await requestOpening(body, ctx)) }),
  'GET /timebank/imports/:id': (on) => on({ load: ({ params }) => loadOpening(params.id), policy: openingPolicy, handle: async (_, opening) => presentOpening(opening) }),
  'GET /timebank/imports': (on) => on({ policy: deskPolicy, handle: async (_, __, ctx) => ({ items: (await listOpenings(ctx)).map(presentOpeningSummary) }) }),
  'POST /timebank/imports/:id/apply': (on) =>
    on({ load: ({ params }) => loadOpening(params.id), policy: openingPolicy, handle: async (_, opening, ctx) => presentOpening(await applyOpening(opening, ctx)) }),
})
