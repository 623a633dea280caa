import type Koa from 'koa'
import type { Context } from '../http/context'
import { notFound } from '../http/problem'
import { FileModel, objectKeys, type FileRecord } from './file.model'
import { holds, linkKey, type LinkProof } from './links'
import { rangeOf } from './range'
import { NotStored } from './storage'

/** Finds the file that a link leads to. An unknown file, a forged link and one that has ended look alike: throws `not_found`. */
export async function linked(fileId: string, proof: LinkProof, { now, services }: Pick<Context, 'now' | 'services'>): Promise<FileRecord> {
  if (!holds(linkKey(services.env.jwtSecret), fileId, proof, now)) throw notFound()
  const file = await FileModel.findOne({ _id: fileId, stored: true }).lean()
  if (!file) throw notFound()
  return file
}

/** Which of a photo's two sizes, and when the link to it ends (seconds since 1970, UTC). */
export interface Wanted {
  size: 'full' | 'thumb'
  expires: number
}

/**
 * Sends a file, or the part of it that a Range header asks for: Safari and WeChat play recordings in parts. Throws `not_found` where there are no such
 * bytes.
 */
export async function send(koa: Koa.Context, file: FileRecord, wanted: Wanted, { now, log, services }: Pick<Context, 'now' | 'log' | 'services'>): Promise<void> {
  const keys = objectKeys(file)
  const key = wanted.size === 'thumb' ? keys.thumb : keys.full
  const bytes = wanted.size === 'thumb' ? file.thumbBytes : file.bytes
  if (key === null || bytes === null) throw notFound()

  const etag = `"${file.sha256.slice(0, 32)}-${wanted.size}"`
  const range = rangeOf([etag, ''].includes(koa.get('if-range')) ? koa.get('range') : '', bytes)
  if (koa.method !== 'HEAD' && range !== 'unsatisfiable' && !isFresh(koa, etag)) {
    koa.body = await services.storage.get(key, range === 'whole' ? undefined : range).catch((error: unknown) => {
      if (!(error instanceof NotStored)) throw error
      log.error({ file: String(file._id), key }, 'a file is not in the storage')
      throw notFound()
    })
  }

  koa.set({ ...headersOf(file, wanted, now), ETag: etag })
  if (isFresh(koa, etag)) {
    koa.status = 304
  } else if (range === 'unsatisfiable') {
    koa.status = 416
    koa.set('Content-Range', `bytes */${bytes}`)
  } else {
    koa.status = range === 'whole' ? 200 : 206
    if (range !== 'whole') koa.set('Content-Range', `bytes ${range.start}-${range.end}/${bytes}`)
    koa.type = file.mime
    koa.length = range === 'whole' ? bytes : range.end - range.start + 1
  }
}

/** What is behind a link never changes. `no-transform` keeps compression away, which would break ranges. */
function headersOf(file: FileRecord, { expires }: Wanted, now: Date): Record<string, string> {
  const seconds = Math.max(0, Math.floor(expires - now.getTime() / 1000))
  const disposition = file.kind === 'table' ? 'attachment' : 'inline'
  return {
    'Accept-Ranges': 'bytes',
    'Cache-Control': `private, max-age=${seconds}, immutable, no-transform`,
    'Content-Disposition': `${disposition}; filename="${file.kind}-${file._id}.${file.extension}"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  }
}

function isFresh(koa: Koa.Context, etag: string): boolean {
  return koa.get('if-none-match').split(/\s*,\s*/).includes(etag)
}
