import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, copyFile, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Types } from 'mongoose'
import { content } from '../../files'
import type { Services } from '../../services'
import type { ImportRecord } from './import.model'

/** What an import needs from the outside world. */
export type ImportServices = Pick<Services, 'env' | 'storage' | 'clock' | 'log'>

function copyPath(id: Types.ObjectId, { env }: ImportServices): string {
  return path.join(env.dataDir, 'imports', String(id))
}

/** Keeps a file of the command line under DATA_DIR, so that a restart finds it even when the original is gone. */
export async function keepLocalCopy(id: Types.ObjectId, original: string, services: ImportServices): Promise<void> {
  const target = copyPath(id, services)
  await mkdir(path.dirname(target), { recursive: true })
  await copyFile(original, `${target}.part`)
  await rename(`${target}.part`, target)
}

/**
 * The import's table as a file on this machine, which is read several times and, for XLSX, from its end first. An upload
 * is fetched from the storage. Throws an Error in Chinese when it is nowhere.
 */
export async function localCopy({ _id, file }: Pick<ImportRecord, '_id' | 'file'>, services: ImportServices): Promise<string> {
  const target = copyPath(_id, services)
  if (await exists(target)) return target
  if (!file) throw new Error('要导入的文件已经不在了，请重新导入')
  await mkdir(path.dirname(target), { recursive: true })
  const upload = await content(String(file), services)
  // Another process that takes the import up meanwhile brings its own copy.
  const part = `${target}.${randomUUID()}.part`
  await pipeline(await upload.open(), createWriteStream(part))
  await rename(part, target)
  return target
}

export async function removeLocalCopy(id: Types.ObjectId, services: ImportServices): Promise<void> {
  await rm(copyPath(id, services), { force: true })
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
