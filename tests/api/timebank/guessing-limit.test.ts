import { signInTown, type SignedInTown } from '../../support/issues'
import { openPartner } from '../../support/redemptions'
import { useServer } from '../../support/server'

const server = useServer({ rateLimits: true })
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

test('neighbours cannot be found by trying numbers: ten a minute for each person', async () => {
  const { resident, neighbour, town } = people
  const guess = (caller: typeof resident, at: number) => caller.call('POST /timebank/recipients/find', { body: { phone: `1390000${String(at).padStart(4, '0')}` } })
  const statuses = []
  for (let at = 0; at < 12; at += 1) statuses.push((await guess(resident, at)).status)
  expect(statuses).toEqual([...Array<number>(10).fill(404), 429, 429])
  expect((await neighbour.call('POST /timebank/recipients/find', { body: { phone: town.first.resident.phone! } })).status).toBe(200)
})

test('redemption codes cannot be guessed at a counter: sixty a minute, of which none is found', async () => {
  const { barber } = await openPartner(server, people)
  const statuses = []
  for (let at = 0; at < 62; at += 1) statuses.push((await barber.call('POST /partner/captures', { body: { code: `AAAAAA${String(at).padStart(2, '0').replace(/[01]/g, 'B')}` } })).problem.code)
  expect(statuses).toEqual([...Array<string>(60).fill('timebank.bad_code'), 'too_many', 'too_many'])
})
