import type { Result } from '../../shared/api'
import { signedInAs, type Caller } from './client'
import { addHolder } from './factory'
import { signInTown } from './issues'
import type { TestServer } from './server'

/** The small town with the leader of its street. */
export async function signInLeader(server: TestServer) {
  const people = await signInTown(server)
  const leader = await addHolder('石建华', 'professional', people.town.street, { department: '领导' })
  return { ...people, leader: await signedInAs(server, leader.person._id) }
}

export type LeadersTown = Awaited<ReturnType<typeof signInLeader>>

/** So many days from the server's time, as a request writes it. */
export function inDays(server: TestServer, days: number): string {
  return new Date(server.clock.now().getTime() + days * 24 * 3600_000).toISOString()
}

/** Invites a person in three days unless told otherwise. */
export async function invited(server: TestServer, inviter: Caller, resident: Caller, body: Record<string, unknown> = {}): Promise<Result<'POST /invitations'>> {
  const reply = await inviter.call('POST /invitations', { body: { resident: { person: resident.id }, at: inDays(server, 3), minutes: 30, where: '街道 203 室', why: '听您说说加装电梯的事', ...body } })
  if (reply.status !== 200) throw new Error(`invitation refused: ${JSON.stringify(reply.problem)}`)
  return reply.result
}
