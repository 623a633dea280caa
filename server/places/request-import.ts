import { Types } from 'mongoose'
import { isDuplicate, transaction } from '../database/transaction'
import { attach, content } from '../files'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { eventActor } from '../people'
import { ImportModel, type ImportKind, type ImportRecord } from './import/import.model'
import { importScope } from './policy'

/**
 * Puts an uploaded table in line to be checked; a worker of this or another server process does it. Throws
 * `files.not_yours`, and `places.import_running` while another import is worked on.
 */
export async function requestImport({ file, kind }: { file: string; kind: ImportKind }, { actor, now, services }: Pick<Context, 'actor' | 'now' | 'services'>): Promise<ImportRecord> {
  return transaction(async () => {
    const id = new Types.ObjectId()
    const within = importScope(actor)
    await attach([file], actor.person._id, { type: 'import', id: String(id), path: within[0] }, 'table')
    const { name } = await content(file, services)
    const record: ImportRecord = {
      _id: id,
      kind,
      state: 'checking',
      fileName: name ?? '表格',
      file: new Types.ObjectId(file),
      sha256: null,
      by: eventActor(actor, { path: within[0] ?? '', roles: ['desk', 'administrator'] }),
      within,
      rows: { total: 0, done: 0 },
      summary: null,
      changes: [],
      errors: [],
      errorCount: 0,
      notices: [],
      startedAt: now,
      finishedAt: null,
      lock: 'import',
    }
    await oneAtATime(() => ImportModel.insertMany([record], { lean: true }))
    return record
  })
}

/**
 * Lets a checked table be written; one that failed half-way may be tried again. Asked twice, the second finds it under way
 * or done. Throws `places.import_invalid`, `places.import_running`.
 */
export async function applyImport({ _id }: Pick<ImportRecord, '_id'>): Promise<ImportRecord> {
  const start = { state: 'applying' as const, lock: 'import' as const, rows: { total: 0, done: 0 }, errors: [], errorCount: 0, finishedAt: null }
  const started = await oneAtATime(() => ImportModel.findOneAndUpdate({ _id, state: { $in: ['checked', 'failed'] } }, { $set: start }, { returnDocument: 'after' }).lean())
  if (started) return started
  const record = await ImportModel.findById(_id).lean()
  if (record?.state === 'applying' || record?.state === 'done') return record
  throw new Problem(record?.state === 'checking' ? 'places.import_running' : 'places.import_invalid')
}

async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw isDuplicate(error, 'lock') ? new Problem('places.import_running') : error
  }
}
