import { HoldModel, TransferModel } from '../../../server/timebank'
import { EventModel } from '../../../server/events/event.model'
import { HelpRequestModel } from '../../../server/volunteering'
import { ServedTimeModel } from '../../../server/volunteering/served/served-time.model'
import { remindOfHelp, lapseHelp } from '../../../server/volunteering/help/sweeps'
import { addPerson, doorAt } from '../../support/factory'
import { signedInAs, type Caller } from '../../support/client'
import { eventsOf } from '../../support/events'
import { asked, broughtTo, cancel, confirm, dispute, finish, funded, giveBack, minutesOf, settle, take, wanted } from '../../support/help'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { ledgerFaults } from '../../support/timebank'
import { announced, done, registered, servedBy, signedUp } from '../../support/volunteering'

jest.setTimeout(60_000)
const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})
beforeEach(() => server.clock.set('2026-11-23T02:00:00Z'))
afterEach(async () => expect(await ledgerFaults()).toEqual([]))

let fresh = 0
const living = async (name: string, door = people.town.first.courtyardDoor): Promise<Caller> => signedInAs(server, (await addPerson(`${name}${++fresh}`, { doors: [doorAt(door)] }))._id)
const volunteer = () => living('志愿者', people.town.first.vacantDoor)
const scene = async (minutes = 60) => {
  const person = await living('王奶奶')
  await funded(server, person, minutes)
  return { person, helper: await volunteer(), id: (await asked(person)).id }
}
const won = (replies: readonly { status: number }[]) => replies.filter(({ status }) => status === 200).length
const refusals = (replies: readonly { status: number; problem: { code: string } }[]) => new Set(replies.filter(({ status }) => status !== 200).map(({ problem }) => problem.code))
const stateOf = async (id: string) => (await HelpRequestModel.findById(id).lean())!.state
const holdsOf = (id: string) => HoldModel.find({ 'source.id': id }).lean()
const tooLate = new Set(['volunteering.changed', 'volunteering.step_not_allowed'])

test('twenty take one request at once: one does, and one hold is made', async () => {
  const { person, id } = await scene(600)
  const volunteers = await Promise.all(Array.from({ length: 20 }, volunteer))
  const replies = await Promise.all(volunteers.map((caller) => take(caller, id)))
  expect(won(replies)).toBe(1)
  for (const code of refusals(replies)) expect(tooLate).toContain(code)
  expect([(await holdsOf(id)).length, await minutesOf(person)]).toEqual([1, [540, 60]])
  expect((await eventsOf('help.taken')).filter(({ subject }) => subject.id === id)).toHaveLength(1)
})

test('one volunteer presses twenty times, with one key: taken once, told alike', async () => {
  const { person, helper, id } = await scene()
  const replies = await Promise.all(Array.from({ length: 20 }, () => take(helper, id, 'take-once')))
  expect([won(replies), await minutesOf(person)]).toEqual([20, [0, 60]])
  expect(await holdsOf(id)).toHaveLength(1)
})

test('two requests of one balance are taken at once: one waits, nothing falls below zero', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { person, helper, id } = await scene(100)
    const second = await asked(person, { text: '还要买菜' })
    const replies = await Promise.all([take(helper, id), take(await volunteer(), second.id)])
    expect([won(replies), refusals(replies), await minutesOf(person)]).toEqual([1, new Set(['timebank.not_enough']), [40, 60]])
    expect((await Promise.all([id, second.id].map(stateOf))).sort()).toEqual(['open', 'taken'])
  }
})

test('taken while its payer gives her minutes away: one of both', async () => {
  const { person, helper, id } = await scene()
  const gift = person.call('POST /timebank/gifts', { body: { to: { pool: people.town.first.community._id }, minutes: 60 } })
  const replies = await Promise.all([gift, take(helper, id)])
  expect(won(replies)).toBe(1)
  expect((await minutesOf(person))[0]).toBe(0)
})

test('confirmed twenty times at once, with keys and without: paid once', async () => {
  const { person, helper, id } = await scene()
  await broughtTo('done', { id }, { person, helper }, server)
  const replies = await Promise.all(Array.from({ length: 20 }, (_, index) => confirm(person, id, { thanks: '谢谢' }, index % 2 ? 'confirm-help' : undefined)))
  expect(won(replies)).toBeGreaterThanOrEqual(1)
  for (const code of refusals(replies)) expect(tooLate).toContain(code)
  expect([await minutesOf(person), await minutesOf(helper)]).toEqual([[0, 0], [60, 0]])
  expect([await ServedTimeModel.countDocuments({ person: helper.id }), (await eventsOf('help.confirmed')).filter(({ subject }) => subject.id === id).length]).toEqual([1, 1])
})

test('confirmed and disputed at once: paid once, or held', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { person, helper, id } = await scene()
    await broughtTo('done', { id }, { person, helper }, server)
    server.clock.set('2026-11-23T02:00:00Z')
    const replies = await Promise.all([confirm(person, id), dispute(helper, id), confirm(person, id), dispute(person, id)])
    expect(won(replies)).toBe(1)
    const state = await stateOf(id)
    expect([await minutesOf(person), await minutesOf(helper)]).toEqual(state === 'confirmed' ? [[0, 0], [60, 0]] : [[0, 60], [0, 0]])
  }
})

test('given back, cancelled, finished and disputed at once: one of them, and the minutes follow it', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { person, helper, id } = await scene()
    await done(take(helper, id))
    const replies = await Promise.all([giveBack(helper, id), cancel(person, id), finish(helper, id), dispute(person, id)])
    expect(won(replies)).toBe(1)
    const state = await stateOf(id)
    expect(await minutesOf(person)).toEqual(state === 'open' || state === 'cancelled' ? [60, 0] : [0, 60])
  }
})

test('settled by two of the desk at once: once', async () => {
  const { person, helper, id } = await scene()
  await broughtTo('disputed', { id }, { person, helper }, server)
  const replies = await Promise.all([settle(people.desk, id, 60), settle(people.streetDesk, id, 0), settle(people.desk, id, 30)])
  expect(won(replies)).toBe(1)
  const paid = (await HelpRequestModel.findById(id).lean())!.dispute!.paid!
  expect([await minutesOf(person), await minutesOf(helper)]).toEqual([[60 - paid, 0], [paid, 0]])
})

test('taken and given back by many in a row: each round is held for itself', async () => {
  const { person, id } = await scene()
  const volunteers = await Promise.all(Array.from({ length: 4 }, volunteer))
  for (let round = 0; round < 3; round += 1) {
    await Promise.all(volunteers.map((caller) => take(caller, id)))
    await Promise.all(volunteers.map((caller) => giveBack(caller, id)))
  }
  expect([await stateOf(id), await minutesOf(person)]).toEqual(['open', [60, 0]])
  const holds = await holdsOf(id)
  expect([holds.length, holds.every(({ state }) => state === 'settled'), (await HelpRequestModel.findById(id).lean())!.round]).toEqual([3, true, 4])
  expect(await TransferModel.countDocuments({ hold: new RegExp(`^hold:help:${id}:`) })).toBe(6)
})

test('help and an activity at one time are confirmed at once: one of both is earned', async () => {
  const organisation = await registered(people, { name: '同时队' })
  const { person, helper, id } = await scene()
  await done(take(helper, id))
  const activity = await announced(people.chief, organisation.id, server.clock, { day: 1, minute: 600, length: 60 })
  await signedUp(helper, activity)
  const [part] = await servedBy([helper], activity, server, 60)
  await done(finish(helper, id))
  const replies = await Promise.all([confirm(person, id), people.chief.call('POST /participations/:id/confirm', { params: { id: part! }, body: { confirm: true } })])
  expect([won(replies), refusals(replies)]).toEqual([1, new Set(['volunteering.overlap'])])
  expect(await minutesOf(helper)).toEqual([60, 0])
  expect((await minutesOf(person))[1]).toBe((await stateOf(id)) === 'confirmed' ? 0 : 60)
})

test('two helps of one helper at one time, confirmed at once: one is paid', async () => {
  const [one, two] = [await scene(), await scene()]
  const { helper } = one
  for (const { id } of [one, two]) await done(take(helper, id))
  server.clock.set(wanted.until)
  await done(finish(helper, one.id))
  // As if it had been finished at the same moment elsewhere.
  await HelpRequestModel.updateOne({ _id: two.id }, { $set: { state: 'done', done: { words: '好了', minutes: 60, at: server.clock.now() } } })
  const replies = await Promise.all([confirm(one.person, one.id), confirm(two.person, two.id)])
  expect([won(replies), refusals(replies), await minutesOf(helper)]).toEqual([1, new Set(['volunteering.overlap']), [60, 0]])
})

test('lapsed and taken at once, by several processes: one of both', async () => {
  const { person, helper, id } = await scene()
  server.clock.set('2026-11-24T05:59:59Z')
  const later = new Date('2026-11-24T06:00:00Z')
  const [taken] = await Promise.all([take(helper, id), lapseHelp(later, server.services.log), lapseHelp(later, server.services.log), remindOfHelp(later, server.services.log)])
  const state = await stateOf(id)
  expect(state).toBe(taken.status === 200 ? 'taken' : 'lapsed')
  expect(await minutesOf(person)).toEqual(state === 'taken' ? [0, 60] : [60, 0])
})

test('what breaks off at the very end of a step leaves nothing behind', async () => {
  const { person, helper, id } = await scene()
  const store = EventModel.insertMany.bind(EventModel) as (...given: unknown[]) => Promise<unknown>
  /** The last write of a step is its event. */
  const breakingAt = async (type: string, step: () => Promise<{ status: number }>) => {
    const broken = jest.spyOn(EventModel, 'insertMany').mockImplementation(((...given: unknown[]) => {
      if (JSON.stringify(given[0]).includes(`"${type}"`)) throw new Error('the server is gone')
      return store(...given)
    }) as never)
    expect((await step()).status).toBe(500)
    broken.mockRestore()
  }
  await breakingAt('help.taken', () => take(helper, id))
  expect([await stateOf(id), await holdsOf(id), await minutesOf(person)]).toEqual(['open', [], [60, 0]])
  await broughtTo('done', { id }, { person, helper }, server)
  await breakingAt('help.confirmed', () => confirm(person, id, { thanks: '谢谢' }))
  expect([await stateOf(id), await minutesOf(person), await minutesOf(helper), await ServedTimeModel.countDocuments({ person: helper.id })]).toEqual(['done', [0, 60], [0, 0], 0])
  expect((await confirm(person, id)).status).toBe(200)
  expect(await minutesOf(helper)).toEqual([60, 0])
})
