import { invitationsContract } from '../../../shared/appointments/invitations.contract'
import type { Context } from '../../http/context'
import { anyone, implement } from '../../http/implement'
import { answer } from './answer'
import type { Invitation } from './invitation.model'
import { invite } from './invite'
import { invitees } from './invitees'
import { listInvitations } from './list'
import { answerPolicy, invitePolicy, inviterPolicy, readInvitationPolicy } from './policy'
import { presentInvitation, presentInvitations } from './presenter'
import { propose } from './propose'
import { raiseIssue } from './raise-issue'
import { loadInvitation } from './step'
import { withdraw } from './withdraw'

const load = ({ params }: { params: { id: string } }) => loadInvitation(params.id)
const shown = async (invitation: Promise<Invitation>, ctx: Context) => presentInvitation(await invitation, ctx)

export const invitationRoutes = implement(invitationsContract, {
  'POST /invitations': (on) => on({ policy: invitePolicy, handle: ({ body }, _, ctx) => shown(invite(body, ctx), ctx) }),
  'GET /invitations': (on) =>
    on({
      policy: anyone,
      handle: async ({ query }, _, ctx) => {
        const { items, next } = await listInvitations(query, ctx)
        return { items: await presentInvitations(items, ctx), next }
      },
    }),
  'GET /invitations/residents': (on) => on({ policy: invitePolicy, handle: ({ query }, _, ctx) => invitees(query, ctx) }),
  'GET /invitations/:id': (on) => on({ load, policy: readInvitationPolicy, handle: (_, invitation, ctx) => presentInvitation(invitation, ctx) }),
  'POST /invitations/:id/answer': (on) => on({ load, policy: answerPolicy, handle: ({ body }, invitation, ctx) => shown(answer(invitation, body, ctx), ctx) }),
  'POST /invitations/:id/propose': (on) => on({ load, policy: inviterPolicy, handle: ({ body }, invitation, ctx) => shown(propose(invitation, body, ctx), ctx) }),
  'POST /invitations/:id/withdraw': (on) => on({ load, policy: inviterPolicy, handle: ({ body }, invitation, ctx) => shown(withdraw(invitation, body, ctx), ctx) }),
  'POST /invitations/:id/issue': (on) => on({ load, policy: inviterPolicy, handle: ({ body }, invitation, ctx) => shown(raiseIssue(invitation, body, ctx), ctx) }),
})
