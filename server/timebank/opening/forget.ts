import { transaction } from '../../database/transaction'
import { release } from '../../files'
import type { Job } from '../../jobs/job'
import { OpeningModel } from './opening.model'

/** How long a checked table waits to be booked, and a failed one to go on, in hours. */
const patienceHours = 72

/** Gives up tables that nobody had booked within three days, with their files: a ledger of names and phones is not to lie about. Safe to run twice. */
export async function forgetOpenings(now: Date): Promise<void> {
  const left = { state: { $in: ['ready', 'failed'] as const }, startedAt: { $lt: new Date(now.getTime() - patienceHours * 3_600_000) }, file: { $ne: null } }
  for (const { _id, state } of await OpeningModel.find(left, { state: 1 }).lean()) {
    const forgotten = { row: 1, column: null, code: 'forgotten', detail: '三天之内没有入账，上传的表格已经删除，请重新上传。' }
    await transaction(async () => {
      const set = state === 'ready' ? { file: null, state: 'invalid' as const, errors: [forgotten], errorCount: 1 } : { file: null }
      const { modifiedCount } = await OpeningModel.updateOne({ _id, state, file: { $ne: null } }, { $set: set })
      if (modifiedCount > 0) await release({ type: 'openingImport', id: String(_id) }, now)
    })
  }
}

/** What time asks of imports of paper ledgers. */
export const openingJobs: readonly Job[] = [{ name: 'timebank.forgetOpenings', every: '1 hour', run: (now) => forgetOpenings(now) }]
