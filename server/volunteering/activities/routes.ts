import { activitiesContract } from '../../../shared/volunteering/activities.contract'
import type { Context } from '../../http/context'
import { anyone, implement } from '../../http/implement'
import { checkIn, checkOut } from '../participations/check'
import { confirm } from '../participations/confirm'
import { leave } from '../participations/leave'
import { listParticipants } from '../participations/list'
import { loadParticipation } from '../participations/load'
import { mark } from '../participations/mark'
import { organiserActor } from '../participations/own'
import type { Participation } from '../participations/participation.model'
import { judgePolicy } from '../participations/policy'
import { presentParticipants } from '../participations/presenter'
import { signUp } from '../participations/sign-up'
import type { Activity } from './activity.model'
import { announce } from './announce'
import { cancelActivity } from './cancel'
import { editActivity } from './edit'
import { listActivities } from './list'
import { findHeld, loadActivity } from './load'
import { organisePolicy, readActivityPolicy, signUpPolicy, type Held } from './policy'
import { presentActivities, presentActivity } from './presenter'
import { showCode } from './show-code'

const load = ({ params }: { params: { id: string } }, ctx: Context) => loadActivity(params.id, ctx)
const loadPart = ({ params }: { params: { id: string } }) => loadParticipation(params.id)
const shown = async (activity: Promise<Activity>, ctx: Context) => presentActivity(await findHeld((await activity)._id), ctx)
const after = async (step: Promise<void>, { activity }: Held, ctx: Context) => {
  await step
  return presentActivity(await findHeld(activity._id), ctx)
}
const row = async (participation: Promise<Participation>, ctx: Context) => (await presentParticipants([await participation], ctx))[0]!

export const activityRoutes = implement(activitiesContract, {
  'GET /activities': (on) =>
    on({
      policy: anyone,
      handle: async ({ query }, _, ctx) => {
        const { items, next } = await listActivities(query, ctx)
        return { items: await presentActivities(items, ctx), next }
      },
    }),
  'POST /activities': (on) => on({ policy: anyone, handle: ({ body }, _, ctx) => shown(announce(body, ctx), ctx) }),
  'GET /activities/:id': (on) => on({ load, policy: readActivityPolicy, handle: (_, held, ctx) => presentActivity(held, ctx) }),
  'PUT /activities/:id': (on) => on({ load, policy: organisePolicy, handle: ({ body }, held, ctx) => shown(editActivity(held, body, ctx), ctx) }),
  'POST /activities/:id/cancel': (on) =>
    on({ load, policy: organisePolicy, handle: ({ body }, held, ctx) => shown(cancelActivity(held.activity, { ...body, by: organiserActor(ctx.actor, held), now: ctx.now }), ctx) }),
  'POST /activities/:id/sign-ups': (on) => on({ load, policy: signUpPolicy, handle: (_, held, ctx) => after(signUp(held.activity, ctx), held, ctx) }),
  'POST /activities/:id/leave': (on) => on({ load, policy: readActivityPolicy, handle: (_, held, ctx) => after(leave(held.activity, ctx), held, ctx) }),
  'GET /activities/:id/code': (on) => on({ load, policy: organisePolicy, handle: ({ query }, { activity }, { now }) => showCode(activity, query.for, now) }),
  'POST /activities/:id/check-in': (on) => on({ load, policy: readActivityPolicy, handle: ({ body }, held, ctx) => after(checkIn(held.activity, body.code, ctx), held, ctx) }),
  'POST /activities/:id/check-out': (on) => on({ load, policy: readActivityPolicy, handle: ({ body }, held, ctx) => after(checkOut(held.activity, body.code, ctx), held, ctx) }),
  'GET /activities/:id/participants': (on) =>
    on({
      load,
      policy: organisePolicy,
      handle: async ({ query }, { activity }, ctx) => {
        const { items, next } = await listParticipants(activity._id, query)
        return { items: await presentParticipants(items, ctx), next }
      },
    }),
  'POST /participations/:id/mark': (on) => on({ load: loadPart, policy: judgePolicy, handle: ({ body }, { participation, ...held }, ctx) => row(mark(participation, held, body, ctx), ctx) }),
  'POST /participations/:id/confirm': (on) => on({ load: loadPart, policy: judgePolicy, handle: ({ body }, { participation, ...held }, ctx) => row(confirm(participation, held, body, ctx), ctx) }),
})
