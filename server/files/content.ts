import type { Readable } from 'node:stream'
import { notFound } from '../http/problem'
import type { Services } from '../services'
import { FileModel, objectKeys, type FileRecord } from './file.model'

/** A file's own bytes for work on the server, for example an import. */
export interface FileContent {
  kind: FileRecord['kind']
  /** `csv` or `xlsx` for a table. */
  extension: string
  /** A table's name as its sender called it. */
  name: string | null
  bytes: number
  /** Opens the content from its start; can be called again. */
  open(): Promise<Readable>
}

/** Finds a stored file for work on the server; the caller has made sure that it may. Throws `not_found`. */
export async function content(fileId: string, { storage }: Pick<Services, 'storage'>): Promise<FileContent> {
  const file = await FileModel.findOne({ _id: fileId, stored: true }).lean()
  if (!file) throw notFound()
  const { kind, extension, name, bytes } = file
  return { kind, extension, name, bytes, open: () => storage.get(objectKeys(file).full) }
}
