import type { Photo } from '@/kit/photos'
import { dropFile } from '@/outbox/keep-file'
import type { KeptFiles } from './use-enclosures'

/** A draft without photos yet. */
export const noFiles: KeptFiles = { photos: [], voice: null }

/** Why photos cannot be sent as they are, in words; null when they can. `needed`: what to say where there is none, if one has to be there. */
export function missingPhotos(photos: readonly Photo[], needed?: string): string | null {
  if (needed && photos.length === 0) return needed
  if (photos.some(({ refused, waiting }) => refused || waiting)) return '有照片没有传上去，请重传或去掉。'
  if (photos.some(({ fileId }) => !fileId)) return '照片还在上传，请等一下再提交。'
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
