import type { z } from 'zod'
import type { organisationsContract } from '../../../shared/volunteering/organisations.contract'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { changeOrganisation } from './change'
import type { Organisation } from './organisation.model'
import { approvedFrom } from './policy'

export type ApprovalInput = z.output<(typeof organisationsContract)['POST /organisations/:id/approval']['body']>

/** The desk registers an organisation, refuses it or stops it, both with words. Throws `bad_input` without them, `conflict` where it cannot come to that state. */
export async function approve(organisation: Organisation, { state, words = '' }: ApprovalInput, ctx: Context): Promise<Organisation> {
  if (state !== 'approved' && !words) throw new Problem('bad_input', { errors: [{ path: 'body.words', code: 'required', detail: '请写明原因，组织者会看到' }] })
  return changeOrganisation(organisation, { type: `organisation.${state}`, guard: { state: { $in: approvedFrom(state) } }, change: { $set: { state, answer: words || null } }, data: { words } }, ctx)
}
