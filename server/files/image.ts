import { availableParallelism } from 'node:os'
import sharp, { type OutputInfo, type Sharp } from 'sharp'
import { Problem } from '../http/problem'
import { waitingRoom } from './waiting-room'

/** Longest side in pixels of what is kept of a photo, and of its thumbnail. */
export const longestSide = { full: 1920, thumb: 400 } as const

/** More pixels than this are refused before they are decoded; current phones take 12 to 50 million. */
const maxPixels = 50_000_000

/** JPEG quality of what is kept. */
const quality = 80

/** Decoding a photo may take this long at most. */
const seconds = 30

const readable: ReadonlySet<string | undefined> = new Set(['jpeg', 'png', 'webp', 'gif'])

// One thread a photo, and a core left to the event loop: libvips would otherwise take every core for each of several photos at once.
sharp.concurrency(1)
sharp.cache(false)
const turn = waitingRoom({ atOnce: Math.max(1, availableParallelism() - 1), waiting: 64 })

/** A photo ready to be kept: JPEG in sRGB, upright, without any metadata. */
export interface PreparedPhoto {
  full: Buffer
  thumb: Buffer
  /** Of `full`, in pixels. */
  width: number
  height: number
}

/**
 * Re-encodes a photo (JPEG, PNG, WebP, first frame of a GIF; a path or its bytes): turned upright by its EXIF orientation, at most 1,920 pixels on the
 * longer side, transparent parts white, everything beside the pixels (EXIF, GPS, XMP, IPTC, appended data) gone; with a thumbnail of 400 pixels.
 * Throws `too_large` above 50 million pixels, `files.broken` for what cannot be decoded to its end, `unavailable` when too many wait.
 */
export async function preparePhoto(source: string | Buffer): Promise<PreparedPhoto> {
  return turn(async () => {
    try {
      const { format, width, height } = await sharp(source, { limitInputPixels: false }).metadata()
      if (!readable.has(format)) throw new Problem('files.broken')
      if (width * height > maxPixels) throw new Problem('too_large', { detail: '照片的像素太多（最多 5000 万像素），请换一张或先缩小。' })
      const full = await encode(sharp(source, { limitInputPixels: maxPixels, failOn: 'error' }).autoOrient(), longestSide.full)
      const thumb = await encode(sharp(full.data), longestSide.thumb)
      return { full: full.data, thumb: thumb.data, width: full.info.width, height: full.info.height }
    } catch (error) {
      throw error instanceof Problem ? error : new Problem('files.broken')
    }
  })
}

function encode(image: Sharp, longest: number): Promise<{ data: Buffer; info: OutputInfo }> {
  return image
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality, mozjpeg: true })
    .timeout({ seconds })
    .toBuffer({ resolveWithObject: true })
}
