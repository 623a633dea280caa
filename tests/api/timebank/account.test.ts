import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { earned, ledgerFaults } from '../../support/timebank'

const server = useServer()
let people: SignedInTown
let stranger: SignedInTown['stranger']

beforeAll(async () => {
  people = await signInTown(server)
  stranger = people.stranger
  await earned(server, people.resident.id, 6_100)
})

describe('timebank.account', () => {
  it('shows what I have, what I served and where the rest goes', async () => {
    const { status, result } = await people.resident.call('GET /timebank/account', {})
    expect(status).toBe(200)
    expect(result).toEqual({
      available: 6_100, held: 0, balance: 6_100, ceiling: 90_000, served: 6_100, stars: { count: 1, nextAt: 18_000 },
      pool: { place: people.town.first.community._id, name: '福民社区' }, overflowTo: null,
    })
  })

  it('is empty for somebody who never served, and without a pool for who has no door', async () => {
    const { result } = await people.newcomer.call('GET /timebank/account', {})
    expect(result).toMatchObject({ available: 0, balance: 0, served: 0, stars: { count: 0, nextAt: 6_000 }, pool: null })
  })
})

describe('timebank.chooseOverflow', () => {
  const choose = (to: string | null) => people.resident.call('PUT /timebank/overflow', { body: { to } })

  it('takes a neighbour of my community, and the pool again', async () => {
    expect((await choose(people.vacantResident.id)).result.overflowTo).toEqual({ id: people.vacantResident.id, name: '孙德明' })
    expect((await choose(null)).result.overflowTo).toBeNull()
  })

  it.each([
    ['somebody of another community', () => stranger.id],
    ['somebody without a door', () => people.newcomer.id],
    ['myself', () => people.resident.id],
    ['nobody', () => 'f'.repeat(24)],
  ])('refuses %s', async (_, id) => {
    const { status, problem } = await choose(id())
    expect({ status, code: problem.code, errors: problem.errors?.map(({ path }) => path) }).toEqual({ status: 400, code: 'bad_input', errors: ['body.to'] })
    expect((await people.resident.call('GET /timebank/account', {})).result.overflowTo).toBeNull()
  })

  it('sends there what exceeds', async () => {
    await choose(people.neighbour.id)
    await earned(server, people.resident.id, 84_000)
    expect((await people.neighbour.call('GET /timebank/account', {})).result).toMatchObject({ available: 100, served: 0 })
    expect((await people.resident.call('GET /timebank/account', {})).result).toMatchObject({ available: 90_000, served: 90_100, stars: { count: 5, nextAt: null } })
    expect(await ledgerFaults()).toEqual([])
  })
})
