import { join } from 'node:path'
import type { Environment } from '../../config/environment'
import type { FileStorage } from '../services'
import { createDiskStorage, incomingOf } from './disk-storage'
import { createS3Storage } from './s3-storage'

type StorageEnvironment = Pick<Environment, 'files' | 'dataDir'>

/** The storage that the configuration names. Nothing is touched or connected to before the first file. */
export function createStorage({ files }: StorageEnvironment): FileStorage {
  return files.kind === 's3' ? createS3Storage(files) : createDiskStorage(files.folder)
}

/** Where uploads lie while they are checked. What is older than a day there was left by a crash. */
export function incomingFolder({ files, dataDir }: StorageEnvironment): string {
  return files.kind === 's3' ? join(dataDir, 'incoming') : incomingOf(files.folder)
}
