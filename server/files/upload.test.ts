import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import sharp from 'sharp'
import { signedInAs, type Caller } from '../../tests/support/client'
import { addHolder, addPerson, addPlace } from '../../tests/support/factory'
import { m4a, mp3, phonePhoto, photo, pngOfZeros, wav, webm } from '../../tests/support/media'
import { useServer } from '../../tests/support/server'
import { upload } from '../../tests/support/upload'
import { incomingFolder } from './create-storage'
import { FileModel, objectKeys } from './file.model'

const server = useServer()
let resident: Caller
let desk: Caller
beforeAll(async () => {
  resident = await signedInAs(server, (await addPerson('王秀英'))._id)
  const community = await addPlace(null, 'community', '620201001001', '福民社区')
  desk = await signedInAs(server, (await addHolder('社区值班员', 'desk', community)).person._id)
})
beforeEach(() => FileModel.deleteMany({}))

/** After every test: what was refused left no record, and nothing lies in the folder of temporary files. */
afterEach(() => expect(temporaryFiles()).toEqual([]))

function temporaryFiles(): string[] {
  const folder = incomingFolder(server.services.env)
  return existsSync(folder) ? readdirSync(folder) : []
}

const program = Buffer.concat([Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff', 'latin1'), Buffer.alloc(5000)])

test('requires authentication', async () => {
  expect(await upload(server, undefined, await photo())).toMatchObject({ status: 401, problem: { code: 'unauthenticated' } })
  expect(await upload(server, 'not-a-token', await photo())).toMatchObject({ status: 401 })
})

test('a photo is kept upright, without its position, with a thumbnail, and can be seen at once', async () => {
  const { status, result } = await upload(server, resident.token(), await phonePhoto(), { purpose: 'photo' })
  expect({ status, ...result }).toMatchObject({ status: 200, kind: 'photo', mime: 'image/jpeg', width: 480, height: 640 })

  const file = await FileModel.findById(result.id).lean()
  expect(file).toMatchObject({ stored: true, subject: null, generated: false, createdAt: server.clock.now(), bytes: result.bytes })
  expect(String(file?.owner)).toBe(resident.id)

  for (const [url, width] of [[result.url, 480], [result.thumb, 300]] as const) {
    const response = await fetch(`${server.url}${url}`)
    const kept = Buffer.from(await response.arrayBuffer())
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(await sharp(kept).metadata()).toMatchObject({ width })
    expect(kept.includes('Secret')).toBe(false)
  }
})

test.each([
  ['a program called .png', program],
  ['a Linux program called .png', readFileSync(process.execPath).subarray(0, 100_000)],
  ['an SVG called .png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
])('%s is refused by its content', async (_, content) => {
  expect(await upload(server, resident.token(), content, { name: 'photo.png', type: 'image/png' })).toMatchObject({ status: 415, problem: { code: 'unsupported_type' } })
  expect(await FileModel.countDocuments()).toBe(0)
})

test('a truncated photo, a decompression bomb and an empty file are refused', async () => {
  const whole = await photo({ width: 800, height: 600 })
  expect(await upload(server, resident.token(), whole.subarray(0, whole.length / 2))).toMatchObject({ status: 422, problem: { code: 'files.broken' } })
  expect(await upload(server, resident.token(), pngOfZeros(30_000, 30_000))).toMatchObject({ status: 413, problem: { code: 'too_large' } })
  expect(await upload(server, resident.token(), Buffer.alloc(0))).toMatchObject({ status: 422, problem: { code: 'files.broken' } })
  expect(await FileModel.countDocuments()).toBe(0)
})

test('recordings are kept as they are, with their length', async () => {
  for (const [mime, note] of [['audio/mpeg', mp3(3)], ['audio/mp4', m4a(3)], ['audio/wav', wav(3)], ['audio/webm', webm(3)]] as const) {
    const { status, result } = await upload(server, resident.token(), note, { purpose: 'voice', name: 'x' })
    expect({ status, ...result }).toMatchObject({ status: 200, kind: 'voice', mime, bytes: note.length, width: null, thumb: null })
    expect((await FileModel.findById(result.id).lean())?.seconds).toBeCloseTo(3, 1)
    expect(Buffer.from(await (await fetch(`${server.url}${result.url}`)).arrayBuffer())).toEqual(note)
  }
  expect(await upload(server, resident.token(), wav(90))).toMatchObject({ status: 413, problem: { detail: '录音最长 60 秒，请分几段录。' } })
  expect(await upload(server, resident.token(), webm(3, { video: true }))).toMatchObject({ status: 415 })
})

test('a table is taken from the desk only', async () => {
  const csv = Buffer.from('编码,名称\n620201001,新华街道\n')
  expect(await upload(server, resident.token(), csv, { name: '地点.csv' })).toMatchObject({ status: 403, problem: { code: 'forbidden' } })
  const { status, result } = await upload(server, desk.token(), csv, { name: '地点.csv', purpose: 'table' })
  expect({ status, ...result }).toMatchObject({ status: 200, kind: 'table', mime: 'text/csv', bytes: csv.length })
  expect(await FileModel.findById(result.id).lean()).toMatchObject({ name: '地点.csv', extension: 'csv' })
})

test('an XLSX is a table, another archive is not', async () => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('地点').addRow(['编码', '名称'])
  expect(await upload(server, desk.token(), Buffer.from(await book.xlsx.writeBuffer()))).toMatchObject({ status: 200, result: { kind: 'table' } })
  const emptyArchive = Buffer.concat([Buffer.from('PK\x03\x04\x14\x00\x00\x00\x00\x00', 'latin1'), Buffer.alloc(16), Buffer.from([5, 0, 0, 0]), Buffer.from('a.txt'), Buffer.alloc(100)])
  expect(await upload(server, desk.token(), emptyArchive)).toMatchObject({ status: 415, problem: { code: 'unsupported_type' } })
})

test('a file of another kind than announced is refused', async () => {
  expect(await upload(server, resident.token(), mp3(2), { purpose: 'photo' })).toMatchObject({ status: 415, problem: { detail: '这里需要的是照片，收到的是录音。' } })
  expect(await upload(server, resident.token(), await photo(), { purpose: 'film' })).toMatchObject({ status: 400 })
  const late = new FormData()
  late.set('file', new Blob([new Uint8Array(await photo())]), 'a.jpg')
  late.set('purpose', 'voice')
  const response = await fetch(`${server.url}/api/files`, { method: 'POST', body: late, headers: { authorization: `Bearer ${resident.token()}` } })
  expect(response.status).toBe(415)
  expect(await FileModel.countDocuments()).toBe(0)
})

test('a body that is not a form, has no file, or two, is refused', async () => {
  const post = async (body: BodyInit, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.url}/api/files`, { method: 'POST', body, headers: { authorization: `Bearer ${resident.token()}`, ...headers } })
    return { status: response.status, body: await response.json() }
  }
  expect(await post('{}', { 'content-type': 'application/json' })).toMatchObject({ status: 400 })
  expect(await post('x', { 'content-type': 'multipart/form-data' })).toMatchObject({ status: 400 })
  const nothing = new FormData()
  nothing.set('purpose', 'photo')
  expect(await post(nothing)).toMatchObject({ status: 400 })
  const two = new FormData()
  two.append('file', new Blob([new Uint8Array(await photo())]), 'a.jpg')
  two.append('file', new Blob([new Uint8Array(await photo())]), 'b.jpg')
  expect(await post(two)).toMatchObject({ status: 400 })
  expect(await FileModel.countDocuments()).toBe(0)
})

test('a form that ends inside a file is refused, also inside one that nobody reads any more', async () => {
  const whole = await photo()
  const next = Buffer.from(`\r\n--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="b"\r\n\r\n`)
  for (const body of [Buffer.concat([formHead, whole]), Buffer.concat([formHead, program]), Buffer.concat([formHead, whole, next, whole]), Buffer.concat([formHead])]) {
    const { request, answer } = openUpload({ 'content-length': String(body.length) })
    request.end(body)
    const { statusCode } = await answer
    expect([400, 415]).toContain(statusCode)
  }
  expect(await FileModel.countDocuments()).toBe(0)
})

describe('60 MB', () => {
  const size = 60 * 1024 * 1024

  test('announced, they are refused before a byte of them is sent', async () => {
    const { request, answer } = openUpload({ 'content-length': String(size) })
    request.flushHeaders()
    const response = await answer
    expect(response.statusCode).toBe(413)
    expect(JSON.parse(await text(response))).toMatchObject({ code: 'too_large', detail: '文件太大，最多 20 MB。' })
    request.destroy()
  })

  test('not announced, they are refused on the way, when the limit of a photo is passed', async () => {
    const { request, answer } = openUpload({ 'transfer-encoding': 'chunked' })
    request.write(formHead)
    request.write(await photo())
    let sent = 0
    let answered = false
    void answer.then(() => (answered = true))
    while (!answered && sent < size) {
      const piece = Buffer.alloc(1024 * 1024, 1)
      if (!request.write(piece)) await Promise.race([new Promise((resolve) => request.once('drain', resolve)), answer])
      sent += piece.length
    }
    const response = await answer
    expect(response.statusCode).toBe(413)
    // The request is still open: the answer did not wait for its end.
    expect(request.writableEnded).toBe(false)
    expect(temporaryFiles()).toEqual([])
    request.destroy()
  })

  test('are refused for everybody, with an answer that a sender who sends on to the end still gets', async () => {
    const big = Buffer.alloc(size, ',1')
    for (const caller of [resident, desk]) {
      expect(await upload(server, caller.token(), big, { name: 'big.csv' })).toMatchObject({ status: 413, problem: { code: 'too_large' } })
    }
  })
})

test('a sender who hangs up leaves nothing behind', async () => {
  const { request, answer } = openUpload({ 'transfer-encoding': 'chunked' })
  answer.catch(() => undefined)
  request.write(formHead)
  request.write(await photo({ width: 1500, height: 1500, format: 'png' }))
  request.write(Buffer.alloc(500_000, 1))
  await until(() => temporaryFiles().length === 1)
  request.destroy()
  await until(() => temporaryFiles().length === 0)
  expect(await FileModel.countDocuments()).toBe(0)
})

test('what the storage refuses is no success, and its record is left to the clearing job', async () => {
  const put = jest.spyOn(server.services.storage, 'put').mockRejectedValue(new Error('disk full'))
  expect(await upload(server, resident.token(), await photo())).toMatchObject({ status: 500, problem: { code: 'internal' } })
  put.mockRestore()
  const [file] = await FileModel.find().lean()
  expect(file).toMatchObject({ stored: false, expiresAt: new Date(server.clock.now().getTime() + 24 * 3_600_000) })
  expect(await server.services.storage.exists(objectKeys(file!).full)).toBe(false)
})

const boundary = 'frame'
const formHead = Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="big.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`)

function openUpload(headers: Record<string, string>): { request: ClientRequest; answer: Promise<IncomingMessage> } {
  const request = httpRequest(`${server.url}/api/files`, {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, authorization: `Bearer ${resident.token()}`, ...headers },
  })
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    request.on('response', resolve)
    request.on('error', reject)
  })
  return { request, answer }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10))
}
