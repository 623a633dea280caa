import { setTimeout as pause } from 'node:timers/promises'
import type { Answer } from './answer'
import { refusal, unavailable } from './refusals'

/** How long WeChat may take for one answer, in milliseconds. */
export const timeLimit = 5_000

/** Before the one retry that WeChat's "system busy" asks for, in milliseconds. */
const busyPause = 200

export interface Request {
  path: string
  query?: Record<string, string>
  /** Sent as JSON by POST; without it the request is a GET. */
  body?: object
}

export type Ask = <T extends object>(request: Request) => Promise<T & Answer>

/**
 * Asks WeChat's API at a base address. Errors come as HTTP 200 with an errcode, labelled text/plain, so the body decides
 * and not the header. A busy WeChat (errcode -1) is asked once more. Other errcodes are the caller's to read;
 * throws `people.wechat_unavailable` for no answer in time, another status, or what is not JSON.
 */
export function createAsk(baseUrl: string, limit = timeLimit): Ask {
  return async <T extends object>(request: Request) => {
    const first = await send<T>(baseUrl, request, limit)
    if (first.errcode !== -1) return first
    await pause(busyPause)
    const second = await send<T>(baseUrl, request, limit)
    if (second.errcode === -1) throw refusal(request.path, second)
    return second
  }
}

async function send<T extends object>(baseUrl: string, { path, query, body }: Request, limit: number): Promise<T & Answer> {
  const address = `${baseUrl}${path}${query ? `?${new URLSearchParams(query)}` : ''}`
  let status: number
  let text: string
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(limit),
      ...(body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    })
    status = response.status
    text = await response.text()
  } catch (error) {
    throw unavailable(`${path}: no answer`, error)
  }
  if (status !== 200) throw unavailable(`${path}: status ${status}`)
  const answer = parse(text)
  if (!answer) throw unavailable(`${path}: not a JSON object`)
  return answer as T & Answer
}

function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
