import type { Result } from '../../shared/api'
import type { Service } from '../../server/appointments/catalogue/service.model'
import { addService } from './appointments'
import { signedInAs, type Caller } from './client'
import { addHolder } from './factory'
import { signInTown } from './issues'
import type { TestServer } from './server'

/** The small town with a lawyer of its first community, who also answers in writing within two days. */
export async function signInLawyer(server: TestServer) {
  const people = await signInTown(server)
  const { community } = people.town.first
  const lawyer = await addHolder('方明远', 'professional', community, { department: '律师' })
  const service = await addService(community, {
    kind: 'session', category: 'legal', name: '社区律师咨询', modes: ['counter', 'writing'], answerWithin: 2 * 1440, provider: { person: lawyer.person._id, name: '方明远', title: '社区法律顾问' },
  })
  return { ...people, lawyer: await signedInAs(server, lawyer.person._id), lawyersPost: lawyer.post, service }
}

export type LawyersTown = Awaited<ReturnType<typeof signInLawyer>>

/** What the tests look for wherever it must not be. */
export const secret = '老伴想把房子只留给小儿子'

/** Asks a service in writing. */
export async function asked(caller: Caller, service: Service, body: Record<string, unknown> = {}): Promise<Result<'POST /enquiries'>> {
  const reply = await caller.call('POST /enquiries', { body: { service: String(service._id), text: secret, ...body } })
  if (reply.status !== 200) throw new Error(`question refused: ${JSON.stringify(reply.problem)}`)
  return reply.result
}
