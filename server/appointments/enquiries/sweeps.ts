import type { Logger } from 'pino'
import { closesAfterDays } from '../../../shared/appointments/enquiry'
import { transaction } from '../../database/transaction'
import { emit, systemActor } from '../../events/emit'
import { Problem } from '../../http/problem'
import { changeEnquiry } from './change'
import { EnquiryModel, type Enquiry } from './enquiry.model'

/** Tells once for each time it was due that a consultation is not answered. Answers how many were told now. */
export async function noteLateEnquiries(now: Date, log: Logger): Promise<number> {
  const late = EnquiryModel.find({ state: 'asked', due: { $lte: now }, $expr: { $ne: ['$due', '$lateNoted'] } }, { messages: 0 }).lean().cursor()
  return each(late, log, (enquiry) =>
    transaction(async () => {
      const noted = await EnquiryModel.updateOne({ _id: enquiry._id, state: 'asked', due: enquiry.due, lateNoted: enquiry.lateNoted }, { $set: { lateNoted: enquiry.due } })
      if (noted.modifiedCount === 0) return false
      await emit({ type: 'enquiry.late', subject: { type: 'enquiry', id: String(enquiry._id) }, path: enquiry.path, actor: systemActor, at: now, data: { service: String(enquiry.service.id), number: enquiry.number, due: enquiry.due } })
      return true
    }),
  )
}

/** Closes what was answered and not taken up again for fifteen days: 'not judged', never 'satisfied'. */
export async function closeQuietEnquiries(now: Date, log: Logger): Promise<number> {
  const before = new Date(now.getTime() - closesAfterDays * 24 * 3600_000)
  const quiet = EnquiryModel.find({ state: 'answered', answeredAt: { $lte: before } }, { messages: 0 }).lean().cursor()
  return each(quiet, log, async (enquiry) => {
    await changeEnquiry(enquiry, { type: 'enquiry.unjudged', by: systemActor, at: now, change: { $set: { state: 'closed', outcome: 'not_judged', closedAt: now } } })
    return true
  })
}

/** Runs the work for each; one that somebody else just changed is left to the next run. */
async function each<T extends Pick<Enquiry, '_id'>>(enquiries: AsyncIterable<T>, log: Logger, work: (enquiry: T) => Promise<boolean>): Promise<number> {
  let done = 0
  for await (const enquiry of enquiries) {
    try {
      if (await work(enquiry)) done += 1
    } catch (error) {
      if (error instanceof Problem && error.code === 'appointments.changed') continue
      log.error({ err: error, enquiry: String(enquiry._id) }, 'sweep passed over a consultation')
    }
  }
  return done
}
