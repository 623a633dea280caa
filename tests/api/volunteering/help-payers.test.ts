import { PersonModel } from '../../../server/people'
import { broughtTo, asked, dispute, finish, funded, take } from '../../support/help'
import { call, signedInAs, type Caller } from '../../support/client'
import { consented } from '../../support/errands'
import { addPerson, doorAt } from '../../support/factory'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { done } from '../../support/volunteering'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
  await funded(server, people.resident, 300)
})

let fresh = 0
const living = async (name: string, door = people.town.first.courtyardDoor, over = {}): Promise<Caller> => signedInAs(server, (await addPerson(`${name}${++fresh}`, { doors: [doorAt(door)], ...over }))._id)
const payers = (caller: Caller, person?: string) => caller.call('GET /help-requests/payers', { query: person ? { person } : {} })
const persons = async (caller: Caller) => (await done(caller.call('GET /help-requests/persons', {}))).items

describe('volunteering.helpPersons', () => {
  it('is for who is signed in', async () => {
    expect((await call(server, 'GET /help-requests/persons', {})).status).toBe(401)
  })

  it('are oneself at a confirmed door, family, and who gave consent, each once', async () => {
    const mother = await living('母亲', people.town.first.vacantDoor)
    const daughter = await living('女儿', people.town.first.vacantDoor)
    const friend = await living('老友')
    expect((await persons(daughter))[0]).toMatchObject({ id: daughter.id, me: true, trusted: true })
    expect(await persons(daughter)).toContainEqual({ id: mother.id, name: '母亲1', me: false, trusted: false })
    const phone = (await PersonModel.findById(daughter.id).lean())!.phone!
    await consented(mother, daughter, phone)
    await consented(friend, daughter, phone)
    const known = await persons(daughter)
    expect(new Set(known.map(({ id }) => id)).size).toBe(known.length)
    expect(known).toEqual(expect.arrayContaining([expect.objectContaining({ id: mother.id, trusted: true }), expect.objectContaining({ id: friend.id, trusted: true })]))
    expect(await persons(people.newcomer)).toEqual([])
  })
})

describe('volunteering.helpPayers', () => {
  it('is for who is signed in, and for an id that is one', async () => {
    expect((await call(server, 'GET /help-requests/payers', { query: {} })).status).toBe(401)
    expect((await payers(people.resident, 'x')).problem.errors?.map(({ path }) => path)).toEqual(['query.person'])
  })

  it('are one’s own minutes, and the pool’s for who is entered', async () => {
    expect((await payers(people.resident)).result.items).toEqual([{ payer: 'self', available: 300 }])
    const old = await living('高奶奶')
    await done(people.desk.call('POST /timebank/entitlements', { body: { person: old.id, agreed: true } }))
    await done(people.resident.call('POST /timebank/gifts', { body: { to: { pool: people.town.first.community._id }, minutes: 90 } }))
    expect((await payers(old)).result.items).toEqual([{ payer: 'self', available: 0 }, { payer: 'pool', available: 90 }])
  })

  it('for another tell what is the asker’s own, never what she has', async () => {
    const mother = await living('母亲', people.town.first.vacantDoor)
    const daughter = await living('女儿', people.town.first.vacantDoor)
    await funded(server, mother, 60)
    await funded(server, daughter, 45)
    expect((await payers(daughter, mother.id)).result.items).toEqual([{ payer: 'family', available: 45 }])
    await consented(mother, daughter, (await PersonModel.findById(daughter.id).lean())!.phone!)
    expect((await payers(daughter, mother.id)).result.items).toEqual([{ payer: 'self', available: null }, { payer: 'family', available: 45 }])
    const elder = await living('老人', people.town.first.door101)
    expect((await payers(people.worker, elder.id)).result.items).toEqual([{ payer: 'self', available: null }])
  })

  it('are told to nobody who may not ask for her; a stranger and an unknown id look alike', async () => {
    const elder = await living('老人', people.town.first.door101)
    for (const [caller, id] of [[people.resident, elder.id], [people.otherWorker, elder.id], [people.resident, '0'.repeat(24)]] as const) {
      const { status, problem } = await payers(caller, id)
      expect([status, problem.code]).toEqual([403, 'appointments.no_consent'])
    }
  })
})

describe('what waits for the desk', () => {
  it('is told with each, to the desk only', async () => {
    await funded(server, people.resident, 300)
    const helper = people.vacantResident
    const disputed = await asked(people.resident)
    await broughtTo('taken', disputed, { helper, person: people.resident }, server)
    await done(dispute(people.resident, disputed.id))
    const elder = await living('不上网的老人', people.town.first.door101)
    await funded(server, elder, 60)
    const called = await asked(people.chief, { for: { person: elder.id } })
    await done(take(helper, called.id))
    await done(finish(helper, called.id))
    const list = async (caller: Caller, view: 'desk' | 'mine') => (await done(caller.call('GET /help-requests', { query: { view } }))).items
    const waits = (await list(people.desk, 'desk')).map(({ id, desk }) => [id, desk])
    expect(waits).toEqual([[disputed.id, 'dispute'], [called.id, 'call']])
    expect((await list(people.resident, 'mine')).map(({ desk }) => desk)).toEqual([null])
  })
})
