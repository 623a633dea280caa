import type { Photo } from '@/kit/photos'
import { words } from './words'

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
