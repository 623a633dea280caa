import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { aac, m4a, mp3, oggOpus, wav, webm } from '../../tests/support/media'
import { checkVoice } from './voice'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'linli-voice-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function check(content: Buffer, mime: string) {
  const file = path.join(folder, 'note')
  writeFileSync(file, content)
  return checkVoice(file, mime)
}

const makers = {
  'audio/mpeg': mp3,
  'audio/aac': aac,
  'audio/mp4': m4a,
  'audio/wav': wav,
  'audio/webm': webm,
  'audio/ogg': oggOpus,
}

describe.each(Object.entries(makers))('%s', (mime, make) => {
  test('its length is measured', async () => {
    expect((await check(make(12.5), mime)).seconds).toBeCloseTo(12.5, 1)
  })

  test('a minute is taken, more is not', async () => {
    expect((await check(make(60), mime)).seconds).toBeCloseTo(60, 1)
    await expect(check(make(62), mime)).rejects.toMatchObject({ code: 'too_large' })
  })

  test('without sound it is broken', async () => {
    await expect(check(make(5).subarray(0, 12), mime)).rejects.toMatchObject({ code: 'files.broken' })
    await expect(check(Buffer.alloc(1000, 'x'), mime)).rejects.toMatchObject({ code: 'files.broken' })
  })
})

test('the fragments of a browser’s MP4 are added up', async () => {
  const note = m4a(20, { fragmented: true })
  expect((await check(note, 'audio/mp4')).seconds).toBeCloseTo(20, 1)
  await expect(check(m4a(70, { fragmented: true }), 'audio/mp4')).rejects.toMatchObject({ code: 'too_large' })
})

test('an MP4 that ends inside a box is broken', async () => {
  const note = m4a(5)
  await expect(check(note.subarray(0, note.length - 100), 'audio/mp4')).rejects.toMatchObject({ code: 'files.broken' })
})

test.each([
  ['audio/webm', webm(3, { video: true })],
  ['audio/mp4', m4a(3, { video: true })],
])('a film in %s is refused', async (mime, film) => {
  await expect(check(film, mime)).rejects.toMatchObject({ code: 'unsupported_type' })
})

test('a recording whose length its recorder never wrote is measured by what is there', async () => {
  const note = wav(4)
  note.writeUInt32LE(0, 40)
  expect(await check(note, 'audio/wav')).toEqual({ seconds: 4 })
  note.writeUInt32LE(0xffffffff, 40)
  expect(await check(note, 'audio/wav')).toEqual({ seconds: 4 })
})

test('boxes nested without end are broken, not a crash', async () => {
  const depth = 200_000
  const nested = Buffer.alloc(depth * 8)
  for (let i = 0; i < depth; i += 1) {
    nested.writeUInt32BE((depth - i) * 8, i * 8)
    nested.write('moov', i * 8 + 4, 'latin1')
  }
  await expect(check(nested, 'audio/mp4')).rejects.toMatchObject({ code: 'files.broken' })
})
