import type { Result } from '../../shared/api'
import { signedInAs, type Caller } from './client'
import { buildTown, type Town } from './factory'
import type { TestServer } from './server'
import { uploadedPhoto } from './upload'

/** The people of the small town, signed in, as tests of issues need them. */
export async function signInTown(server: TestServer) {
  const town = await buildTown()
  const { first, second } = town
  const as = (person: { _id: { toString(): string } }) => signedInAs(server, String(person._id))
  return {
    town,
    resident: await as(first.resident),
    neighbour: await as(first.neighbour),
    vacantResident: await as(first.vacantResident),
    newcomer: await as(first.newcomer),
    unitChief: await as(first.unitChief.person),
    chief: await as(first.buildingChief.person),
    deputy: await as(first.deputyBuildingChief.person),
    worker: await as(first.gridWorker.person),
    contact: await as(first.contact.person),
    desk: await as(first.desk.person),
    property: await as(first.property.person),
    stranger: await as(second.resident),
    otherDesk: await as(second.desk.person),
    otherWorker: await as(second.gridWorker.person),
    streetDesk: await as(town.streetDesk.person),
  }
}

export type SignedInTown = Awaited<ReturnType<typeof signInTown>>
export type { Town }

/** Reports a broken stairwell lamp of the caller's own door unless told otherwise. */
export async function reported(caller: Caller, body: Record<string, unknown> = {}): Promise<Result<'POST /issues'>> {
  const reply = await caller.call('POST /issues', { body: { category: 'light', text: '楼道灯不亮，晚上看不见台阶', ...body } })
  if (reply.status !== 200) throw new Error(`report refused: ${JSON.stringify(reply.problem)}`)
  return reply.result
}

/** Brings a lamp issue to a state along the ordinary way: building chief, inspected by the grid worker. */
export async function broughtTo(state: 'dispatched' | 'accepted' | 'handled' | 'inspected' | 'rejected', people: SignedInTown, server: TestServer, body: Record<string, unknown> = {}) {
  const issue = await reported(people.resident, body)
  const params = { id: issue.id }
  const done = async (reply: Promise<{ status: number; problem: unknown }>) => {
    const { status, problem } = await reply
    if (status !== 200) throw new Error(`step refused: ${JSON.stringify(problem)}`)
  }
  if (state === 'dispatched') return issue.id
  if (state === 'rejected') {
    await done(people.chief.call('POST /issues/:id/reject', { params, body: { reason: '这盏灯属于物业' } }))
    return issue.id
  }
  await done(people.chief.call('POST /issues/:id/accept', { params }))
  if (state === 'accepted') return issue.id
  await done(people.chief.call('POST /issues/:id/handle', { params, body: { text: '换了灯泡', photos: [await uploadedPhoto(server, people.chief)] } }))
  if (state === 'handled') return issue.id
  await done(people.worker.call('POST /issues/:id/inspect', { params, body: { passed: true } }))
  return issue.id
}
