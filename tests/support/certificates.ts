import type { Result } from '../../shared/api'
import { catchUp } from '../../server/events/reaction'
import { NoticeModel } from '../../server/notices/notice.model'
import { reverse } from '../../server/timebank'
import { systemActor } from '../../server/events/emit'
import { volunteeringReactions } from '../../server/volunteering'
import type { Caller } from './client'
import type { SignedInTown } from './issues'
import type { TestServer } from './server'
import { announced, done, registered, servedBy, signedUp } from './volunteering'

export type Certificate = Result<'GET /timebank/certificates/:id'>

/** The resident serves two hours for an organisation of her community; the transfer's key. */
export async function servedFor(name: string, people: SignedInTown, server: TestServer, minutes = 120): Promise<string> {
  const organisation = await registered(people, { name })
  const activity = await announced(people.chief, organisation.id, server.clock, { day: 1 })
  await signedUp(people.resident, activity)
  const [id] = await servedBy([people.resident], activity, server, minutes)
  await done(people.chief.call('POST /participations/:id/confirm', { params: { id: id! }, body: { confirm: true } }))
  return `earn:participation:${id}`
}

/** A certificate of all that the caller served until today, as its holder sees it. */
export async function issued(caller: Caller, server: TestServer, body: { from?: string; until?: string; show?: { name: boolean; organisations: boolean } } = {}): Promise<Certificate> {
  const { id } = await done(caller.call('POST /timebank/certificates', { body: { until: today(server), ...body } }))
  return done(caller.call('GET /timebank/certificates/:id', { params: { id } }))
}

/** The day in China on which the server's clock stands. */
export function today({ clock }: TestServer): string {
  return new Date(clock.now().getTime() + 8 * 3600_000).toISOString().slice(0, 10)
}

/** Undoes a transfer as the desk's second person does, and lets everything follow from it. */
export async function undone(transfer: string, server: TestServer): Promise<void> {
  await reverse(transfer, { by: systemActor, at: server.clock.now(), path: '', words: '签到记错了' })
  await settled()
}

/** Lets certificates follow what has happened. */
export async function settled(): Promise<void> {
  for (const reaction of volunteeringReactions) await catchUp(reaction)
}

/** What somebody was told of certificates. */
export function toldOfCertificates(caller: Caller) {
  return NoticeModel.find({ person: caller.id, 'subject.type': 'certificate' }).sort({ event: 1 }).lean()
}
