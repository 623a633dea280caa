import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createDiskStorage, incomingOf } from './disk-storage'
import { NotStored } from './storage'

let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'linli-storage-'))
})
afterEach(() => rmSync(root, { recursive: true }))

test('what is put from a buffer or a stream comes back, whole or in part', async () => {
  const storage = createDiskStorage(root)
  await storage.put('a.txt', Buffer.from('0123456789'))
  await storage.put('b.txt', Readable.from([Buffer.from('hello '), Buffer.from('you')]))
  expect(await text(await storage.get('a.txt'))).toBe('0123456789')
  expect(await text(await storage.get('a.txt', { start: 2, end: 4 }))).toBe('234')
  expect(await text(await storage.get('b.txt'))).toBe('hello you')
})

test('a new content replaces the old one', async () => {
  const storage = createDiskStorage(root)
  await storage.put('a.txt', Buffer.from('a much longer content'))
  await storage.put('a.txt', Buffer.from('short'))
  expect(await text(await storage.get('a.txt'))).toBe('short')
})

test('a stream that breaks off leaves neither an object nor a temporary file, and keeps the old content', async () => {
  const storage = createDiskStorage(root)
  await storage.put('kept.txt', Buffer.from('old'))
  const breaking = () =>
    Readable.from(
      (async function* () {
        yield Buffer.from('half')
        throw new Error('line cut')
      })(),
    )
  await expect(storage.put('new.txt', breaking())).rejects.toThrow('line cut')
  await expect(storage.put('kept.txt', breaking())).rejects.toThrow('line cut')
  expect(await storage.exists('new.txt')).toBe(false)
  expect(await text(await storage.get('kept.txt'))).toBe('old')
  expect(readdirSync(incomingOf(root))).toEqual([])
})

test('what is removed is gone, and removing it again is no error', async () => {
  const storage = createDiskStorage(root)
  await storage.put('a.txt', Buffer.from('a'))
  expect(await storage.exists('a.txt')).toBe(true)
  await storage.remove('a.txt')
  await storage.remove('a.txt')
  expect(await storage.exists('a.txt')).toBe(false)
  await expect(storage.get('a.txt')).rejects.toThrow(NotStored)
})

test.each(['../../etc/passwd', 'a/b', '.hidden', 'a..b', '', 'A.txt', 'a\0'])('the key %j reaches no file', async (key) => {
  await expect(createDiskStorage(root).get(key)).rejects.toThrow('not a storage key')
})
