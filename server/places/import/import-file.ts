import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Types } from 'mongoose'
import { isDuplicate } from '../../database/transaction'
import { systemActor } from '../../events/emit'
import { thisProcess } from './holder'
import { ImportModel, type ImportKind, type ImportRecord } from './import.model'
import { keepLocalCopy, type ImportServices } from './local-copy'
import { takeUp, workOn, type RunOptions } from './run-import'

/** A file on this machine to be imported by whoever runs the server. */
export interface FileToImport {
  path: string
  kind: ImportKind
  /** As it is shown in the list of imports. */
  fileName: string
}

/**
 * Imports a file without asking anybody: checks it and, when it has no errors, writes it. An unfinished import of the same
 * file is completed; one of another file that was left behind is completed first. Throws an Error in Chinese while another
 * process imports.
 */
export async function importFile({ path, kind, fileName }: FileToImport, services: ImportServices, options: RunOptions = {}): Promise<ImportRecord> {
  const sha256 = await hashOf(path)
  const unfinished = await ImportModel.findOne({ lock: 'import' }).lean()
  if (unfinished) {
    const taken = await takeUp(unfinished._id)
    if (!taken) throw new Error('另一个导入正在进行，请等它完成')
    const ended = await workOn(taken, services, options)
    if (ended.sha256 === sha256 && ended.kind === kind) return ended
  }
  const record: ImportRecord = {
    _id: new Types.ObjectId(),
    kind,
    state: 'applying',
    fileName,
    file: null,
    sha256,
    by: systemActor,
    within: null,
    rows: { total: 0, done: 0 },
    summary: null,
    changes: [],
    errors: [],
    errorCount: 0,
    notices: [],
    startedAt: services.clock.now(),
    finishedAt: null,
    lock: 'import',
    holder: thisProcess(),
  }
  await keepLocalCopy(record._id, path, services)
  try {
    await ImportModel.insertMany([record], { lean: true })
  } catch (error) {
    throw isDuplicate(error) ? new Error('另一个导入正在进行，请等它完成') : error
  }
  return workOn(record, services, options)
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
