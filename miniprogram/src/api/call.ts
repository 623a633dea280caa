import type { ApiKey, Input, Result } from '@shared/api'
import { dropSession, keepSession, rereadSession, session, type Session } from '@/session/session'
import { exclusive } from './exclusive'
import { ApiProblem, isProblem } from './problem'
import { type Question, send, sendFile } from './transport'

export interface CallOptions {
  /** Made once for one thing that a person does, so that a retry does it once. */
  idempotencyKey?: string
}

type CallInput<K extends ApiKey> = Input<K> & CallOptions
type CallArguments<K extends ApiKey> = object extends Input<K> ? [input?: CallInput<K>] : [input: CallInput<K>]

/**
 * Asks the server: `call('POST /issues/:id/accept', { params: { id } })`. Types come from the contract. Signs the call,
 * renews an access token that ran out and asks again. Throws ApiProblem, and nothing else.
 */
export function call<K extends ApiKey>(key: K, ...[input]: CallArguments<K>): Promise<Result<K>> {
  const { idempotencyKey, ...question } = (input ?? {}) as Question & CallOptions
  const headers: Record<string, string> = idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}
  return signed((authorization) => send(key, question, { ...headers, ...authorization })) as Promise<Result<K>>
}

/**
 * Uploads a photo, voice note or table from a local path. `onProgress` gets percent; `fileName` is what a person calls the
 * file, which only a browser can pass on. Throws ApiProblem.
 */
export function upload(filePath: string, purpose: 'photo' | 'voice' | 'table', onProgress?: (percent: number) => void, fileName?: string): Promise<Result<'POST /files'>> {
  return signed((authorization) => sendFile('/files', { filePath, fileName, fields: { purpose } }, authorization, onProgress)) as Promise<Result<'POST /files'>>
}

async function signed<T>(ask: (authorization: Record<string, string>) => Promise<T>): Promise<T> {
  const used = session()
  try {
    return await ask(authorizationOf(used))
  } catch (error) {
    if (!used || !isProblem(error, 'unauthenticated', 'token_expired')) throw error
    return ask(authorizationOf(await renew(used, error)))
  }
}

function authorizationOf(held: Session | null): Record<string, string> {
  return held ? { authorization: `Bearer ${held.accessToken}` } : {}
}

let renewing: Promise<Session> | null = null

/** New tokens, asked for once however many calls wait. A refused refresh ends the sign-in on this device. */
function renew(used: Session, reason: ApiProblem): Promise<Session> {
  renewing ??= exclusive('linli.renew', async () => {
    const held = rereadSession()
    if (!held) throw reason
    if (held.accessToken !== used.accessToken) return held
    const next = (await send('POST /sign-in/refresh', { body: { refreshToken: held.refreshToken } }, {})) as Session
    keepSession(next)
    return next
  })
    .catch((error: unknown) => {
      if (error instanceof ApiProblem && error.status === 401) dropSession()
      throw error
    })
    .finally(() => {
      renewing = null
    })
  return renewing
}

/** Ends the sign-in here and, where it can be reached, on the server. */
export async function signOut(): Promise<void> {
  await call('POST /sign-out').catch(() => undefined)
  dropSession()
}
