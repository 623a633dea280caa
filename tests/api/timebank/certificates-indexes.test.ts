import { randomUUID } from 'node:crypto'
import { Types } from 'mongoose'
import { CertificateModel, type Certificate } from '../../../server/volunteering/certificates/certificate.model'
import { personAccount, TransferModel } from '../../../server/timebank'
import { call } from '../../support/client'
import { issued, today, undone } from '../../support/certificates'
import { signInTown, type SignedInTown } from '../../support/issues'
import { faults, queriesDuring } from '../../support/scans'
import { useServer } from '../../support/server'
import { earned } from '../../support/timebank'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
  const others = Array.from({ length: 1_000 }, () => new Types.ObjectId())
  const at = (index: number) => new Date(server.clock.now().getTime() - index * 60_000)
  await TransferModel.collection.insertMany(
    others.map((person, index) => ({ _id: `earn:other:${index}`, kind: 'earn', minutes: 10, from: { account: 'issuance' }, to: { account: personAccount(person), sequence: 1, after: 10, previous: '0'.repeat(64), hash: '0'.repeat(64) }, at: at(index), by: null, words: null, source: { type: 'activity', id: String(index), label: '' }, service: true })) as never[],
  )
  await CertificateModel.collection.insertMany([...others, ...others.map(() => new Types.ObjectId(people.resident.id))].map((person, index) => madeCertificate(person, at(index))) as never[])
})

function madeCertificate(person: Types.ObjectId, issuedAt: Date): Certificate {
  return {
    _id: new Types.ObjectId(), number: randomUUID(), check: 'AAAAAAAAAA', person, holder: '', issuer: '', from: '2025-01-01', until: '2025-01-02', items: [], total: 1, show: { name: true, organisations: true }, issuedAt, upTo: 1,
    signatures: { shown: '', full: '' }, key: '', publicKey: '', state: 'valid', revoked: null,
  }
}

test('a page of mine, a certificate by its number, a sum and a reversal read along an index', async () => {
  const page = await queriesDuring(async () => expect((await people.resident.call('GET /timebank/certificates', { query: {} })).result.items).toHaveLength(20))
  expect(faults(page, 0)).toEqual([])
  const guess = await queriesDuring(() => call(server, 'GET /certificates/:number', { params: { number: '2026-AAAA-AAAA' }, query: { check: 'AAAAAAAAAA' } }))
  expect(faults(guess, 0)).toEqual([])
  const earning = await earned(server, people.resident.id, 60)
  const issuing = await queriesDuring(async () => expect((await issued(people.resident, server, { from: today(server) })).total).toBe(60))
  expect(faults(issuing, 1)).toEqual([])
  const own = (collection: string) => issuing.filter((query) => query.collection === collection).reduce((sum, { docsExamined }) => sum + docsExamined, 0)
  expect(own('transfers')).toBeLessThan(10)
  const undoing = await queriesDuring(() => undone(earning, server))
  expect(faults(undoing.filter(({ collection }) => collection === 'certificates'), 0)).toEqual([])
})
