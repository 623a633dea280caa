import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Types } from 'mongoose'
import type { FileStorage } from '../services'
import { FileModel, objectKeys, type FileRecord } from './file.model'
import { preparePhoto } from './image'
import type { Received } from './receive'

/** An upload that nothing is made of is removed after a day. */
const unattachedHours = 24

/** Whose file it is, and since when. */
export interface Keeping {
  owner: Types.ObjectId
  now: Date
  storage: FileStorage
  /** Made for the demonstration. */
  generated?: boolean
}

/** Re-encodes a photo (a path or its bytes) and keeps it with its thumbnail, unattached. Throws as `preparePhoto` does. */
export async function keepPhoto(source: string | Buffer, keeping: Keeping): Promise<FileRecord> {
  const { full, thumb, width, height } = await preparePhoto(source)
  const sha256 = createHash('sha256').update(full).digest('hex')
  const file = record(keeping, { kind: 'photo', mime: 'image/jpeg', extension: 'jpg', bytes: full.length, thumbBytes: thumb.length, width, height, sha256 })
  return keep(file, async (keys) => {
    await keeping.storage.put(keys.full, full)
    if (keys.thumb) await keeping.storage.put(keys.thumb, thumb)
  })
}

/** Keeps a received voice note or table as it came, unattached. */
export async function keepReceived(received: Received, about: { seconds?: number | null; name?: string }, keeping: Keeping): Promise<FileRecord> {
  const { type, bytes, sha256, path } = received
  const file = record(keeping, { ...type, bytes, sha256, seconds: about.seconds ?? null, name: about.name ?? null })
  return keep(file, (keys) => keeping.storage.put(keys.full, createReadStream(path)))
}

type Facts = Pick<FileRecord, 'kind' | 'mime' | 'extension' | 'bytes' | 'sha256'> & Partial<FileRecord>

function record({ owner, now, generated = false }: Keeping, facts: Facts): FileRecord {
  const expiresAt = new Date(now.getTime() + unattachedHours * 3_600_000)
  return {
    _id: new Types.ObjectId(),
    name: null,
    thumbBytes: null,
    width: null,
    height: null,
    seconds: null,
    subject: null,
    path: null,
    ...facts,
    owner,
    generated,
    createdAt: now,
    expiresAt,
    stored: false,
  }
}

/** The record goes first, so that a crash on the way leaves nothing in the storage that `removeOrphans` would not find. */
async function keep(file: FileRecord, put: (keys: ReturnType<typeof objectKeys>) => Promise<void>): Promise<FileRecord> {
  await FileModel.create(file)
  await put(objectKeys(file))
  await FileModel.updateOne({ _id: file._id }, { $set: { stored: true } })
  return { ...file, stored: true }
}
