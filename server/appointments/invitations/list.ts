import type { QueryFilter } from 'mongoose'
import type { z } from 'zod'
import type { invitationsContract } from '../../../shared/appointments/invitations.contract'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import type { Actor } from '../../people'
import { afterCursor, pageOf } from '../../http/pages'
import { InvitationModel, type Invitation } from './invitation.model'
import { invitingPosts } from './policy'

type Query = z.output<(typeof invitationsContract)['GET /invitations']['query']>

/** A page of invitations to me, or of my places, the latest meeting first. Throws `forbidden` to whoever may not invite, `bad_input` for a wrong cursor. */
export async function listInvitations({ view, cursor, limit }: Query, { actor }: Context): Promise<{ items: Invitation[]; next: string | null }> {
  const filter: QueryFilter<Invitation> = view === 'mine' ? { 'resident.person': actor.person._id } : sentFrom(actor)
  const found = await InvitationModel.find({ $and: [filter, afterCursor<Invitation>(cursor, { field: 'at', direction: -1 })] })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .maxTimeMS(5000)
    .lean()
  return pageOf(found, limit, ({ at }) => at)
}

/** Invitations at places where an actor invites; not those to herself, which are hers to answer. */
function sentFrom(actor: Actor): QueryFilter<Invitation> {
  const codes = [...new Set(invitingPosts(actor).map(({ place }) => place))]
  if (codes.length === 0) throw new Problem('forbidden')
  const others = { 'resident.person': { $ne: actor.person._id } }
  return codes.includes('') ? others : { places: codes.length === 1 ? codes[0]! : { $in: codes }, ...others }
}
