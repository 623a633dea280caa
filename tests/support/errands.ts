import type { Result } from '../../shared/api'
import type { Caller } from './client'
import type { SignedInTown } from './issues'
import type { TestServer } from './server'
import { uploadedPhoto } from './upload'

/** Tomorrow from nine to eleven in China, by the test clock's first moment. */
export const tomorrow = { from: '2026-11-24T01:00:00.000Z', until: '2026-11-24T03:00:00.000Z' }

/** Asks for a medicine to be fetched to the caller's own door tomorrow, unless told otherwise. */
export async function askedFor(caller: Caller, body: Record<string, unknown> = {}): Promise<Result<'POST /errands'>> {
  const reply = await caller.call('POST /errands', { body: { text: '请帮我去药店取降压药', window: tomorrow, ...body } })
  if (reply.status !== 200) throw new Error(`errand refused: ${JSON.stringify(reply.problem)}`)
  return reply.result
}

/** Brings an errand of the resident to a state along the ordinary way, by the grid worker; answers its id. */
export async function errandAt(state: 'dispatched' | 'accepted' | 'finished', people: SignedInTown, server: TestServer): Promise<string> {
  const { id } = await askedFor(people.resident)
  const params = { id }
  const done = async (reply: Promise<{ status: number; problem: unknown }>) => {
    const { status, problem } = await reply
    if (status !== 200) throw new Error(`step refused: ${JSON.stringify(problem)}`)
  }
  if (state === 'dispatched') return id
  await done(people.worker.call('POST /errands/:id/accept', { params, body: {} }))
  if (state === 'accepted') return id
  await done(people.worker.call('POST /errands/:id/finish', { params, body: { text: '药送到了', photos: [await uploadedPhoto(server, people.worker)] } }))
  return id
}

/** Lets `agent` run errands for `giver`; answers the consent's id. */
export async function consented(giver: Caller, agent: Caller, phone: string): Promise<string> {
  const reply = await giver.call('POST /consents', { body: { agent: { phone } } })
  if (reply.status !== 200 || reply.result.agent.id !== agent.id) throw new Error(`consent refused: ${JSON.stringify(reply.problem)}`)
  return reply.result.id
}
