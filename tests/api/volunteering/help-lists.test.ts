import { PersonModel } from '../../../server/people'
import { HelpRequestModel } from '../../../server/volunteering'
import { addPerson, doorAt } from '../../support/factory'
import { signedInAs, type Caller } from '../../support/client'
import { consented } from '../../support/errands'
import { asked, broughtTo, cancel, funded, giveBack, settle, take } from '../../support/help'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { done } from '../../support/volunteering'

const server = useServer()
type Query = { view: 'near' | 'mine' | 'helping' | 'desk'; state?: 'open' | 'ended'; cursor?: string; limit?: number }
let people: SignedInTown
let elder: Caller
let downstairs: Caller
let courtyard: Caller
const list = (caller: Caller, query: Query) => caller.call('GET /help-requests', { query })
const idsOf = async (caller: Caller, query: Query) => (await done(list(caller, query))).items.map(({ id }) => id)
/** All pages of two. */
const allOf = async (caller: Caller, query: Query) => {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await done(list(caller, { ...query, limit: 2, cursor }))
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor)
  return ids
}
const windowOf = (hour: number) => ({ from: `2026-11-24T0${hour}:00:00.000Z`, until: `2026-11-24T0${hour + 1}:00:00.000Z` })
const living = async (name: string, door = people.town.first.courtyardDoor) => signedInAs(server, (await addPerson(name, { doors: [doorAt(door)] }))._id)

beforeAll(async () => {
  people = await signInTown(server)
  const { first } = people.town
  elder = await signedInAs(server, first.resident._id)
  downstairs = await signedInAs(server, first.downstairs._id)
  courtyard = await signedInAs(server, first.courtyardResident._id)
  for (const caller of [elder, downstairs, courtyard, people.vacantResident, people.stranger]) await funded(server, caller, 1000)
})
beforeEach(async () => {
  server.clock.set('2026-11-23T02:00:00Z')
  await HelpRequestModel.deleteMany({})
})

describe('near', () => {
  it('is of my building first, then of my community, the soonest first; not mine, my household’s, another community’s', async () => {
    const far = [await asked(courtyard, { window: windowOf(3) }), await asked(people.vacantResident, { window: windowOf(1) })]
    const near = [await asked(downstairs, { window: windowOf(4) }), await asked(downstairs, { window: windowOf(2) }), await asked(elder, { window: windowOf(3) })]
    await asked(people.stranger, { window: windowOf(1) })
    const own = await living('邻居', people.town.first.door502)
    await funded(server, own, 60)
    await asked(own, { window: windowOf(1) })
    const expected = [near[1]!.id, near[2]!.id, near[0]!.id, far[1]!.id, far[0]!.id]
    expect(await idsOf(people.neighbour, { view: 'near' })).toEqual(expected)
    expect(await allOf(people.neighbour, { view: 'near' })).toEqual(expected)
    expect((await idsOf(people.stranger, { view: 'near' })).length).toBe(0)
    expect(await idsOf(people.newcomer, { view: 'near' })).toEqual([])
    expect(await idsOf(people.streetDesk, { view: 'near' })).toEqual([])
    expect((await idsOf(people.worker, { view: 'near' })).length).toBe(6)
  })

  it('a page that ends with the building leads on to the community', async () => {
    const inBuilding = [await asked(downstairs, { window: windowOf(1) }), await asked(downstairs, { window: windowOf(2) })]
    const beyond = await asked(courtyard, { window: windowOf(1) })
    const page = await done(list(people.neighbour, { view: 'near', limit: 2 }))
    expect(page.items.map(({ id }) => id)).toEqual(inBuilding.map(({ id }) => id))
    expect((await done(list(people.neighbour, { view: 'near', limit: 2, cursor: page.next! }))).items.map(({ id }) => id)).toEqual([beyond.id])
  })

  it('tells building and surname only, and not what is taken or over', async () => {
    const { id } = await asked(elder)
    const taken = await asked(downstairs)
    await done(take(people.vacantResident, taken.id))
    const gone = await asked(courtyard)
    await done(cancel(courtyard, gone.id))
    const { items } = await done(list(people.neighbour, { view: 'near' }))
    expect(items).toEqual([expect.objectContaining({ id, place: { code: people.town.first.building._id, label: people.town.first.building.label }, person: { name: '王姓邻居', label: '', me: false }, helper: null, mine: null, desk: null })])
    await done(giveBack(people.vacantResident, taken.id))
    expect((await idsOf(people.neighbour, { view: 'near' })).sort()).toEqual([id, taken.id].sort())
    server.clock.set('2026-11-24T06:00:00Z')
    expect(await idsOf(people.neighbour, { view: 'near' })).toEqual([])
  })

  it.each(['x', 'building', 'street:1.2', 'building:x', `community:1.${'0'.repeat(23)}`])('refuses the cursor %s', async (cursor) => {
    expect((await list(people.neighbour, { view: 'near', cursor })).problem.errors?.[0]).toMatchObject({ path: 'query.cursor', code: 'format' })
  })
})

describe('mine and helping', () => {
  it('mine: for me or asked by me, the newest first; over or not', async () => {
    await consented(downstairs, elder, (await PersonModel.findById(elder.id).lean())!.phone!)
    const ids: string[] = []
    for (const over of [{}, { for: { person: downstairs.id } }, {}, {}]) {
      server.clock.advance(1)
      ids.unshift((await asked(elder, over)).id)
    }
    await done(cancel(elder, ids[0]!))
    expect(await allOf(elder, { view: 'mine' })).toEqual(ids.slice(1))
    expect(await idsOf(elder, { view: 'mine', state: 'ended' })).toEqual([ids[0]])
    expect(await idsOf(downstairs, { view: 'mine' })).toEqual([ids[2]])
    expect((await done(list(elder, { view: 'mine' }))).items.map(({ mine }) => mine)).toEqual(['person', 'asker', 'person'])
    expect(await idsOf(people.neighbour, { view: 'mine' })).toEqual([])
    expect((await list(elder, { view: 'mine', cursor: 'x' })).problem.errors?.[0]?.path).toBe('query.cursor')
  })

  it('helping: what I have taken, and what I helped with', async () => {
    const [one, two, three] = [await asked(elder, { window: windowOf(1) }), await asked(downstairs), await asked(courtyard)]
    for (const { id } of [one, two, three]) await done(take(people.vacantResident, id))
    await done(giveBack(people.vacantResident, three.id))
    await done(cancel(elder, one.id))
    expect(await idsOf(people.vacantResident, { view: 'helping' })).toEqual([two.id])
    expect(await idsOf(people.vacantResident, { view: 'helping', state: 'ended' })).toEqual([one.id])
  })
})

describe('the desk', () => {
  it('has what waits for it, the longest first, and then what is over at its places; nobody else has it', async () => {
    const helper = people.vacantResident
    const [first, second, other] = [await asked(elder), await asked(courtyard, { window: windowOf(6) }), await asked(downstairs)]
    await broughtTo('disputed', first, { person: elder, helper }, server)
    server.clock.advance(5)
    await done(take(helper, second.id))
    await done(people.vacantResident.call('POST /help-requests/:id/dispute', { params: { id: second.id }, body: { words: '没有人在家' } }))
    expect(await allOf(people.desk, { view: 'desk' })).toEqual([first.id, second.id])
    expect((await done(list(people.desk, { view: 'desk' }))).items[0]).toMatchObject({ desk: 'dispute', state: 'disputed', person: { name: '王秀英' }, helper: { name: '孙德明' }, deskSince: expect.any(String) as string })
    expect((await done(list(elder, { view: 'mine' }))).items[0]).toMatchObject({ id: first.id, desk: null, deskSince: null })
    expect(await idsOf(people.streetDesk, { view: 'desk' })).toEqual([first.id, second.id])
    expect(await idsOf(people.otherDesk, { view: 'desk' })).toEqual([])
    for (const caller of [elder, people.chief, people.worker]) expect((await list(caller, { view: 'desk' })).status).toBe(403)
    await done(settle(people.desk, first.id, 60))
    await done(cancel(downstairs, other.id))
    expect(await idsOf(people.desk, { view: 'desk' })).toEqual([second.id])
    expect((await allOf(people.desk, { view: 'desk', state: 'ended' })).sort()).toEqual([first.id, other.id].sort())
  })
})
