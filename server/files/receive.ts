import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Problem } from '../http/problem'
import { contentTypeOf, fileKinds, headBytes, maxBytes, type ContentType, type FileKind } from './content-type'

/** An upload that lies whole in a temporary file. */
export interface Received {
  path: string
  type: ContentType
  /** As the sender called it, without folders; for display only. */
  name: string
  bytes: number
  /** Of the content as it came in, hexadecimal. */
  sha256: string
}

type Spooled = Pick<Received, 'type' | 'bytes' | 'sha256'>

export interface ReceiveOptions {
  /** Where temporary files go. */
  folder: string
  /** Asked as soon as the kind is known; throws what should be answered when this person may not send it. */
  authorize: (kind: FileKind) => void
  /** The most bytes this person may send at all. */
  ceiling: number
}

/** Room for the multipart frame around a file. */
const frameBytes = 64 * 1024

/**
 * Takes the one `file` of a multipart request into a temporary file and hands it to `use`; the temporary file is gone afterwards, whatever happened.
 * What is too large or of a wrong type is refused while it still comes in: the rest is read and thrown away, so that the sender gets to read the answer.
 * Throws `too_large`, `unsupported_type`, `bad_request`, `files.broken` (empty), and what `authorize` throws.
 */
export async function receive<T>(request: IncomingMessage, options: ReceiveOptions, use: (received: Received) => Promise<T>): Promise<T> {
  await mkdir(options.folder, { recursive: true })
  const path = join(options.folder, `${randomUUID()}.upload`)
  const file = await open(path, 'wx', 0o600)
  try {
    if (Number(request.headers['content-length']) > options.ceiling + frameBytes) throw tooLarge(options.ceiling)
    return await use({ path, ...(await readForm(request, file, options)) })
  } finally {
    request.unpipe()
    request.resume()
    await file.close()
    await rm(path)
  }
}

async function readForm(request: IncomingMessage, file: FileHandle, options: ReceiveOptions): Promise<Omit<Received, 'path'>> {
  const form = formReader(request)
  let purpose: FileKind | undefined
  let spooled: Promise<Spooled> | undefined
  let name = ''
  let incoming: BusboyFileStream | undefined

  const parsed = new Promise<void>((resolve, reject) => {
    form.on('field', (field, value) => {
      if (field !== 'purpose') return
      purpose = fileKinds.find((kind) => kind === value)
      if (!purpose) reject(badRequest('purpose 只能是 photo、voice 或 table。'))
    })
    form.on('file', (field, stream, filename) => {
      // A part that ends too early emits an error even when nobody reads it any more; without a listener it would end the process.
      stream.on('error', () => undefined)
      if (field !== 'file' || spooled) {
        stream.resume()
        reject(badRequest('一次只能上传一个文件，字段名为 file。'))
        return
      }
      incoming = stream
      name = basename(filename ?? '').slice(0, 100)
      spooled = spool(stream, file, (type) => checkKind(type, purpose, options))
      spooled.catch(reject)
    })
    form.on('finish', resolve)
    form.on('error', () => reject(badRequest('上传的内容不完整。')))
    const brokenOff = () => request.complete || reject(badRequest('上传中断了。'))
    if (request.destroyed) brokenOff()
    request.once('close', brokenOff)
    request.pipe(form)
  })

  try {
    await parsed
  } catch (error) {
    incoming?.destroy()
    await spooled?.catch(() => undefined)
    throw error
  }
  const received = await spooled
  if (!received) throw badRequest('没有收到文件。')
  checkKind(received.type, purpose, options)
  return { name, ...received }
}

function formReader(request: IncomingMessage): BusboyInstance {
  const contentType = request.headers['content-type'] ?? ''
  try {
    return new Busboy({
      headers: { ...request.headers, 'content-type': contentType },
      limits: { files: 2, fields: 10, fieldNameSize: 100, fieldSize: 100, parts: 12, headerPairs: 20 },
    })
  } catch {
    throw badRequest('文件要以 multipart/form-data 上传。')
  }
}

/** Throws where this content was not announced or is not allowed; answers how many bytes it may have. */
function checkKind(type: ContentType, purpose: FileKind | undefined, options: ReceiveOptions): number {
  options.authorize(type.kind)
  if (purpose && purpose !== type.kind) throw new Problem('unsupported_type', { detail: `这里需要的是${kindNames[purpose]}，收到的是${kindNames[type.kind]}。` })
  return maxBytes[type.kind]
}

/** Writes the stream to the file; its first bytes decide its type, and `limitOf` how far it may go. */
async function spool(stream: BusboyFileStream, file: FileHandle, limitOf: (type: ContentType) => number): Promise<Spooled> {
  const sha256 = createHash('sha256')
  let held: Buffer[] = []
  let bytes = 0
  let type: ContentType | undefined
  let limit = Infinity

  async function judge(): Promise<Buffer> {
    const head = Buffer.concat(held)
    held = []
    if (head.length === 0) throw new Problem('files.broken', { detail: '文件是空的。' })
    type = await contentTypeOf(head)
    limit = limitOf(type)
    return head
  }

  async function* admit(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      bytes += chunk.length
      sha256.update(chunk)
      if (bytes > limit) throw tooLarge(limit)
      if (type) {
        yield chunk
      } else {
        held.push(chunk)
        if (bytes >= headBytes) yield await judge()
      }
    }
    if (!type) yield await judge()
    if (bytes > limit) throw tooLarge(limit)
  }

  await pipeline(stream, admit, file.createWriteStream())
  if (!type) throw new Problem('files.broken')
  return { type, bytes, sha256: sha256.digest('hex') }
}

const kindNames: Readonly<Record<FileKind, string>> = { photo: '照片', voice: '录音', table: '表格' }

function tooLarge(limit: number): Problem {
  return new Problem('too_large', { detail: `文件太大，最多 ${Math.floor(limit / 1024 / 1024)} MB。` })
}

function badRequest(detail: string): Problem {
  return new Problem('bad_request', { detail })
}
