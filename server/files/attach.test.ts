import { Types } from 'mongoose'
import { useDatabase } from '../../tests/support/database'
import { transaction } from '../database/transaction'
import { attach, release } from './attach'
import { describe as describeFiles } from './describe'
import { FileModel, type FileRecord } from './file.model'

useDatabase()

const owner = new Types.ObjectId()
const now = new Date('2026-11-23T02:00:00Z')
const subject = { type: 'issue', id: 'i1', path: '6202/620201001/' }
const ctx = { now, services: { env: { jwtSecret: 'only-for-tests-only-for-tests-only' } } }

async function stored(file: Partial<FileRecord> = {}): Promise<string> {
  const made = await FileModel.create({
    kind: 'photo',
    mime: 'image/jpeg',
    extension: 'jpg',
    bytes: 10,
    width: 4,
    height: 3,
    sha256: 'ab',
    owner,
    createdAt: now,
    stored: true,
    expiresAt: new Date(now.getTime() + 24 * 3_600_000),
    ...file,
  })
  return String(made._id)
}

const attached = (id: string) => FileModel.findById(id).lean()

test('makes uploads part of a subject, at its place, for good', async () => {
  const ids = [await stored(), await stored({ kind: 'voice' })]
  await transaction(() => attach([...ids, ids[0]!], owner, subject))
  for (const id of ids) {
    const file = await attached(id)
    expect(file).toMatchObject({ subject: { type: 'issue', id: 'i1' }, path: subject.path })
    expect(file).not.toHaveProperty('expiresAt')
  }
})

test('no files are fine', async () => {
  await transaction(() => attach([], owner, subject))
})

test('takes all or none: not another person’s, not one of something else, not one that is unknown, given up or of another kind', async () => {
  const mine = await stored()
  const used = await stored()
  await transaction(() => attach([used], owner, { type: 'issue', id: 'other' }))
  const bad = [await stored({ owner: new Types.ObjectId() }), used, String(new Types.ObjectId()), await stored({ stored: false }), await stored({ kind: 'voice' }), 'no-id']
  for (const id of bad) {
    await expect(transaction(() => attach([mine, id], owner, subject, 'photo'))).rejects.toMatchObject({ code: 'files.not_yours' })
  }
  expect(await attached(mine)).toMatchObject({ subject: null })
  expect(await attached(used)).toMatchObject({ subject: { id: 'other' } })
})

test('nothing stays attached when the caller’s transaction fails', async () => {
  const id = await stored()
  const failing = transaction(async () => {
    await attach([id], owner, subject)
    throw new Error('the issue could not be stored')
  })
  await expect(failing).rejects.toThrow('the issue could not be stored')
  expect(await attached(id)).toMatchObject({ subject: null, expiresAt: expect.any(Date) })
})

test('is refused outside a transaction', async () => {
  await expect(attach([await stored()], owner, subject)).rejects.toThrow('outside a transaction')
})

test('two who attach the same upload: one wins', async () => {
  const id = await stored()
  const tries = ['a', 'b', 'c'].map((issue) => transaction(() => attach([id], owner, { type: 'issue', id: issue })))
  const outcomes = await Promise.allSettled(tries)
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a released subject’s files are given up', async () => {
  const id = await stored({ kind: 'table' })
  await transaction(() => attach([id], owner, { type: 'import', id: 'x' }))
  await release({ type: 'import', id: 'x' }, now)
  expect(await attached(id)).toMatchObject({ stored: false, expiresAt: now })
})

test('describes photos in their order and a voice note, with links, and leaves out what is not there', async () => {
  const [a, b, voice, gone] = [await stored(), await stored(), await stored({ kind: 'voice', seconds: 4.5 }), await stored({ stored: false })]
  const described = await describeFiles([a, b, voice, gone], ctx)
  const photos = described.photos([b, gone, voice, a])
  expect(photos.map(({ id }) => id)).toEqual([b, a])
  expect(photos[0]).toEqual({ id: b, url: expect.stringMatching(`^/api/files/${b}\\?expires=\\d+&signature=[\\w-]+$`), thumb: `${photos[0]!.url}&size=thumb`, width: 4, height: 3 })
  expect(described.voice(voice)).toEqual({ id: voice, url: expect.stringContaining(`/api/files/${voice}?`), seconds: 4.5 })
  expect(described.voice(a)).toBeNull()
  expect(described.voice(null)).toBeNull()
})
