import { randomUUID } from 'node:crypto'
import { Types } from 'mongoose'
import type { ApiKey, Input, Result } from '../../shared/api'
import type { ProblemBody } from '../../shared/contract/problems'
import { SessionModel } from '../../server/people/session.model'
import { signAccessToken } from '../../server/people/authenticate'
import type { TestServer } from './server'

/** What came back: the status, and the result or the problem. */
export interface Reply<K extends ApiKey> {
  status: number
  result: Result<K>
  problem: ProblemBody
}

export interface CallOptions {
  token?: string
  key?: string
}

/** Calls an endpoint over HTTP as the mini-program would. Never throws for a problem: look at `status`. */
export async function call<K extends ApiKey>(server: TestServer, endpoint: K, input: Input<K>, options: CallOptions = {}): Promise<Reply<K>> {
  const [method, pattern] = endpoint.split(' ') as [string, string]
  const parts = input as { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown }
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(parts.params?.[name] ?? ''))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parts.query ?? {})) if (value !== undefined) query.set(name, String(value))
  const response = await fetch(`${server.url}/api${path}${query.size > 0 ? `?${query}` : ''}`, {
    method,
    headers: {
      ...(parts.body !== undefined ? { 'content-type': 'application/json' } : {}),
      ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
      ...(options.key ? { 'idempotency-key': options.key } : {}),
    },
    body: parts.body !== undefined ? JSON.stringify(parts.body) : undefined,
  })
  const body = (await response.json()) as unknown
  return { status: response.status, result: body as Result<K>, problem: body as ProblemBody }
}

/** A caller who is signed in as a person, through a real session, at the server's current time. */
export async function signedInAs(server: TestServer, person: Types.ObjectId | string) {
  const personId = new Types.ObjectId(person)
  const now = server.clock.now()
  const session = new Types.ObjectId()
  await SessionModel.insertMany([
    { _id: session, person: personId, tokenHash: randomUUID(), createdAt: now, renewedAt: now, expiresAt: new Date(now.getTime() + 30 * 24 * 3600_000) },
  ])
  const token = () => signAccessToken(personId, session, server.services.env.jwtSecret, server.clock.now()).token
  return {
    id: String(personId),
    token,
    call: <K extends ApiKey>(endpoint: K, input: Input<K>, key?: string) => call(server, endpoint, input, { token: token(), key }),
  }
}

export type Caller = Awaited<ReturnType<typeof signedInAs>>
