import type { Result } from '../../shared/api'
import type { HelpState } from '../../shared/volunteering/help'
import { accountOf, personAccount, poolAccount } from '../../server/timebank'
import type { Caller } from './client'
import type { TestServer } from './server'
import { earned } from './timebank'
import { done } from './volunteering'

export type Help = Result<'POST /help-requests'>

/** Tomorrow morning and noon in China, by the test clock's first moment. */
export const wanted = { from: '2026-11-24T01:00:00.000Z', until: '2026-11-24T04:00:00.000Z' }

/** What a request says when a test does not care: an hour at the doctor's tomorrow, paid by who asks. */
export function helpBody(over: Record<string, unknown> = {}) {
  return { category: 'doctor' as const, text: '陪我去医院拿化验单', minutes: 60, window: wanted, ...over }
}

/** Asks for help. Throws an Error when it is refused. */
export function asked(caller: Caller, over: Record<string, unknown> = {}): Promise<Help> {
  return done(caller.call('POST /help-requests', { body: helpBody(over) }))
}

/** Takes a request. */
export const take = (caller: Caller, id: string, key?: string) => caller.call('POST /help-requests/:id/take', { params: { id } }, key)
export const giveBack = (caller: Caller, id: string, reason = '家里有事') => caller.call('POST /help-requests/:id/give-back', { params: { id }, body: { reason } })
export const finish = (caller: Caller, id: string, body: { words?: string; minutes?: number; endedAt?: string } = {}) =>
  caller.call('POST /help-requests/:id/finish', { params: { id }, body: { words: '陪着去，送到家了', minutes: 60, ...body } })
export const confirm = (caller: Caller, id: string, body: { thanks?: string; call?: { with: string; words: string } } = {}, key?: string) => caller.call('POST /help-requests/:id/confirm', { params: { id }, body }, key)
export const dispute = (caller: Caller, id: string, words = '没有陪到医院') => caller.call('POST /help-requests/:id/dispute', { params: { id }, body: { words } })
export const settle = (caller: Caller, id: string, minutes: number, words = '两边都问过了') => caller.call('POST /help-requests/:id/settle', { params: { id }, body: { minutes, words } })
export const cancel = (caller: Caller, id: string, reason?: string) => caller.call('POST /help-requests/:id/cancel', { params: { id }, body: { reason } })
export const read = (caller: Caller, id: string) => caller.call('GET /help-requests/:id', { params: { id } })

/** Brings a request to a state along the ordinary way, two hours into its window. */
export async function broughtTo(state: Extract<HelpState, 'taken' | 'done' | 'disputed' | 'confirmed'>, { id }: Pick<Help, 'id'>, { helper, person }: { helper: Caller; person: Caller }, server: TestServer): Promise<void> {
  await done(take(helper, id))
  if (state === 'taken') return
  server.clock.set(new Date(Date.parse(wanted.from) + 2 * 3600_000))
  await done(finish(helper, id))
  if (state === 'done') return
  await done(state === 'disputed' ? dispute(person, id) : confirm(person, id))
}

/** Gives somebody so many minutes to spend. */
export async function funded(server: TestServer, caller: Caller, minutes: number): Promise<void> {
  await earned(server, caller.id, minutes)
}

/** What a person, or a community's pool, has: to spend, and held. */
export async function minutesOf(of: Caller | string): Promise<[available: number, held: number]> {
  const { available, held } = await accountOf(typeof of === 'string' ? poolAccount(of) : personAccount(of.id))
  return [available, held]
}
