import type { z } from 'zod'
import type { helpContract } from '../../../shared/volunteering/help.contract'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { eventActor } from '../../people'
import { findServed, overlapOf } from '../served/claim-served'
import { remindOfDone } from './due'
import { HelpRequestModel, type HelpRequest } from './help.model'
import { labelOf } from './names'
import { spanOf } from './pay'
import type { HelpOf } from './relation'
import { expectHelpStep, takeHelpStep } from './step'

type FinishInput = z.output<(typeof helpContract)['POST /help-requests/:id/finish']['body']>

/**
 * The helper says that it is done, what she did, and how long it took: at most the agreed minutes, which end now or when she says. Throws
 * `volunteering.too_many_minutes`, `bad_input` for an end that is not between her taking it and now, `volunteering.overlap` when she served elsewhere then, and as `takeHelpStep`.
 */
export async function finishHelp({ help }: HelpOf, { words, minutes, endedAt }: FinishInput, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<HelpRequest> {
  await expectHelpStep(help, 'finish')
  if (minutes > help.minutes) throw new Problem('volunteering.too_many_minutes', { detail: `说好的是 ${help.minutes} 分钟，不能超过。` })
  const at = endedAt ? new Date(endedAt) : now
  if (at > now) throw wrongEnd('future', '结束时间不能晚于现在')
  if (at < help.takenAt!) throw wrongEnd('before_taken', '结束时间不能早于您接下这件事的时候')
  await expectFree(help, { minutes, at })
  return takeHelpStep(help, {
    action: 'finish',
    by: eventActor(actor),
    at: now,
    change: { $set: { done: { words, minutes, at }, due: remindOfDone(now), reminded: false, unsettled: false, deskSince: help.byCall ? now : null } },
    data: { note: words, minutes },
  })
}

function wrongEnd(code: string, detail: string): Problem {
  return new Problem('bad_input', { errors: [{ path: 'body.endedAt', code, detail }] })
}

/** That the time can still be confirmed: said to the helper, who can tell another end, and not to the one who was helped. The claim itself comes with the confirmation. */
async function expectFree(help: HelpRequest, done: { minutes: number; at: Date }): Promise<void> {
  const person = help.helper!.person
  const wanted = { label: labelOf(help), ...spanOf(done) }
  const served = await findServed({ _id: `help:${String(help._id)}`, person, ...wanted })
  if (served) throw overlapOf(wanted, served)
  const waiting = await HelpRequestModel.find({ 'helper.person': person, state: { $in: ['done', 'disputed'] }, _id: { $ne: help._id } }).lean<HelpRequest[]>()
  for (const other of waiting) {
    if (!other.done) continue
    const span = spanOf(other.done)
    if (span.from < wanted.until && wanted.from < span.until) throw overlapOf(wanted, { label: labelOf(other), ...span })
  }
}
