import { rmSync } from 'node:fs'
import { signedInAs, type Caller } from '../../tests/support/client'
import { addHolder, addPerson, addPlace } from '../../tests/support/factory'
import { photo, wav } from '../../tests/support/media'
import { useServer } from '../../tests/support/server'
import { upload } from '../../tests/support/upload'
import { FileModel } from './file.model'

const server = useServer()
const note = wav(5)
let resident: Caller
beforeAll(async () => {
  resident = await signedInAs(server, (await addPerson('王秀英'))._id)
})
beforeEach(() => server.clock.set('2026-11-23T02:10:00Z'))

async function uploaded(content: Buffer, caller = resident) {
  const { status, result } = await upload(server, caller.token(), content)
  expect(status).toBe(200)
  return result
}

function get(url: string, headers: Record<string, string> = {}, method = 'GET') {
  return fetch(`${server.url}${url}`, { headers, method })
}

async function problem(response: Response) {
  const { requestId: _, ...body } = (await response.json()) as Record<string, unknown>
  return { status: response.status, body, cacheable: response.headers.get('cache-control') }
}

test('a link needs no sign-in, says how long it lasts, and cannot be taken for a page', async () => {
  const { url, id } = await uploaded(await photo())
  const { status, headers } = await get(url)
  expect(status).toBe(200)
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': `private, max-age=${50 * 60}, immutable, no-transform`,
    'content-disposition': `inline; filename="photo-${id}.jpg"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
  })
})

test('a table is a download, not a page', async () => {
  const { person } = await addHolder('社区值班员', 'desk', await addPlace(null, 'community', '620201001001', '福民社区'))
  const { url } = await uploaded(Buffer.from('a,b\n1,2\n'.repeat(2000)), await signedInAs(server, person._id))
  const response = await get(url, { 'accept-encoding': 'gzip' })
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="table-[0-9a-f]{24}\.csv"$/)
  expect(response.headers.get('content-encoding')).toBeNull()
  expect((await response.text()).length).toBe(16_000)
})

test('a forged link, one that has ended and one to nothing look alike', async () => {
  const { url, id } = await uploaded(note)
  const another = await uploaded(note)
  const unknown = url.replace(id, '0123456789abcdef01234567')
  const expected = await problem(await get(unknown))
  expect(expected).toMatchObject({ status: 404, body: { code: 'not_found' }, cacheable: null })

  const signature = /signature=([^&]+)/.exec(url)![1]!
  const forged = [
    url.replace(signature, signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))),
    url.replace(signature, ''),
    url.replace(/expires=(\d+)/, (_, expires: string) => `expires=${Number(expires) + 1800}`),
    url.replace(id, another.id),
    `${url}&size=thumb`,
  ]
  for (const link of forged) expect(await problem(await get(link))).toEqual(expected)

  server.clock.advance(49)
  expect((await get(url)).status).toBe(200)
  server.clock.advance(1)
  expect(await problem(await get(url))).toEqual(expected)
})

test('a recording is sent in the parts that a player asks for', async () => {
  const { url } = await uploaded(note)
  const probe = await get(url, { range: 'bytes=0-1' })
  expect(probe.status).toBe(206)
  expect(probe.headers.get('content-range')).toBe(`bytes 0-1/${note.length}`)
  expect(probe.headers.get('content-length')).toBe('2')
  expect(Buffer.from(await probe.arrayBuffer())).toEqual(note.subarray(0, 2))

  const rest = await get(url, { range: 'bytes=1000-' })
  expect(rest.headers.get('content-range')).toBe(`bytes 1000-${note.length - 1}/${note.length}`)
  expect(Buffer.from(await rest.arrayBuffer())).toEqual(note.subarray(1000))

  const beyond = await get(url, { range: `bytes=${note.length}-` })
  expect(beyond.status).toBe(416)
  expect(beyond.headers.get('content-range')).toBe(`bytes */${note.length}`)
})

test('a part is only sent of the content that the player began with', async () => {
  const { url } = await uploaded(note)
  const etag = (await get(url)).headers.get('etag')!
  expect((await get(url, { range: 'bytes=0-1', 'if-range': etag })).status).toBe(206)
  expect((await get(url, { range: 'bytes=0-1', 'if-range': '"another"' })).status).toBe(200)
})

test('who has it already is told so', async () => {
  const { url } = await uploaded(await photo())
  const etag = (await get(url)).headers.get('etag')!
  const again = await get(url, { 'if-none-match': etag })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
  expect((await get(`${url}&size=thumb`, { 'if-none-match': etag })).status).toBe(200)
})

test('HEAD tells the size and sends nothing', async () => {
  const { url } = await uploaded(note)
  const response = await get(url, {}, 'HEAD')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-length')).toBe(String(note.length))
  expect(await response.text()).toBe('')
})

test('a file whose bytes are lost is not found, and that answer is not kept', async () => {
  const { url, id } = await uploaded(note)
  const { files } = server.services.env
  if (files.kind === 'disk') rmSync(files.folder, { recursive: true })
  expect(await problem(await get(url))).toMatchObject({ status: 404, cacheable: null })
  expect(await FileModel.countDocuments({ _id: id })).toBe(1)
})
