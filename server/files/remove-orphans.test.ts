import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Types } from 'mongoose'
import { photo } from '../../tests/support/media'
import { useServer } from '../../tests/support/server'
import { transaction } from '../database/transaction'
import { attach, release } from './attach'
import { incomingFolder } from './create-storage'
import { FileModel, objectKeys, type FileRecord } from './file.model'
import { keepPhoto } from './keep'
import { removeOrphans } from './remove-orphans'

const server = useServer()
const owner = new Types.ObjectId()
const now = new Date('2026-11-23T02:00:00Z')
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

async function kept(): Promise<FileRecord> {
  return keepPhoto(await photo({ width: 40, height: 30 }), { owner, now, storage: server.services.storage })
}

async function bytesOf(file: FileRecord): Promise<boolean[]> {
  const { full, thumb } = objectKeys(file)
  return [await server.services.storage.exists(full), await server.services.storage.exists(thumb!)]
}

const run = (at: Date) => removeOrphans(at, server.services)

test('removes what was not attached for a day, bytes and record, and nothing else', async () => {
  const orphan = await kept()
  const used = await kept()
  await transaction(() => attach([String(used._id)], owner, { type: 'issue', id: 'i1' }))

  expect(await run(hoursLater(23.9))).toBe(0)
  expect(await bytesOf(orphan)).toEqual([true, true])

  expect(await run(hoursLater(24))).toBe(1)
  expect(await bytesOf(orphan)).toEqual([false, false])
  expect(await FileModel.findById(orphan._id)).toBeNull()
  expect(await run(hoursLater(24))).toBe(0)

  expect(await run(hoursLater(24 * 365))).toBe(0)
  expect(await bytesOf(used)).toEqual([true, true])
})

test('two runs at once remove each file once', async () => {
  for (let i = 0; i < 6; i += 1) await kept()
  const removed = await Promise.all([run(hoursLater(25)), run(hoursLater(25)), run(hoursLater(25))])
  expect(removed.reduce((sum, count) => sum + count, 0)).toBe(6)
  expect(await FileModel.countDocuments({ expiresAt: { $exists: true } })).toBe(0)
})

test('a run that broke off after giving a file up is continued, and the file cannot be attached in between', async () => {
  const file = await kept()
  const remove = jest.spyOn(server.services.storage, 'remove').mockRejectedValueOnce(new Error('store away'))
  await expect(run(hoursLater(24))).rejects.toThrow('store away')
  await expect(transaction(() => attach([String(file._id)], owner, { type: 'issue', id: 'i2' }))).rejects.toMatchObject({ code: 'files.not_yours' })
  remove.mockRestore()
  expect(await run(hoursLater(24))).toBe(1)
  expect(await bytesOf(file)).toEqual([false, false])
})

test('released files go at the next run', async () => {
  const file = await kept()
  await transaction(() => attach([String(file._id)], owner, { type: 'import', id: 'x' }))
  await release({ type: 'import', id: 'x' }, now)
  expect(await run(now)).toBe(1)
  expect(await bytesOf(file)).toEqual([false, false])
})

test('temporary files that a crash left are cleared after a day', async () => {
  const folder = incomingFolder(server.services.env)
  mkdirSync(folder, { recursive: true })
  const [old, fresh] = [path.join(folder, 'old.upload'), path.join(folder, 'fresh.upload')]
  writeFileSync(old, 'x')
  writeFileSync(fresh, 'x')
  const longAgo = new Date(Date.now() - 25 * 3_600_000)
  utimesSync(old, longAgo, longAgo)
  await run(now)
  expect(existsSync(old)).toBe(false)
  expect(existsSync(fresh)).toBe(true)
})
