import { generateKeyPairSync } from 'node:crypto'
import { timebankJobs } from '../../../server/timebank'
import { followPath, leafHash } from '../../../server/timebank/proof/merkle'
import { leafData, makeRoot } from '../../../server/timebank/proof/make-root'
import { isSigned, keyId, signingKey } from '../../../server/timebank/proof/signing'
import { call } from '../../support/client'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { earned, ledgerFaults } from '../../support/timebank'

const server = useServer()
let people: SignedInTown
const nightly = () => timebankJobs.find(({ name }) => name === 'timebank.makeRoot')!.run(server.clock.now(), server.services, server.services.log)
const roots = (query: { before?: string; limit?: number } = {}) => call(server, 'GET /timebank/roots', { query })

beforeAll(async () => {
  people = await signInTown(server)
})

it('is empty, and proves nothing, before the first night', async () => {
  expect((await roots()).result).toEqual({ keys: [], items: [], next: null })
  expect((await people.resident.call('GET /timebank/proof', {})).result).toBeNull()
})

it('has a signed root for each day that has ended, one a day, each over the one before, for everybody to check', async () => {
  await earned(server, people.resident.id, 90)
  for (const moment of ['2026-11-23T15:59:00Z', '2026-11-23T16:01:00Z', '2026-11-23T16:06:00Z', '2026-11-24T16:01:00Z', '2026-11-27T03:00:00Z']) {
    server.clock.set(moment)
    await nightly()
    await earned(server, people.neighbour.id, 10)
  }
  const { status, result } = await roots()
  expect(status).toBe(200)
  // The 22nd when the first job ran before midnight; nobody was there in the nights of the 25th and the 26th but for the last.
  expect(result.items.map(({ day }) => day)).toEqual(['2026-11-26', '2026-11-24', '2026-11-23', '2026-11-22'])
  const [key] = result.keys
  expect(keyId(key!.publicKey)).toBe(key!.id)
  for (const [index, { day, at, accounts, root, previous, signature }] of result.items.entries()) {
    expect(previous).toBe(result.items[index + 1]?.root ?? '0'.repeat(64))
    expect(isSigned(JSON.stringify(['linli ledger root', day, at, accounts, root, previous]), signature, key!.publicKey)).toBe(true)
  }
  const page = await roots({ limit: 2 })
  expect(page.result.next).toBe('2026-11-24')
  expect((await roots({ before: page.result.next!, limit: 2 })).result.items.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-22'])
  expect(await ledgerFaults()).toEqual([])
})

it('proves to each that her account is in the newest one', async () => {
  for (const caller of [people.resident, people.neighbour]) {
    const { result } = await caller.call('GET /timebank/proof', {})
    expect(result!.leaf.account).toBe(`person:${caller.id}`)
    expect(followPath(leafHash(leafData(result!.leaf)), result!.path)).toBe(result!.root.root)
  }
  expect((await people.stranger.call('GET /timebank/proof', {})).result).toBeNull()
})

it('keeps the old key when another comes into use, so that old roots stay verifiable', async () => {
  server.clock.set('2026-11-28T16:01:00Z')
  await makeRoot(server.clock.now(), signingKey(generateKeyPairSync('ed25519').privateKey))
  const { result } = await roots()
  expect(result.keys).toHaveLength(2)
  expect(new Set(result.items.map(({ key }) => key)).size).toBe(2)
  expect(await ledgerFaults()).toEqual([])
})

it.each([['before', { before: 'yesterday' }], ['limit', { limit: 0 }]])('refuses a wrong %s', async (field, query) => {
  const { status, problem } = await roots(query)
  expect({ status, errors: problem.errors?.map(({ path }) => path) }).toEqual({ status: 400, errors: [`query.${field}`] })
})
