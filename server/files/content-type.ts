import { fileTypeFromBuffer } from 'file-type/node'
import { Problem } from '../http/problem'

export const fileKinds = ['photo', 'voice', 'table'] as const
export type FileKind = (typeof fileKinds)[number]

const mebibyte = 1024 * 1024

/**
 * The most bytes an upload of a kind may have. A photo of a current phone has 3 to 12 MiB; a minute of uncompressed voice 10 MiB; the roster of a
 * city with 244,000 posts about 25 MiB as CSV.
 */
export const maxBytes: Readonly<Record<FileKind, number>> = { photo: 20 * mebibyte, voice: 10 * mebibyte, table: 40 * mebibyte }

/** What the first bytes say a file is. `extension` is the one its stored copy gets; a photo is always re-encoded as JPEG. */
export interface ContentType {
  kind: FileKind
  mime: string
  extension: string
}

/** How many bytes from the start `contentTypeOf` wants to see; fewer only when the file is shorter. */
export const headBytes = 64 * 1024

/** file-type's word for what it found → what it is to us. Containers that may hold a film are looked into by `checkVoice`. */
const accepted: Readonly<Record<string, ContentType>> = {
  'image/jpeg': { kind: 'photo', mime: 'image/jpeg', extension: 'jpg' },
  'image/png': { kind: 'photo', mime: 'image/png', extension: 'jpg' },
  'image/webp': { kind: 'photo', mime: 'image/webp', extension: 'jpg' },
  'image/gif': { kind: 'photo', mime: 'image/gif', extension: 'jpg' },
  'audio/mpeg': { kind: 'voice', mime: 'audio/mpeg', extension: 'mp3' },
  'audio/aac': { kind: 'voice', mime: 'audio/aac', extension: 'aac' },
  'audio/mp4': { kind: 'voice', mime: 'audio/mp4', extension: 'm4a' },
  'audio/x-m4a': { kind: 'voice', mime: 'audio/mp4', extension: 'm4a' },
  'video/mp4': { kind: 'voice', mime: 'audio/mp4', extension: 'm4a' },
  'audio/wav': { kind: 'voice', mime: 'audio/wav', extension: 'wav' },
  'video/webm': { kind: 'voice', mime: 'audio/webm', extension: 'webm' },
  'audio/ogg; codecs=opus': { kind: 'voice', mime: 'audio/ogg', extension: 'ogg' },
}

const spreadsheet: ContentType = { kind: 'table', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' }
const commaSeparated: ContentType = { kind: 'table', mime: 'text/csv', extension: 'csv' }

/**
 * Tells by its first bytes what a file is; its name and its declared type count for nothing. Throws `unsupported_type`, in words that say what to do.
 * A ZIP archive passes as a spreadsheet here and is looked into by `checkSpreadsheet` once it is whole.
 */
export async function contentTypeOf(head: Buffer): Promise<ContentType> {
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) return spreadsheet
  const found = await fileTypeFromBuffer(head)
  const known = found && accepted[found.mime]
  if (known) return known
  if (found && /^image\/hei[cf]/.test(found.mime)) {
    throw new Problem('unsupported_type', {
      detail: '这张照片是 HEIC 格式，暂时打不开。请在 iPhone“设置 → 相机 → 格式”中选“兼容性最佳”后重拍，或者先截屏再上传截图。',
    })
  }
  if (!found && isDelimitedText(head)) return commaSeparated
  throw new Problem('unsupported_type', { detail: '只能上传照片（JPG、PNG、WebP、GIF）、录音（MP3、M4A、AAC、WAV、WebM、OGG）或表格（CSV、XLSX）。' })
}

const controlOtherThanSpace = /[^\P{Cc}\t\n\f\r]/u

/** Text in UTF-8 or GB18030 whose first line has a delimiter and does not begin as markup, a program or JSON does. */
function isDelimitedText(head: Buffer): boolean {
  const text = decoded(head, 'utf-8') ?? decoded(head, 'gb18030')
  if (text === undefined || controlOtherThanSpace.test(text)) return false
  const first = text.trimStart().split(/[\r\n]/, 1)[0] ?? ''
  return /[,;\t]/.test(first) && !/^(<|\{|\[|#!)/.test(first)
}

function decoded(head: Buffer, encoding: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true })
  } catch {
    return undefined
  }
}
