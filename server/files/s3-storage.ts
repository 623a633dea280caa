import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { AwsClient } from 'aws4fetch'
import type { FileStorage } from '../services'
import { checkedKey, NotStored } from './storage'

/** How to reach an S3-compatible store (AWS, MinIO, OSS, COS, OBS ...). */
export interface S3Settings {
  /** Such as `https://oss-cn-beijing.aliyuncs.com`, without the bucket. */
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  /** `path` (unless told): endpoint/bucket/key, as MinIO has it; `host`: bucket.endpoint/key, which OSS demands. */
  addressing?: 'path' | 'host'
}

const answerWithinMs = 60_000

/**
 * Keeps files in an S3-compatible store. An object is sent in one signed request with its SHA-256, so the store refuses a damaged
 * or cut one; that is why `put` holds the content in memory (40 MB at most by the limits of uploads). Answers 5xx and 429 are tried
 * three times again; any other unexpected answer throws with its status.
 */
export function createS3Storage(settings: S3Settings): FileStorage {
  const base = bucketUrl(settings)
  let client: Promise<AwsClient> | undefined

  async function request(method: string, key: string, init: { headers?: Record<string, string>; body?: Buffer<ArrayBuffer> } = {}): Promise<Response> {
    client ??= import('aws4fetch').then(
      ({ AwsClient }) =>
        new AwsClient({ accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey, region: settings.region, service: 's3', retries: 3 }),
    )
    const timer = new AbortController()
    const timeout = setTimeout(() => timer.abort(new Error(`the store did not answer ${method} within ${answerWithinMs / 1000} s`)), answerWithinMs)
    try {
      return await (await client).fetch(`${base}/${checkedKey(key)}`, { method, ...init, signal: timer.signal })
    } finally {
      clearTimeout(timeout)
    }
  }

  return {
    async put(key, content) {
      const body = Buffer.concat(Buffer.isBuffer(content) ? [content] : await content.toArray())
      const sha256 = createHash('sha256').update(body).digest('hex')
      await expectStatus(await request('PUT', key, { body, headers: { 'x-amz-content-sha256': sha256 } }), [200])
    },

    async get(key, range) {
      const response = await request('GET', key, range ? { headers: { range: `bytes=${range.start}-${range.end}` } } : {})
      if (response.status === 404) {
        await response.arrayBuffer()
        throw new NotStored(key)
      }
      if (response.status !== (range ? 206 : 200) || !response.body) return unexpected(response)
      return Readable.fromWeb(response.body as ReadableStream)
    },

    async remove(key) {
      await expectStatus(await request('DELETE', key), [200, 204, 404])
    },

    async exists(key) {
      const response = await request('HEAD', key)
      await expectStatus(response, [200, 404])
      return response.status === 200
    },
  }
}

/** The bucket's address, without a slash at the end. */
export function bucketUrl({ endpoint, bucket, addressing }: Pick<S3Settings, 'endpoint' | 'bucket' | 'addressing'>): string {
  const url = new URL(endpoint)
  const path = url.pathname.replace(/\/$/, '')
  return addressing === 'host' ? `${url.protocol}//${bucket}.${url.host}${path}` : `${url.protocol}//${url.host}${path}/${bucket}`
}

async function expectStatus(response: Response, expected: number[]): Promise<void> {
  if (!expected.includes(response.status)) return unexpected(response)
  await response.arrayBuffer()
}

async function unexpected(response: Response): Promise<never> {
  const code = /<Code>([^<]{1,100})<\/Code>/.exec(await response.text())?.[1]
  throw new Error(`the store answered ${response.status}${code ? ` ${code}` : ''}`)
}
