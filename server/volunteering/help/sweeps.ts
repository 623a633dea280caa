import type { Logger } from 'pino'
import { transaction } from '../../database/transaction'
import { emit, systemActor } from '../../events/emit'
import { Problem } from '../../http/problem'
import { tellDeskAt } from './due'
import { HelpRequestModel, type HelpRequest } from './help.model'
import { takeHelpStep } from './step'
import { takeableFrom } from './window'

/** Runs the work for each request; one that somebody else just changed is left to the next run. Answers for how many it was done. */
async function each(helps: AsyncIterable<HelpRequest>, log: Logger, work: (help: HelpRequest) => Promise<boolean>): Promise<number> {
  let done = 0
  for await (const help of helps) {
    try {
      if (await work(help)) done += 1
    } catch (error) {
      if (!(error instanceof Problem)) log.error({ err: error, help: String(help._id) }, 'a sweep passed over a help request')
    }
  }
  return done
}

/** Ends what nobody took, some time after its window. Safe to run twice and at the same time in two processes. */
export function lapseHelp(now: Date, log: Logger): Promise<number> {
  const over = HelpRequestModel.find({ state: 'open', 'window.until': { $lte: takeableFrom(now) } }).sort({ 'window.until': 1 }).lean<HelpRequest[]>().cursor()
  return each(over as AsyncIterable<HelpRequest>, log, async (help) => {
    await takeHelpStep(help, { action: 'lapse', by: systemActor, at: now, change: { $set: { endedAt: now } } })
    return true
  })
}

/**
 * Reminds the helper of what she has taken, or who is helped of what is done, each once; and where still nobody says anything, tells the desk. It confirms nothing. Safe to
 * run twice and at the same time in two processes.
 */
export function remindOfHelp(now: Date, log: Logger): Promise<number> {
  const due = HelpRequestModel.find({ due: { $gt: new Date(0), $lte: now } }).sort({ due: 1 }).lean<HelpRequest[]>().cursor()
  return each(due as AsyncIterable<HelpRequest>, log, (help) => remind(help, now))
}

/** False when somebody else was faster. */
function remind({ _id, version, state, due, reminded, deskSince, path }: HelpRequest, now: Date): Promise<boolean> {
  const change = reminded ? { due: null, unsettled: true, deskSince: deskSince ?? now } : { due: tellDeskAt(due!), reminded: true }
  return transaction(async () => {
    const marked = await HelpRequestModel.updateOne({ _id, version, due }, { $set: change, $inc: { version: 1 } })
    if (marked.modifiedCount === 0) return false
    await emit({ type: reminded ? 'help.unsettled' : 'help.reminded', subject: { type: 'help', id: String(_id) }, path, actor: systemActor, at: now, data: { state } })
    return true
  })
}
