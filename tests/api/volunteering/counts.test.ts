import type { Caller } from '../../support/client'
import { asked, broughtTo, funded } from '../../support/help'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { announced, done, minutesIn, registered, servedBy, signedUp } from '../../support/volunteering'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

const counts = async (caller: Caller) => {
  const { activities, toConfirm } = (await done(caller.call('GET /me', {}))).counts
  return { activities, toConfirm }
}

test('me tells what lies ahead of a volunteer, and what an organiser has to confirm', async () => {
  const organisation = await registered(people)
  const activity = await announced(people.chief, organisation.id, server.clock)
  await announced(people.chief, organisation.id, server.clock, { day: 5 })
  await signedUp(people.resident, activity)
  await signedUp(people.chief, activity)
  expect(await counts(people.resident)).toEqual({ activities: 1, toConfirm: 0 })
  const [part] = await servedBy([people.resident, people.chief], activity, server)
  minutesIn(server, activity, 180)
  expect(await counts(people.resident)).toEqual({ activities: 0, toConfirm: 0 })
  expect(await counts(people.chief)).toEqual({ activities: 0, toConfirm: 1 })
  expect(await counts(people.desk)).toEqual({ activities: 0, toConfirm: 0 })
  await done(people.chief.call('POST /participations/:id/confirm', { params: { id: part! }, body: { confirm: true } }))
  expect(await counts(people.chief)).toEqual({ activities: 0, toConfirm: 0 })
})

test('me tells of help that she gives, and of help that she has to confirm', async () => {
  const help = async (caller: Caller) => {
    const { helping, helpToConfirm } = (await done(caller.call('GET /me', {}))).counts
    return [helping, helpToConfirm]
  }
  const parties = { helper: people.chief, person: people.resident }
  await funded(server, people.resident, 120)
  server.clock.set('2026-11-23T02:00:00Z')
  const first = await asked(people.resident)
  expect([await help(people.chief), await help(people.resident)]).toEqual([[0, 0], [0, 0]])
  await broughtTo('taken', first, parties, server)
  expect([await help(people.chief), await help(people.resident)]).toEqual([[1, 0], [0, 0]])
  server.clock.set('2026-11-23T02:00:00Z')
  await broughtTo('done', await asked(people.resident), { ...parties, helper: people.worker }, server)
  expect([await help(people.worker), await help(people.resident)]).toEqual([[0, 0], [0, 1]])
})
