import type { z } from 'zod'
import type { verdictBody } from '../../../shared/appointments/fields'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { changeEnquiry, enquiryActor } from './change'
import type { Enquiry } from './enquiry.model'

/**
 * The resident closes it with her verdict, once; also one that nobody answered. What she writes is for whom she asked, and not kept in the event. Throws
 * `appointments.step_not_allowed` once it is closed, `appointments.changed`.
 */
export async function judge(enquiry: Enquiry, verdict: z.output<typeof verdictBody>, { actor, now }: Context): Promise<Enquiry> {
  if (enquiry.state === 'closed') throw new Problem('appointments.step_not_allowed', { detail: enquiry.verdict ? '您已经评价过了。' : '这次咨询已经结束。' })
  const { responded, solved, satisfied } = verdict
  return changeEnquiry(enquiry, {
    type: 'enquiry.judged',
    by: enquiryActor(actor, enquiry),
    at: now,
    change: { $set: { state: 'closed', due: null, outcome: 'judged', closedAt: now, verdict: { responded, solved, satisfied, words: verdict.words ?? null, at: now } } },
    data: { responded, solved, satisfied },
  })
}
