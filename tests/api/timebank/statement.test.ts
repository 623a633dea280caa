import { hold, personAccount, reverse } from '../../../server/timebank'
import { systemActor } from '../../../server/events/emit'
import { signInTown, type SignedInTown } from '../../support/issues'
import { faults, queriesDuring } from '../../support/scans'
import { useServer } from '../../support/server'
import { earned } from '../../support/timebank'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

const statement = (caller: SignedInTown['resident'], query: { cursor?: string; limit?: number } = {}) => caller.call('GET /timebank/statement', { query })

it('tells every movement, newest first, with the balance after it, where it came from and its place in the chain', async () => {
  const mistake = await earned(server, people.resident.id, 90)
  await people.resident.call('POST /timebank/gifts', { body: { to: { person: people.neighbour.id }, minutes: 30, words: '谢谢您帮我买菜' } })
  await people.resident.call('POST /timebank/gifts', { body: { to: { pool: people.town.first.community._id }, minutes: 10 } })
  await hold({ id: 'hold:test:1', account: personAccount(people.resident.id), minutes: 20, source: { type: 'redemption', id: '1', label: '理发' }, by: systemActor, at: server.clock.now(), path: '' })
  await earned(server, people.resident.id, 100, '助老陪诊')
  await reverse(mistake, { by: systemActor, at: server.clock.now(), path: '', words: '记错了人' })
  const { status, result } = await statement(people.resident)
  expect(status).toBe(200)
  expect(result.items.map(({ kind, minutes, after, with: other, words, source, reversedBy }) => ({ kind, minutes, after, other, words, label: source?.label ?? null, reversedBy }))).toEqual([
    { kind: 'reverse', minutes: -90, after: 40, other: '时间银行发行', words: '记错了人', label: '楼道清扫', reversedBy: null },
    { kind: 'earn', minutes: 100, after: 130, other: '时间银行发行', words: null, label: '助老陪诊', reversedBy: null },
    { kind: 'hold', minutes: -20, after: 30, other: '时间银行代管', words: null, label: '理发', reversedBy: null },
    { kind: 'gift', minutes: -10, after: 50, other: '福民社区互助池', words: null, label: null, reversedBy: null },
    { kind: 'gift', minutes: -30, after: 60, other: '李建国', words: '谢谢您帮我买菜', label: null, reversedBy: null },
    { kind: 'earn', minutes: 90, after: 90, other: '时间银行发行', words: null, label: '楼道清扫', reversedBy: `reverse:${mistake}` },
  ])
  const chain = result.items.map(({ leg }) => leg).reverse()
  expect(chain.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6])
  for (const [index, leg] of chain.entries()) expect(leg.previous).toBe(chain[index - 1]?.hash ?? '0'.repeat(64))
  expect((await statement(people.neighbour)).result.items).toMatchObject([{ kind: 'gift', minutes: 30, after: 30, with: '王秀英' }])
})

it('pages by cursor without losing or repeating a movement, and is not for others', async () => {
  const seen: number[] = []
  for (let cursor: string | undefined; ; ) {
    const { result } = await statement(people.resident, { cursor, limit: 2 })
    seen.push(...result.items.map(({ leg }) => leg.sequence))
    if (!result.next) break
    cursor = result.next
  }
  expect(seen).toEqual([6, 5, 4, 3, 2, 1])
  expect((await statement(people.stranger)).result).toEqual({ items: [], next: null })
})

it.each([['cursor', { cursor: 'x' }], ['cursor', { cursor: '-1' }], ['limit', { limit: 0 }], ['limit', { limit: 101 }]])('refuses a wrong %s', async (field, query) => {
  const { status, problem } = await statement(people.resident, query)
  expect({ status, errors: problem.errors?.map(({ path }) => path) }).toEqual({ status: 400, errors: [`query.${field}`] })
})

it('reads along an index, as much as a page has', async () => {
  const queries = await queriesDuring(() => statement(people.resident, { limit: 2 }))
  expect(faults(queries, 3)).toEqual([])
  for (const { collection, docsExamined } of queries) if (collection === 'transfers') expect(docsExamined).toBeLessThanOrEqual(3)
})
