import { randomUUID } from 'node:crypto'
import { ConsentModel } from '../../../server/people/consent.model'
import { PersonModel } from '../../../server/people'
import { accountOf, personAccount, poolAccount, TransferModel } from '../../../server/timebank'
import { signedInAs, type Caller } from '../../support/client'
import { addPerson, doorAt } from '../../support/factory'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { earned, ledgerFaults } from '../../support/timebank'

const server = useServer({ environment: { TIMEBANK_CEILING_MINUTES: '10000' } })
let people: SignedInTown
let giver: Caller

beforeAll(async () => {
  people = await signInTown(server)
  giver = people.resident
  await earned(server, giver.id, 10_000)
})
afterEach(async () => {
  expect(await ledgerFaults()).toEqual([])
})

type Body = { to: { person: string } | { pool: string }; minutes: number; words?: string }
const give = (body: Body, key?: string, caller = giver) => caller.call('POST /timebank/gifts', { body }, key)
const has = async (person: string) => (await accountOf(personAccount(person))).available
const consent = (from: Caller, to: Caller) => ConsentModel.insertMany([{ giver: from.id, giverName: '甲', agent: to.id, agentName: '乙', holds: `${from.id}|${to.id}`, givenAt: server.clock.now() }])

/** Asks for a gift that must be refused, and sees that nothing has moved. */
async function refused(body: Body, caller = giver) {
  const [balance, transfers] = [await has(caller.id), await TransferModel.countDocuments()]
  const { status, problem } = await give(body, undefined, caller)
  expect([await has(caller.id), await TransferModel.countDocuments()]).toEqual([balance, transfers])
  return { status, code: problem.code, errors: problem.errors?.map(({ path, code }) => `${path} ${code}`) }
}

it('gives to a neighbour, to the pool, and to somebody of my household, with words', async () => {
  const before = await has(giver.id)
  const { status, result } = await give({ to: { person: people.neighbour.id }, minutes: 60, words: '一点心意' })
  expect({ status, available: result.available }).toEqual({ status: 200, available: before - 60 })
  await give({ to: { pool: people.town.first.community._id }, minutes: 40 })
  const daughter = await addPerson('王小梅', { doors: [doorAt(people.town.first.door501)] })
  await give({ to: { person: String(daughter._id) }, minutes: 20 })
  expect([await has(people.neighbour.id), (await accountOf(poolAccount(people.town.first.community._id))).available, await has(String(daughter._id))]).toEqual([60, 40, 20])
})

it('reaches another community only by a consent, either way, or through its pool', async () => {
  expect(await refused({ to: { person: people.stranger.id }, minutes: 10 })).toEqual({ status: 400, code: 'bad_input', errors: ['body.to.person unreachable'] })
  expect((await give({ to: { pool: people.town.second.community._id }, minutes: 10 })).status).toBe(200)
  await consent(people.stranger, giver)
  expect((await give({ to: { person: people.stranger.id }, minutes: 10 })).status).toBe(200)
  await earned(server, people.stranger.id, 30)
  expect((await give({ to: { person: giver.id }, minutes: 10 }, undefined, people.stranger)).status).toBe(200)
})

it.each([
  ['somebody who left her household', async () => String((await addPerson('搬走的'))._id)],
  ['somebody whose door waits to be confirmed', async () => String((await addPerson('新来的', { doors: [doorAt(people.town.first.door502, { status: 'pending' })] }))._id)],
  ['nobody', async () => 'f'.repeat(24)],
])('is refused to %s', async (_, id) => {
  expect(await refused({ to: { person: await id() }, minutes: 10 })).toEqual({ status: 400, code: 'bad_input', errors: ['body.to.person unreachable'] })
})

it('is refused to oneself, and to a pool that is none', async () => {
  expect((await refused({ to: { person: giver.id }, minutes: 10 })).errors).toEqual(['body.to.person oneself'])
  for (const pool of [people.town.street._id, '9999']) expect((await refused({ to: { pool }, minutes: 10 })).errors).toEqual(['body.to.pool unknown'])
})

it('is refused from somebody who left to her former neighbours', async () => {
  const leaver = await addPerson('要搬走的', { doors: [doorAt(people.town.first.door101)] })
  await earned(server, leaver._id, 50)
  await PersonModel.updateOne({ _id: leaver._id }, { doors: [] })
  expect((await refused({ to: { person: people.neighbour.id }, minutes: 10 }, await signedInAs(server, leaver._id))).errors).toEqual(['body.to.person unreachable'])
})

it.each([0, -5, 1.5, 1e9, 90_001, '60' as unknown as number])('refuses %p minutes', async (minutes) => {
  const { status, errors } = await refused({ to: { person: people.neighbour.id }, minutes })
  expect(status).toBe(400)
  expect(errors).toEqual([expect.stringMatching(/^body\.minutes /)])
})

it('tells every wrong field at once', async () => {
  const { status, errors } = await refused({ to: { person: 'x' }, minutes: 0, words: '字'.repeat(101) })
  expect(status).toBe(400)
  expect(errors!.map((error) => error.split(' ')[0]).sort()).toEqual(expect.arrayContaining(['body.minutes', 'body.words']))
})

it('is refused beyond what I have, and above what she may store', async () => {
  const poor = await signedInAs(server, (await addPerson('没有时间的', { doors: [doorAt(people.town.first.door101)] }))._id)
  expect(await refused({ to: { person: giver.id }, minutes: 1 }, poor)).toMatchObject({ status: 409, code: 'timebank.not_enough' })
  const full = await addPerson('存满的', { doors: [doorAt(people.town.first.door101)] })
  await earned(server, full._id, 9_990)
  expect(await refused({ to: { person: String(full._id) }, minutes: 11 })).toMatchObject({ status: 409, code: 'timebank.recipient_full' })
  expect((await give({ to: { person: String(full._id) }, minutes: 10 })).status).toBe(200)
})

it('books once under one key, however often and at once; the same key with another gift is refused', async () => {
  const [key, before] = [randomUUID(), await has(people.neighbour.id)]
  const replies = await Promise.all(Array.from({ length: 10 }, () => give({ to: { person: people.neighbour.id }, minutes: 7, words: '谢谢' }, key)))
  expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(200))
  expect(await has(people.neighbour.id)).toBe(before + 7)
  for (const other of [{ minutes: 8, words: '谢谢' }, { minutes: 7 }]) {
    expect((await give({ to: { person: people.neighbour.id }, ...other }, key)).problem).toMatchObject({ status: 409, code: 'idempotency.mismatch' })
  }
})

it('two gifts at once under one key: one is booked, the other is told that the key was used', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [key, before] = [randomUUID(), await has(giver.id)]
    const replies = await Promise.all([11, 12, 11, 12].map((minutes) => give({ to: { person: people.neighbour.id }, minutes }, key)))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409])
    expect(replies.filter(({ status }) => status === 409).map(({ problem }) => problem.code)).toEqual(['idempotency.mismatch', 'idempotency.mismatch'])
    expect([11, 12]).toContain(before - (await has(giver.id)))
  }
})

it('200 gifts at once from one balance spend it once', async () => {
  const spender = await signedInAs(server, (await addPerson('手快的', { doors: [doorAt(people.town.first.door101)] }))._id)
  await earned(server, spender.id, 1_000)
  const replies = await Promise.all(Array.from({ length: 200 }, (_, index) => give({ to: index % 2 ? { person: people.vacantResident.id } : { pool: people.town.first.community._id }, minutes: 30 }, undefined, spender)))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(33)
  expect(new Set(replies.filter(({ status }) => status !== 200).map(({ problem }) => problem.code))).toEqual(new Set(['timebank.not_enough']))
  expect(await has(spender.id)).toBe(10)
}, 60_000)
