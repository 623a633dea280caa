import { PersonModel } from '../../../server/people'
import { HoldModel, TransferModel } from '../../../server/timebank'
import { HelpRequestModel } from '../../../server/volunteering'
import { ThanksModel } from '../../../server/volunteering/honours/thanks.model'
import { helpReactions } from '../../../server/volunteering/help/reactions'
import { ServedTimeModel } from '../../../server/volunteering/served/served-time.model'
import { catchUp } from '../../../server/events/reaction'
import { addHolder, addPerson, addPost, doorAt } from '../../support/factory'
import { signedInAs, type Caller } from '../../support/client'
import { eventsOf } from '../../support/events'
import { asked, broughtTo, cancel, confirm, dispute, finish, funded, giveBack, minutesOf, read, settle, take } from '../../support/help'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { done, expectLedgerWhole } from '../../support/volunteering'

const server = useServer()
const opening = '2026-11-23T02:00:00Z'
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})
beforeEach(() => server.clock.set(opening))
afterEach(expectLedgerWhole)

let fresh = 0
/** Somebody new behind a door of the first community: each test has its own minutes. */
const newcomer = async (name: string, door = people.town.first.courtyardDoor): Promise<Caller> => signedInAs(server, (await addPerson(`${name}${++fresh}`, { doors: [doorAt(door)] }))._id)
/** Somebody with minutes who asked, and somebody who may help. */
const scene = async (minutes = 120) => {
  const person = await newcomer('王奶奶')
  const helper = await newcomer('李志愿', people.town.first.vacantDoor)
  await funded(server, person, minutes)
  const help = await asked(person)
  return { person, helper, help, id: help.id }
}
const stateOf = async (id: string) => (await HelpRequestModel.findById(id).lean())!.state

describe('an hour given', () => {
  it('is asked for, taken, done, confirmed with thanks, and paid from what was held', async () => {
    const { person, helper, help, id } = await scene()
    expect(help).toMatchObject({ state: 'open', minutes: 60, payer: 'self', mine: 'person', byCall: false, can: { take: false, cancel: true, confirm: false } })
    expect(await minutesOf(person)).toEqual([120, 0])
    const taken = await done(take(helper, id))
    expect(taken).toMatchObject({ state: 'taken', mine: 'helper', can: { finish: true, giveBack: true, dispute: true, cancel: false, confirm: false } })
    expect(await minutesOf(person)).toEqual([60, 60])
    server.clock.set('2026-11-24T03:00:00Z')
    expect(await done(finish(helper, id, { minutes: 45 }))).toMatchObject({ state: 'done', done: { minutes: 45, words: '陪着去，送到家了', at: '2026-11-24T03:00:00.000Z' } })
    server.clock.advance(30)
    expect(await done(confirm(person, id, { thanks: '多亏了你' }))).toMatchObject({ state: 'confirmed', thanks: '多亏了你', can: { confirm: false, dispute: false } })
    expect([await minutesOf(person), await minutesOf(helper)]).toEqual([[75, 0], [45, 0]])
    expect(await TransferModel.findById(`capture:hold:help:${id}:1`).lean()).toMatchObject({ minutes: 45, service: true, source: { type: 'help', id, label: '邻里互助：陪看病（王姓邻居）' } })
    expect(await ServedTimeModel.findById(`help:${id}`).lean()).toMatchObject({ from: new Date('2026-11-24T02:15:00Z'), until: new Date('2026-11-24T03:00:00Z') })
    expect(await ThanksModel.findById(id).lean()).toMatchObject({ words: '多亏了你', community: people.town.first.community._id, month: '2026-11' })
    const { result } = await read(person, id)
    expect(result.timeline.map(({ type }) => type)).toEqual(['help.asked', 'help.taken', 'help.finished', 'help.confirmed'])
    expect(result.timeline.at(-1)).toMatchObject({ words: expect.stringContaining('45 分钟付给帮忙的人') as string, note: '多亏了你' })
  })

  it('given back: released, open again, and held anew in the next round', async () => {
    const { person, helper, id } = await scene()
    await done(take(helper, id))
    expect((await giveBack(helper, id)).status).toBe(200)
    expect([await stateOf(id), await minutesOf(person)]).toEqual(['open', [120, 0]])
    const other = await newcomer('赵志愿', people.town.first.vacantDoor)
    await done(take(other, id))
    expect((await HoldModel.find({ 'source.id': id }).sort({ _id: 1 }).lean()).map(({ _id, state }) => [_id, state])).toEqual([[`hold:help:${id}:1`, 'settled'], [`hold:help:${id}:2`, 'open']])
    expect(await minutesOf(person)).toEqual([60, 60])
  })

  it('disputed: the minutes stay held until the desk pays a part', async () => {
    const { person, helper, id } = await scene()
    await broughtTo('disputed', { id }, { person, helper }, server)
    expect([await stateOf(id), await minutesOf(person), await minutesOf(helper)]).toEqual(['disputed', [60, 60], [0, 0]])
    expect(await done(settle(people.desk, id, 20))).toMatchObject({ state: 'settled', dispute: { answer: '两边都问过了', paid: 20 } })
    expect([await minutesOf(person), await minutesOf(helper)]).toEqual([[100, 0], [20, 0]])
  })

  it('settled with nothing: all goes back', async () => {
    const { person, helper, id } = await scene()
    await done(take(helper, id))
    await done(dispute(helper, id, '敲门没有人'))
    await done(settle(people.desk, id, 0))
    expect([await minutesOf(person), await minutesOf(helper), await ServedTimeModel.exists({ _id: `help:${id}` })]).toEqual([[120, 0], [0, 0], null])
  })

  it.each(['open', 'taken'] as const)('cancelled while %s: what was held goes back', async (state) => {
    const { person, helper, id } = await scene()
    if (state === 'taken') await done(take(helper, id))
    expect(await done(cancel(person, id, '不用了'))).toMatchObject({ state: 'cancelled' })
    expect(await minutesOf(person)).toEqual([120, 0])
    expect((await eventsOf('help.cancelled')).filter(({ subject }) => subject.id === id)).toHaveLength(1)
  })
})

test('paid by mistake: two of the desk undo it, it goes back to who paid, and the time may be earned again', async () => {
  const { person, helper, id } = await scene()
  await broughtTo('confirmed', { id }, { helper, person }, server)
  const colleague = await signedInAs(server, (await addHolder('另一位值班员', 'desk', people.town.first.community)).person._id)
  const reversal = await done(people.desk.call('POST /timebank/transfers/:id/reversal', { params: { id: `capture:hold:help:${id}:1` }, body: { reason: '确认错了' } }))
  expect(reversal.transfer).toMatchObject({ kind: 'capture', from: (await PersonModel.findById(person.id).lean())!.name })
  await done(colleague.call('POST /timebank/reversals/:id/confirm', { params: { id: reversal.id }, body: { confirm: true } }))
  expect([await minutesOf(person), await minutesOf(helper)]).toEqual([[120, 0], [0, 0]])
  for (const reaction of helpReactions) await catchUp(reaction)
  expect(await ServedTimeModel.findById(`help:${id}`).lean()).toBeNull()
})

test('whoever of the desk paid for it herself neither asks to undo it nor confirms that', async () => {
  const clerk = await addPerson('住在这里的值班员', { doors: [doorAt(people.town.first.courtyardDoor)] })
  await addPost(clerk, 'desk', people.town.first.community)
  const person = await signedInAs(server, clerk._id)
  const helper = await newcomer('李志愿', people.town.first.vacantDoor)
  await funded(server, person, 120)
  const { id } = await asked(person)
  await broughtTo('confirmed', { id }, { helper, person }, server)
  const ask = (caller: Caller) => caller.call('POST /timebank/transfers/:id/reversal', { params: { id: `capture:hold:help:${id}:1` }, body: { reason: '确认错了' } })
  expect((await ask(person)).status).toBe(403)
  const reversal = await done(ask(people.desk))
  expect((await person.call('POST /timebank/reversals/:id/confirm', { params: { id: reversal.id }, body: { confirm: true } })).status).toBe(403)
})
