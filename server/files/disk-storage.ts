import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ByteRange, FileStorage } from '../services'
import { checkedKey, NotStored } from './storage'

/** Where unfinished files of a disk storage lie; inside it, so that a finished one can be renamed into place. */
export function incomingOf(root: string): string {
  return join(root, 'incoming')
}

/**
 * Keeps files in folders of this machine: 4,096 folders under `root`, named by the key's hash. A file is written under `incoming`,
 * flushed to the disk and renamed into place, so that a crash leaves the old content or the new one, never a part.
 */
export function createDiskStorage(root: string): FileStorage {
  const incoming = incomingOf(root)
  const folderOf = (key: string) => join(root, createHash('sha1').update(key).digest('hex').slice(0, 3))
  const pathOf = (key: string) => join(folderOf(key), checkedKey(key))

  return {
    async put(key, content) {
      const target = pathOf(key)
      await mkdir(incoming, { recursive: true })
      const unfinished = join(incoming, `${randomUUID()}.put`)
      try {
        await pipeline(Buffer.isBuffer(content) ? [content] : content, createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true }))
        const created = await mkdir(folderOf(key), { recursive: true })
        await rename(unfinished, target)
        await flushFolder(folderOf(key))
        if (created) await flushFolder(root)
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
    },

    async get(key, range?: ByteRange): Promise<Readable> {
      const file = await open(pathOf(key)).catch((error: unknown) => {
        throw isMissing(error) ? new NotStored(key) : error
      })
      return file.createReadStream(range)
    },

    async remove(key) {
      await rm(pathOf(key), { force: true })
    },

    async exists(key) {
      return access(pathOf(key)).then(
        () => true,
        (error: unknown) => {
          if (isMissing(error)) return false
          throw error
        },
      )
    },
  }
}

/** A rename is only safe from a power cut once the folder that holds the name is flushed too. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}
