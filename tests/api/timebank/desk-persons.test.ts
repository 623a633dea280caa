import { EventModel } from '../../../server/events/event.model'
import { PersonModel } from '../../../server/people'
import { signedInAs, type Caller } from '../../support/client'
import { eventsOf } from '../../support/events'
import { addHolder, doorAt } from '../../support/factory'
import { signInTown, type SignedInTown } from '../../support/issues'
import { expectRefused } from '../../support/redemptions'
import { useServer } from '../../support/server'
import { earned, ledgerFaults, toldTo } from '../../support/timebank'

const server = useServer()
let people: SignedInTown
let streetColleague: Caller

beforeAll(async () => {
  people = await signInTown(server)
  streetColleague = await signedInAs(server, (await addHolder('另一位街道值班员', 'desk', people.town.street)).person._id)
  await earned(server, people.resident.id, 200)
  await people.resident.call('POST /timebank/gifts', { body: { to: { person: people.neighbour.id }, minutes: 50 } })
})
afterEach(async () => {
  expect(await ledgerFaults()).toEqual([])
})

describe('timebank.persons', () => {
  const find = (caller: Caller, q = '王', place = people.town.first.community._id) => caller.call('GET /timebank/persons', { query: { place, q } })

  it('finds residents of my desk’s places with what they have', async () => {
    const found = { id: people.resident.id, name: '王秀英', door: people.town.first.door501.label, balance: 150 }
    expect((await find(people.desk)).result.items).toEqual([found])
    expect((await find(people.streetDesk, '王', people.town.street._id)).result.items).toContainEqual(found)
    expect((await find(people.desk, '.*')).result.items).toEqual([])
  })

  it('is for desks, about their own places', async () => {
    for (const caller of [people.resident, people.worker, people.contact]) await expectRefused(() => find(caller), 403, 'forbidden')
    await expectRefused(() => find(people.otherDesk), 400, 'bad_input', ['query.place'])
    await expectRefused(() => find(people.desk, '王', people.town.street._id), 400, 'bad_input', ['query.place'])
    await expectRefused(() => find(people.desk, '', '!'), 400, 'bad_input', ['query.place', 'query.q'])
  })
})

describe('timebank.personStatement', () => {
  const read = (caller: Caller, id = people.resident.id, query: { cursor?: string; limit?: number } = {}) => caller.call('GET /timebank/persons/:id/statement', { params: { id }, query })

  it('shows it as she sees it, and tells her once a day who looked', async () => {
    const { status, result } = await read(people.desk)
    expect(status).toBe(200)
    expect(result).toMatchObject({ person: { id: people.resident.id, name: '王秀英' }, account: { available: 150, held: 0, balance: 150 } })
    expect(result.items).toMatchObject((await people.resident.call('GET /timebank/statement', { query: {} })).result.items)
    const page = (await read(people.desk, people.resident.id, { limit: 1 })).result
    expect((await read(people.desk, people.resident.id, { limit: 1, cursor: page.next! })).result.items).toHaveLength(1)
    await read(people.streetDesk)
    const told = { title: '工作人员看了您的时间明细', about: 'hours' }
    const events = await eventsOf('timebank.statementRead')
    expect(events).toHaveLength(4)
    expect(events[0]).toMatchObject({ subject: { type: 'person', id: people.resident.id }, path: people.town.first.community.path, actor: { name: '社区值班员', label: '福民社区工作台' } })
    expect(await toldTo(people.resident.id)).toEqual([
      { ...told, body: '福民社区工作台社区值班员在办理时看了您的时间账户明细。有疑问可以问社区。' },
      { ...told, body: '雄关街道工作台街道值班员在办理时看了您的时间账户明细。有疑问可以问社区。' },
    ])
    server.clock.advance(24 * 60)
    await read(people.desk)
    expect(await toldTo(people.resident.id)).toHaveLength(3)
  })

  it('says what the desk can ask to undo, by the same policy that asking obeys', async () => {
    const standing = async (caller: Caller, id = people.resident.id) => (await read(caller, id)).result.items.map(({ kind, reversedBy, asked, can }) => ({ kind, undone: reversedBy !== null, asked, reverse: can.reverse }))
    expect(await standing(people.desk)).toEqual([
      { kind: 'gift', undone: false, asked: false, reverse: true },
      { kind: 'earn', undone: false, asked: false, reverse: true },
    ])
    const gift = (await read(people.desk)).result.items[0]!.id
    const { id } = (await people.desk.call('POST /timebank/transfers/:id/reversal', { params: { id: gift }, body: { reason: '给错了人' } })).result
    expect((await standing(people.desk))[0]).toEqual({ kind: 'gift', undone: false, asked: true, reverse: false })
    await people.streetDesk.call('POST /timebank/reversals/:id/confirm', { params: { id }, body: { confirm: false, words: '没有给错' } })
    expect((await standing(people.desk))[0]).toEqual({ kind: 'gift', undone: false, asked: false, reverse: true })
    // A gift to the desk's own person is a matter of her own account.
    await PersonModel.updateOne({ _id: people.desk.id }, { doors: [doorAt(people.town.first.door101)] })
    await people.resident.call('POST /timebank/gifts', { body: { to: { person: people.desk.id }, minutes: 1 } })
    expect((await standing(people.desk))[0]).toEqual({ kind: 'gift', undone: false, asked: false, reverse: false })
    expect((await standing(people.streetDesk))[0]).toEqual({ kind: 'gift', undone: false, asked: false, reverse: true })
    const own = (await read(people.streetDesk)).result.items[0]!.id
    const undo = (await people.streetDesk.call('POST /timebank/transfers/:id/reversal', { params: { id: own }, body: { reason: '给错了人' } })).result
    expect((await streetColleague.call('POST /timebank/reversals/:id/confirm', { params: { id: undo.id }, body: { confirm: true } })).status).toBe(200)
    expect((await standing(people.streetDesk)).slice(0, 2)).toEqual([
      { kind: 'reverse', undone: false, asked: false, reverse: false },
      { kind: 'gift', undone: true, asked: false, reverse: false },
    ])
    await PersonModel.updateOne({ _id: people.desk.id }, { doors: [] })
  })

  it('is for the desk of her place alone', async () => {
    for (const caller of [people.resident, people.neighbour, people.worker, people.chief, people.contact, people.otherDesk, people.stranger]) await expectRefused(() => read(caller), 404, 'not_found')
    await expectRefused(() => read(people.desk, people.stranger.id), 404, 'not_found')
    await expectRefused(() => read(people.desk, people.newcomer.id), 404, 'not_found')
    await expectRefused(() => read(people.desk, 'f'.repeat(24)), 404, 'not_found')
    await PersonModel.updateOne({ _id: people.neighbour.id }, { 'doors.0.status': 'pending' })
    await expectRefused(() => read(people.desk, people.neighbour.id), 404, 'not_found')
    await PersonModel.updateOne({ _id: people.neighbour.id }, { 'doors.0.status': 'confirmed' })
  })

  it('is not told where it was refused', async () => {
    const before = await EventModel.countDocuments({ type: 'timebank.statementRead' })
    await expectRefused(() => read(people.desk, people.resident.id, { cursor: 'x' }), 400, 'bad_input', ['query.cursor'])
    await expectRefused(() => read(people.desk, people.resident.id, { limit: 0 }), 400, 'bad_input', ['query.limit'])
    expect(await EventModel.countDocuments({ type: 'timebank.statementRead' })).toBe(before)
  })
})

describe('what the receiver of a gift and who stores to the ceiling are told', () => {
  it('tells her who gave and with which words', async () => {
    await people.resident.call('POST /timebank/gifts', { body: { to: { person: people.neighbour.id }, minutes: 90, words: '谢谢您' } })
    expect((await toldTo(people.neighbour.id)).slice(-2)).toEqual([
      { title: '有人赠给您时间', body: '王秀英赠给您 50 分钟。', about: 'hours' },
      { title: '有人赠给您时间', body: '王秀英赠给您 1 小时 30 分，并说：谢谢您', about: 'hours' },
    ])
  })

  it('tells where the rest went, and whom it reached', async () => {
    await people.vacantResident.call('PUT /timebank/overflow', { body: { to: people.neighbour.id } })
    await earned(server, people.vacantResident.id, 80_000)
    await earned(server, people.vacantResident.id, 10_060)
    expect(await toldTo(people.vacantResident.id)).toEqual([{ title: '存的时间到上限了', body: '您存的时间到了上限，超出的 1 小时转给了李建国。', about: 'hours' }])
    expect((await toldTo(people.neighbour.id)).at(-1)).toEqual({ title: '收到转来的时间', body: '孙德明存的时间到了上限，超出的 1 小时转给了您。', about: 'hours' })
  })
})
