import { Types } from 'mongoose'
import { inTransaction } from '../database/transaction'
import { Problem } from '../http/problem'
import type { FileKind } from './content-type'
import { FileModel } from './file.model'

/** What a file becomes part of; `path` is the path of its place, ending with '/'. */
export interface Subject {
  type: string
  id: string
  path?: string
}

/**
 * Makes uploads part of a subject, in the caller's transaction. Only the owner's own files that belong to nothing yet, and of `kind` where it is told;
 * otherwise throws `files.not_yours` and, with the transaction, nothing is attached. The same id twice counts once.
 */
export async function attach(fileIds: readonly string[], owner: Types.ObjectId, subject: Subject, kind?: FileKind): Promise<void> {
  if (!inTransaction()) throw new Error('attach outside a transaction')
  const ids = [...new Set(fileIds)]
  if (ids.length === 0) return
  if (!ids.every((id) => Types.ObjectId.isValid(id))) throw new Problem('files.not_yours')
  const { type, id, path } = subject
  const { modifiedCount } = await FileModel.updateMany(
    { _id: { $in: ids }, owner, stored: true, expiresAt: { $exists: true }, ...(kind ? { kind } : {}) },
    { $set: { subject: { type, id }, path: path ?? null }, $unset: { expiresAt: 1 } },
  )
  if (modifiedCount !== ids.length) throw new Problem('files.not_yours')
}

/** Gives up all files of a subject, in the caller's transaction where there is one: `removeOrphans` removes them at its next run. */
export async function release(subject: Pick<Subject, 'type' | 'id'>, now: Date): Promise<void> {
  await FileModel.updateMany({ 'subject.type': subject.type, 'subject.id': subject.id }, { $set: { stored: false, expiresAt: now } })
}
