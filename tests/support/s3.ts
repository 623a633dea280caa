import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

const credentials = { accessKeyId: 'AKIDTEST', secretAccessKey: 'not-a-real-secret', region: 'cn-test-1' }

/** A store over HTTP that speaks the part of S3 which this server uses: it computes each request's signature (AWS Signature Version 4) itself. */
export interface S3StandIn {
  /** `endpoint` has no bucket. */
  settings: typeof credentials & { endpoint: string; bucket: string }
  /** By path: `/bucket/key`. */
  objects: Map<string, Buffer>
  /** Each request as it came: `PUT /bucket/key`. */
  requests: string[]
  /** Statuses to answer the next requests with, whatever they ask. */
  failures: number[]
  close(): Promise<void>
}

/** Starts the stand-in on a free port. */
export async function startS3(): Promise<S3StandIn> {
  const objects = new Map<string, Buffer>()
  const requests: string[] = []
  const failures: number[] = []
  const server: Server = createServer((request, response) => {
    void answer(request).then(({ status, body, headers }) => response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body))
  })

  async function answer(request: IncomingMessage): Promise<{ status: number; body?: Buffer | string; headers?: Record<string, string> }> {
    const body = await buffer(request)
    const path = request.url ?? ''
    requests.push(`${request.method} ${path}`)
    const failure = failures.shift()
    if (failure) return { status: failure, body: '<Error><Code>InternalError</Code></Error>' }
    if (request.headers.authorization !== authorizationOf(request)) return { status: 403, body: '<Error><Code>SignatureDoesNotMatch</Code></Error>' }
    const stated = request.headers['x-amz-content-sha256']
    if (stated !== 'UNSIGNED-PAYLOAD' && stated !== sha256(body)) return { status: 400, body: '<Error><Code>XAmzContentSHA256Mismatch</Code></Error>' }

    if (request.method === 'PUT') {
      if (request.headers['content-length'] === undefined) return { status: 411, body: '<Error><Code>MissingContentLength</Code></Error>' }
      objects.set(path, body)
      return { status: 200 }
    }
    if (request.method === 'DELETE') {
      objects.delete(path)
      return { status: 204 }
    }
    const object = objects.get(path)
    if (!object) return { status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' }
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
    return range ? { status: 206, body: object.subarray(Number(range[1]), Number(range[2]) + 1) } : { status: 200, body: object }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    settings: { ...credentials, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bucket: 'linli' },
    objects,
    requests,
    failures,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The Authorization header that a request should carry, by AWS's description of Signature Version 4. */
function authorizationOf(request: IncomingMessage): string {
  const time = String(request.headers['x-amz-date'])
  const signedHeaders = /SignedHeaders=([^,]+)/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const headers = signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`)
  const canonical = [request.method, request.url, '', headers.join(''), signedHeaders, request.headers['x-amz-content-sha256']].join('\n')
  const scope = `${time.slice(0, 8)}/${credentials.region}/s3/aws4_request`
  const key = scope.split('/').reduce<string | Buffer>((secret, part) => createHmac('sha256', secret).update(part).digest(), `AWS4${credentials.secretAccessKey}`)
  const signature = createHmac('sha256', key).update(['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')).digest('hex')
  return `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`
}

function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex')
}
