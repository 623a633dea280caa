import { Types } from 'mongoose'
import type { FieldError } from '../../../shared/contract/problems'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { partyActor } from './acting'
import { HelpRequestModel, type HelpRequest } from './help.model'
import { partiesFor, type RequestInput } from './parties'
import { expectEnough, payerOf } from './payer'
import { whereFor } from './where'
import { windowOf, wrongWindow } from './window'

/**
 * Asks neighbours for help, with its event and the consent it rests on, in one transaction. Minutes are held only when somebody takes it. Throws `bad_input` with every
 * wrong field, `appointments.no_consent`, `volunteering.pool_not_for_her`, `timebank.not_enough`.
 */
export function requestHelp(input: RequestInput, ctx: Pick<Context, 'actor' | 'now'>): Promise<HelpRequest> {
  return transaction(async () => {
    const help = await settle(input, ctx)
    const { _id, path, category, minutes, window, person, askedBy } = help
    await HelpRequestModel.insertMany([help], { lean: true })
    await emit({ type: 'help.asked', subject: { type: 'help', id: String(_id) }, path, actor: partyActor(ctx.actor, help), at: ctx.now, data: { category, minutes, window, for: person.name, onBehalf: askedBy !== null, payer: help.payer } })
    return help
  })
}

async function settle(input: RequestInput, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<HelpRequest> {
  const errors: FieldError[] = []
  const parties = await partiesFor(input, actor, errors)
  const window = windowOf(input.window)
  errors.push(...wrongWindow(window, now))
  const where = parties && (await whereFor(input.place, parties, actor, errors))
  if (errors.length > 0 || !parties || !where) throw new Problem('bad_input', { errors })
  const { person, askedBy, consent, byPost, inApp } = parties
  const { category, text, minutes, payer } = input
  const account = await payerOf({ person, payer, ...where }, actor)
  await expectEnough(account, minutes)
  return {
    _id: new Types.ObjectId(Types.ObjectId.generate(Math.floor(now.getTime() / 1000))),
    category, text, minutes, window, state: 'open', ...where, person, askedBy, consent, payer, account,
    byCall: byPost && (person.person === null || (input.byCall ?? !inApp)),
    round: 1, helper: null, takenAt: null, done: null, thanks: null, call: null, dispute: null, deskSince: null, unsettled: false, due: null, reminded: false, offeredTo: null,
    askedAt: now, endedAt: null, version: 1, generated: false,
  }
}
