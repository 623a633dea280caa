import type { Photo } from '@/kit/photos'
import { dropFile } from '@/outbox/keep-file'
import type { KeptFiles } from '../report/use-enclosures'
import { words } from './words'

/** A draft without photos yet. */
export const noFiles: KeptFiles = { photos: [], voice: null }

/** Why photos cannot be sent as they are, in words; null when they can. `needed`: at least one has to be there. */
export function missingPhotos(photos: readonly Photo[], needed: boolean): string | null {
  if (needed && photos.length === 0) return words.photosNeeded
  if (photos.some(({ refused, waiting }) => refused || waiting)) return words.photosFailed
  if (photos.some(({ fileId }) => !fileId)) return words.photosUploading
  return null
}

/** The server's ids of photos that are there. */
export function idsOf(photos: readonly Photo[]): string[] {
  return photos.flatMap(({ fileId }) => fileId ?? [])
}

/** Takes the copies that a draft kept off this device: they were sent. */
export function forgetFiles({ photos }: KeptFiles): void {
  for (const { kept } of photos) void dropFile(kept)
}
