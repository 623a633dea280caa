import type { z } from 'zod'
import type { helpContract } from '../../../shared/volunteering/help.contract'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { useConsent } from '../../people'
import { giveThanks } from '../honours/thanks.model'
import { deskActor, partyActor } from './acting'
import type { HelpRequest } from './help.model'
import { payHelper } from './pay'
import { isForCall } from './policy'
import type { HelpOf } from './relation'
import { expectHelpStep, takeHelpStep } from './step'

export type ConfirmInput = z.output<(typeof helpContract)['POST /help-requests/:id/confirm']['body']>

/**
 * Who was helped, or who speaks for her, confirms, and the helper is paid in the same transaction; for who has no phone, or said nothing for long, the desk does after it
 * has called her, and both are written down. Never the helper, nor her household. Throws `volunteering.own_service`, `bad_input` for a call that is missing or not wanted,
 * `appointments.no_consent` when a consent was taken back meanwhile, `volunteering.overlap` when some of the time was confirmed for another service, and as `takeHelpStep`.
 */
export async function confirmHelp(of: HelpOf, { thanks, call }: ConfirmInput, ctx: Context): Promise<HelpRequest> {
  const { help, relation } = of
  const { actor, now, services } = ctx
  if (relation.withHelper) throw new Problem('volunteering.own_service')
  await expectHelpStep(help, 'confirm')
  expectCall(of, call !== undefined)
  const by = relation.speaks ? partyActor(actor, help) : deskActor(actor, help)
  const called = call ? { by: actor.person._id, name: `${by.label ?? ''}${by.name}`, ...call, at: now } : null
  const { minutes, at: until } = help.done!
  return takeHelpStep(help, {
    action: 'confirm',
    by,
    at: now,
    change: { $set: { thanks: thanks ?? null, call: called, endedAt: now, due: null, deskSince: null } },
    data: { minutes, note: call?.words ?? thanks ?? null, call: call?.with ?? null, thanks: thanks ?? null },
    also: async (confirmed) => {
      if (relation.asker && !relation.person && help.consent && !(await useConsent(help.person.person!, actor.person._id))) throw new Problem('appointments.no_consent')
      await payHelper(confirmed, { minutes, until, by, at: now, ceiling: services.env.timebank.ceiling })
      if (thanks) await giveThanks({ help: help._id, community: help.area, to: { person: help.helper!.person, name: help.helper!.name }, words: thanks, at: now })
    },
  })
}

function expectCall({ help, relation }: HelpOf, called: boolean): void {
  const refuse = (code: string, detail: string) => new Problem('bad_input', { errors: [{ path: 'body.call', code, detail }] })
  if (relation.speaks) {
    if (called) throw refuse('not_desk', '本人或家人确认，不用填写电话')
    return
  }
  if (!isForCall(help)) throw new Problem('volunteering.step_not_allowed', { detail: '请本人确认。过了几天还没有确认的，您再打电话问。' })
  if (!called) throw refuse('required', '请先打电话问本人，写下和谁通的话、对方怎么说')
}
