import { ConsentModel } from '../../../server/people/consent.model'
import { addPerson, doorAt } from '../../support/factory'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

const phoneOf = (person: { phone: string | null }) => person.phone!

describe('timebank.recipients', () => {
  it('lists my household, whom I act for and who acts for me, each once, and the pool', async () => {
    const me = people.resident.id
    const daughter = await addPerson('王小梅', { doors: [doorAt(people.town.first.door501)] })
    await addPerson('没确认的', { doors: [doorAt(people.town.first.door501, { status: 'pending' })] })
    const consent = (giver: string, agent: string, names: [string, string]) => ({ giver, giverName: names[0], agent, agentName: names[1], holds: `${giver}|${agent}`, givenAt: server.clock.now() })
    await ConsentModel.insertMany([
      consent(me, people.stranger.id, ['王秀英', '外区女儿']),
      consent(people.neighbour.id, me, ['李建国', '王秀英']),
      consent(String(daughter._id), me, ['王小梅', '王秀英']),
      { ...consent(me, people.worker.id, ['王秀英', '吴丽']), holds: undefined, withdrawnAt: server.clock.now() },
    ])
    const { status, result } = await people.resident.call('GET /timebank/recipients', {})
    expect(status).toBe(200)
    expect(result.pool).toEqual({ place: people.town.first.community._id, name: '福民社区' })
    expect(result.items).toHaveLength(3)
    expect(result.items).toEqual(
      expect.arrayContaining([
        { id: String(daughter._id), name: '王小梅', label: '家里人' },
        { id: people.neighbour.id, name: '李建国', label: '请您代办的人' },
        { id: people.stranger.id, name: '外区女儿', label: '替您代办' },
      ]),
    )
  })

  it('is empty for somebody without a door', async () => {
    expect((await people.newcomer.call('GET /timebank/recipients', {})).result).toEqual({ items: [], pool: null })
  })
})

describe('timebank.findRecipient', () => {
  const find = (phone: string, caller = people.resident) => caller.call('POST /timebank/recipients/find', { body: { phone } })

  it('finds a neighbour of my community by her whole number', async () => {
    const { status, result } = await find(phoneOf(people.town.first.neighbour))
    expect(status).toBe(200)
    expect(result).toEqual({ id: people.neighbour.id, name: '李建国', label: '本社区邻居' })
  })

  it.each([
    ['of another community', () => phoneOf(people.town.second.resident)],
    ['without a door', () => phoneOf(people.town.first.newcomer)],
    ['of mine', () => phoneOf(people.town.first.resident)],
    ['of nobody', () => '13999999999'],
  ])('a number %s is not found', async (_, phone) => {
    expect(await find(phone())).toMatchObject({ status: 404, problem: { code: 'not_found' } })
  })

  it('nobody is found by somebody without a door', async () => {
    expect((await find(phoneOf(people.town.first.neighbour), people.newcomer)).status).toBe(404)
  })

  it.each(['1380000', '23800000000', ''])('%p is no number', async (phone) => {
    const { status, problem } = await find(phone)
    expect({ status, errors: problem.errors?.map(({ path }) => path) }).toEqual({ status: 400, errors: ['body.phone'] })
  })
})
