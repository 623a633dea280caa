import { transaction } from '../../database/transaction'
import { release } from '../../files'
import { ImportModel } from './import.model'

/** How long a checked table waits to be applied, and a failed one to be tried again, in hours. */
const patienceHours = 24

/** Gives up tables that nobody applied within a day, with their files: a roster is not to lie about. Safe to repeat. */
export async function forgetImports(now: Date): Promise<void> {
  const before = new Date(now.getTime() - patienceHours * 3_600_000)
  const waiting = await ImportModel.find({ startedAt: { $lt: before }, state: { $in: ['checked', 'failed'] }, file: { $ne: null } }, { _id: 1 }).lean()
  for (const { _id } of waiting) {
    const detail = '一天之内没有导入，上传的文件已经删除，请重新上传。'
    const forgotten = { state: 'invalid', file: null, errors: [{ row: 1, column: null, code: 'forgotten', detail }], errorCount: 1 } as const
    await transaction(async () => {
      const found = await ImportModel.findOneAndUpdate({ _id, state: { $in: ['checked', 'failed'] } }, { $set: forgotten }).lean()
      if (found) await release({ type: 'import', id: String(_id) }, now)
    })
  }
}
