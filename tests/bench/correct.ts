import type { Result } from '../../shared/api'
import type { Request } from 'autocannon'
import type { Operation, Operations } from './operations'

/**
 * Sends one request of each kind to both sides and compares what they say, so that nothing is measured that is not the same
 * work. Throws an Error at the first difference.
 */
export async function checkAnswers(operations: Operations, urls: { floor: string; ours: string }): Promise<void> {
  for (const list of [operations.listOfCommunity, operations.listOfCity]) {
    const [floor, ours] = await answers<{ _id: string }[], Result<'GET /issues'>>(list, urls)
    const expected = floor.map(({ _id }) => _id).join()
    if (floor.length !== 20 || ours.items.map(({ id }) => id).join() !== expected) throw new Error(`${list.name}: not the same 20 issues`)
  }
  const [bare, detail] = await answers<{ _id: string }, Result<'GET /issues/:id'>>(operations.read, urls)
  if (detail.id !== bare._id || detail.timeline.length < 2) throw new Error('read: not the same issue, or without its timeline')
  for (const report of [operations.report, operations.reportWithKey]) {
    const [, reported] = await answers<unknown, Result<'POST /issues'>>(report, urls)
    if (reported.state !== 'dispatched' || !reported.holder || reported.timeline.length !== 2) throw new Error(`${report.name}: not routed`)
  }
  const [, tokens] = await answers<unknown, Result<'POST /sign-in/demo'>>(operations.signIn, urls)
  if (!tokens.accessToken) throw new Error('sign-in: no token')
  await answers(operations.refresh, urls)
}

async function answers<F, O>({ floor, ours }: Operation, urls: { floor: string; ours: string }): Promise<[F, O]> {
  return [(await send(urls.floor, floor[0]!)) as F, (await send(urls.ours, ours[0]!)) as O]
}

async function send(url: string, request: Request): Promise<unknown> {
  const { method, path, headers, body } = typeof request.setupRequest === 'function' ? request.setupRequest(request, {}) : request
  const response = await fetch(`${url}${path}`, { method, headers: headers as Record<string, string>, body: body as string | undefined })
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
  if (typeof request.onResponse === 'function') request.onResponse(200, text, {}, {})
  return JSON.parse(text)
}
