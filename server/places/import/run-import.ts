import type { Types } from 'mongoose'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import { release } from '../../files'
import { isGone, signEvery, thisProcess } from './holder'
import { ImportModel, type ImportRecord } from './import.model'
import { localCopy, removeLocalCopy, type ImportServices } from './local-copy'
import { checkTable, writeTable, type Checked, type Phase } from './work-table'

/** How often the record shows how far the work is, in milliseconds. */
const noteEvery = 500

export interface RunOptions {
  progress?: (phase: Phase, done: number, total: number) => void
  /** Stops the work between two batches; the import stays as it is and anybody may take it up again. */
  signal?: AbortSignal
}

/**
 * Takes up an import that nobody works on, new or left by a process that died. Null when there is nothing to do, or
 * another process is at it.
 */
export async function takeUp(id: Types.ObjectId): Promise<ImportRecord | null> {
  const record = await ImportModel.findOne({ _id: id, lock: 'import' }).lean()
  if (!record || !isGone(record.holder)) return null
  const seen = record.holder ? { 'holder.until': record.holder.until } : { holder: { $exists: false } }
  return ImportModel.findOneAndUpdate({ _id: id, lock: 'import', ...seen }, { $set: { holder: thisProcess() } }, { returnDocument: 'after' }).lean()
}

/**
 * Does what the import's state asks for: a dry run for `checking`; for `applying` the dry run again, because the database
 * may have changed, and then the writing. Ends in `invalid`, `checked`, `done` or `failed`, except when it is stopped by
 * the signal or loses the database: then it throws and the import waits to be taken up again.
 */
export async function workOn(record: ImportRecord, services: ImportServices, options: RunOptions = {}): Promise<ImportRecord> {
  const signs = setInterval(() => void giveSign(record._id).catch((error: unknown) => services.log.warn({ err: error }, 'import: no sign given')), signEvery)
  try {
    const path = await localCopy(record, services)
    return await checkAndWrite(record, path, services, options)
  } catch (error) {
    if (options.signal?.aborted) {
      await ImportModel.updateOne({ _id: record._id }, { $unset: { holder: 1 } })
      throw error
    }
    services.log.error({ err: error, import: String(record._id) }, 'import failed')
    const detail = error instanceof Error && /[\u4e00-\u9fff]/.test(error.message) ? error.message : '导入中断了。已经写入的部分保留着，再导入一次同一个文件就会接着做完。'
    return finish(record, services, { state: 'failed', errors: [{ row: 1, column: null, code: 'failed', detail }], errorCount: 1 })
  } finally {
    clearInterval(signs)
  }
}

async function checkAndWrite(record: ImportRecord, path: string, services: ImportServices, { progress, signal }: RunOptions): Promise<ImportRecord> {
  const rowLimit = services.env.importRowLimit
  let noted = 0
  const onBatch = async (phase: Phase, done: number, total: number) => {
    signal?.throwIfAborted()
    progress?.(phase, done, total)
    const isShown = phase === 'writing' || record.state === 'checking'
    if (!isShown || performance.now() - noted < noteEvery) return
    noted = performance.now()
    await ImportModel.updateOne({ _id: record._id }, { $set: { rows: { total, done: phase === 'reading' ? 0 : done } } })
  }
  const checked = await checkTable(path, record.kind, { now: services.clock.now(), within: record.within }, { rowLimit, progress: onBatch })
  const { findings } = checked.importer
  if (findings.count > 0) {
    return finish(record, services, { state: 'invalid', rows: { total: checked.total, done: 0 }, errors: findings.errors, errorCount: findings.count, notices: findings.notices })
  }
  const found = foundBy(checked)
  if (record.state === 'checking') return finish(record, services, { ...found, state: 'checked', rows: { total: checked.total, done: 0 } })

  // Taken up again after a crash, the comparison no longer shows what the first run has written.
  const isTakenUpAgain = record.summary && record.rows.total > 0
  const told = isTakenUpAgain ? {} : found
  await ImportModel.updateOne({ _id: record._id }, { $set: { ...told, rows: { total: checked.total, done: 0 } } })
  await writeTable(path, checked, { rowLimit, progress: onBatch })
  return finish(record, services, { state: 'done', rows: { total: checked.total, done: checked.total } })
}

function foundBy({ importer, summary, changes }: Checked): Pick<ImportRecord, 'summary' | 'changes' | 'notices'> {
  return { summary, changes, notices: importer.findings.notices }
}

/** Ends the work and lets the next import in. What was written is told by an event in the same transaction. */
async function finish(record: ImportRecord, services: ImportServices, ending: Partial<ImportRecord> & Pick<ImportRecord, 'state'>): Promise<ImportRecord> {
  const now = services.clock.now()
  const ended = await transaction(async () => {
    const set = { ...ending, finishedAt: now }
    const after = await ImportModel.findOneAndUpdate({ _id: record._id }, { $set: set, $unset: { lock: 1, holder: 1 } }, { returnDocument: 'after' }).lean()
    if (!after) throw new Error(`import ${record._id} is gone`)
    const { kind, fileName, summary, rows, by, within } = after
    if (after.state === 'done') {
      const data = { kind, fileName, rows: rows.total, ...summary }
      await emit({ type: 'places.imported', subject: { type: 'import', id: String(record._id) }, path: within?.[0] ?? '', actor: by, at: now, data })
    }
    if (after.file && (after.state === 'done' || after.state === 'invalid')) await release({ type: 'import', id: String(record._id) }, now)
    return after
  })
  if (record.file || ended.state !== 'failed') await removeLocalCopy(record._id, services)
  return ended
}

async function giveSign(id: Types.ObjectId): Promise<void> {
  const { host, pid, identity, until } = thisProcess()
  await ImportModel.updateOne({ _id: id, 'holder.host': host, 'holder.pid': pid, 'holder.identity': identity }, { $set: { 'holder.until': until } })
}
