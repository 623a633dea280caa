import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Services } from '../services'
import { FileModel, objectKeys } from './file.model'
import { incomingFolder } from './create-storage'

/** No upload takes longer; what is older in the folder of temporary files was left by a crash. */
const staleHours = 24

/**
 * Removes uploads that nothing was made of for a day, files that were released, and temporary files that a crash left behind. Each is given up in the
 * database first, so that it cannot be attached any more while its bytes go; a run that breaks off is continued by the next, and two at once do no harm.
 * Answers how many files were removed.
 */
export async function removeOrphans(now: Date, { storage, env }: Pick<Services, 'storage' | 'env'>): Promise<number> {
  let removed = 0
  for (;;) {
    const file = await FileModel.findOneAndUpdate({ expiresAt: { $lte: now } }, { $set: { stored: false } }, { sort: { expiresAt: 1 } }).lean()
    if (!file) break
    const { full, thumb } = objectKeys(file)
    await storage.remove(full)
    if (thumb) await storage.remove(thumb)
    removed += (await FileModel.deleteOne({ _id: file._id, stored: false })).deletedCount
  }
  await removeStale(incomingFolder(env))
  return removed
}

async function removeStale(folder: string): Promise<void> {
  const oldest = Date.now() - staleHours * 3_600_000
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }))
    if (mtimeMs < oldest) await rm(path, { force: true })
  }
}
