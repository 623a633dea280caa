import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { startS3, type S3StandIn } from '../../tests/support/s3'
import { createStorage } from './create-storage'
import { bucketUrl, createS3Storage } from './s3-storage'
import { NotStored } from './storage'

let s3: S3StandIn
beforeEach(async () => {
  s3 = await startS3()
})
afterEach(() => s3.close())

test('keeps, reads, reads in part, and removes objects with signed requests', async () => {
  const storage = createS3Storage(s3.settings)
  await storage.put('a.txt', Buffer.from('0123456789'))
  await storage.put('b.txt', Readable.from([Buffer.from('hello '), Buffer.from('you')]))
  expect([...s3.objects].map(([path, content]) => [path, String(content)])).toEqual([
    ['/linli/a.txt', '0123456789'],
    ['/linli/b.txt', 'hello you'],
  ])
  expect(await text(await storage.get('a.txt'))).toBe('0123456789')
  expect(await text(await storage.get('a.txt', { start: 2, end: 4 }))).toBe('234')
  expect(await storage.exists('a.txt')).toBe(true)
  await storage.remove('a.txt')
  await storage.remove('a.txt')
  expect(await storage.exists('a.txt')).toBe(false)
  await expect(storage.get('a.txt')).rejects.toThrow(NotStored)
})

test('a wrong secret is refused by the store and told with its code', async () => {
  const storage = createS3Storage({ ...s3.settings, secretAccessKey: 'another' })
  await expect(storage.put('a.txt', Buffer.from('a'))).rejects.toThrow('the store answered 403 SignatureDoesNotMatch')
  expect(s3.objects.size).toBe(0)
})

test('a store that stumbles is asked again', async () => {
  s3.failures.push(503, 500)
  await createS3Storage(s3.settings).put('a.txt', Buffer.from('a'))
  expect(s3.requests).toEqual(Array(3).fill('PUT /linli/a.txt'))
  expect(String(s3.objects.get('/linli/a.txt'))).toBe('a')
})

test('a store that stays down is an error, not an absent object', async () => {
  s3.failures.push(...Array<number>(4).fill(500))
  await expect(createS3Storage(s3.settings).get('a.txt')).rejects.toThrow('the store answered 500 InternalError')
})

test('the bucket stands in the path, or in the host name where the store wants it so', () => {
  const at = { endpoint: 'https://oss-cn-beijing.example/', bucket: 'linli' }
  expect(bucketUrl(at)).toBe('https://oss-cn-beijing.example/linli')
  expect(bucketUrl({ ...at, addressing: 'host' })).toBe('https://linli.oss-cn-beijing.example')
})

test('the configuration chooses it', async () => {
  await createStorage({ files: { kind: 's3', ...s3.settings }, dataDir: '' }).put('a.txt', Buffer.from('a'))
  expect([...s3.objects.keys()]).toEqual(['/linli/a.txt'])
})
