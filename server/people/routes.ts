import { peopleContract } from '../../shared/people/contract'
import { anyone, implement } from '../http/implement'
import { notFound } from '../http/problem'
import { approveHandoff } from './approve-handoff'
import { clearAway, loadPost, setAway } from './away'
import { bindHousehold } from './bind-household'
import { loadBinding } from './binding'
import { claimHandoff } from './claim-handoff'
import { confirmHousehold } from './confirm-household'
import { consentCandidates, consents, presentConsent } from './consents'
import { demoPersons } from './demo-persons'
import { giveConsent } from './give-consent'
import { leaveHousehold } from './leave-household'
import { me } from './me'
import { myDoor } from './my-door'
import { pendingHouseholds } from './pending-households'
import { confirmPolicy, ownPostPolicy, pendingPolicy } from './policy'
import { presentDoor, presentPending, presentPost } from './presenter'
import { refresh } from './refresh'
import { signInDemo } from './sign-in-demo'
import { signInWeChat } from './sign-in-wechat'
import { signOut } from './sign-out'
import { startHandoff } from './start-handoff'
import { updateMe } from './update-me'
import { consentPolicy, loadConsent, withdrawConsent } from './withdraw-consent'

/** People's endpoints, bound. */
export const peopleRoutes = implement(peopleContract, {
  'GET /demo/persons': (on) =>
    on({
      policy: anyone,
      handle: (_input, _resource, { now }) => demoPersons(now),
    }),
  'POST /sign-in/demo': (on) =>
    on({
      policy: anyone,
      handle: ({ body }, _resource, ctx) => signInDemo(body.person, ctx),
    }),
  'POST /sign-in/wechat': (on) =>
    on({
      policy: anyone,
      handle: ({ body }, _resource, ctx) => signInWeChat(body, ctx),
    }),
  'POST /sign-in/refresh': (on) =>
    on({
      policy: anyone,
      handle: ({ body }, _resource, ctx) => refresh(body.refreshToken, ctx),
    }),
  'POST /sign-in/handoffs': (on) =>
    on({
      policy: anyone,
      handle: (_input, _resource, ctx) => startHandoff(ctx),
    }),
  'POST /sign-in/handoffs/approve': (on) =>
    on({
      policy: anyone,
      handle: async ({ body }, _resource, ctx) => {
        await approveHandoff(body.code, ctx)
        return {}
      },
    }),
  'POST /sign-in/handoffs/:id/claim': (on) =>
    on({
      policy: anyone,
      handle: ({ params, body }, _resource, ctx) => claimHandoff({ id: params.id, secret: body.secret }, ctx),
    }),
  'POST /sign-out': (on) =>
    on({
      policy: anyone,
      handle: async (_input, _resource, ctx) => {
        await signOut(ctx)
        return {}
      },
    }),
  'GET /me': (on) =>
    on({
      policy: anyone,
      handle: (_input, _resource, ctx) => me(ctx),
    }),
  'PUT /me': (on) =>
    on({
      policy: anyone,
      handle: ({ body }, _resource, ctx) => updateMe(body, ctx),
    }),
  'POST /me/doors': (on) =>
    on({
      policy: anyone,
      handle: async ({ body }, _resource, ctx) => presentDoor(await bindHousehold(body, ctx)),
    }),
  'DELETE /me/doors/:household': (on) =>
    on({
      policy: anyone,
      handle: async ({ params }, _resource, ctx) => {
        await leaveHousehold(params.household, ctx)
        return {}
      },
    }),
  'GET /me/door': (on) =>
    on({
      load: async ({ query }, { actor }) => {
        const doors = actor.doors.filter(({ household }) => query.household === undefined || household === query.household)
        if (query.household !== undefined && doors.length === 0) throw notFound()
        return doors
      },
      policy: anyone,
      handle: (_input, doors, ctx) => myDoor(doors, ctx),
    }),
  'GET /households/pending': (on) =>
    on({
      policy: pendingPolicy,
      handle: async ({ query }, _resource, ctx) => {
        const page = await pendingHouseholds(query, ctx)
        return { items: page.items.map(presentPending), next: page.next }
      },
    }),
  'POST /households/pending/:id': (on) =>
    on({
      load: ({ params }) => loadBinding(params.id),
      policy: confirmPolicy,
      handle: ({ body }, binding, ctx) => confirmHousehold(body, binding, ctx),
    }),
  'PUT /posts/:id/away': (on) =>
    on({
      load: ({ params }) => loadPost(params.id),
      policy: ownPostPolicy,
      handle: async ({ body }, post, ctx) => presentPost(await setAway(body, post, ctx), ctx.now),
    }),
  'DELETE /posts/:id/away': (on) =>
    on({
      load: ({ params }) => loadPost(params.id),
      policy: ownPostPolicy,
      handle: async (_input, post, ctx) => presentPost(await clearAway(post, ctx), ctx.now),
    }),
  'GET /consents': (on) => on({ policy: anyone, handle: (_input, _resource, ctx) => consents(ctx) }),
  'GET /consents/candidates': (on) => on({ policy: anyone, handle: (_input, _resource, ctx) => consentCandidates(ctx) }),
  'POST /consents': (on) => on({ policy: anyone, handle: async ({ body }, _resource, ctx) => presentConsent(await giveConsent(body, ctx)) }),
  'POST /consents/:id/withdraw': (on) =>
    on({
      load: ({ params }) => loadConsent(params.id),
      policy: consentPolicy,
      handle: async (_input, consent, ctx) => {
        await withdrawConsent(consent, ctx)
        return {}
      },
    }),
})
