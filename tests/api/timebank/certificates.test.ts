import { randomUUID } from 'node:crypto'
import { CertificateModel } from '../../../server/volunteering/certificates/certificate.model'
import { credit, personAccount } from '../../../server/timebank'
import { systemActor } from '../../../server/events/emit'
import { PersonModel } from '../../../server/people'
import { issued, servedFor, settled, today, toldOfCertificates, undone } from '../../support/certificates'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { earned, ledgerFaults } from '../../support/timebank'

const server = useServer({ environment: { PUBLIC_URL: 'https://linli.example' } })
let people: SignedInTown
let sweeping: string

beforeAll(async () => {
  people = await signInTown(server)
  sweeping = await servedFor('暖心志愿队', people, server)
  await servedFor('银龄互助社', people, server, 90)
  await servedFor('银龄互助社二队', people, server, 45)
})
afterEach(async () => {
  expect(await ledgerFaults()).toEqual([])
})

const both = { name: true, organisations: true }
const refused = async (reply: Promise<{ status: number; problem: { code: string; errors?: { path: string }[] } }>) => {
  const { status, problem } = await reply
  return [status, problem.code, problem.errors?.map(({ path }) => path)]
}
const issue = (body: object, caller = people.resident, key?: string) => caller.call('POST /timebank/certificates', { body: body as never }, key)

/** Captured minutes of help that the resident gave. */
async function helped(minutes: number): Promise<void> {
  const id = `capture:hold:help:${randomUUID().slice(0, 8)}:1`
  await credit([{ id, kind: 'earn', from: 'issuance', to: personAccount(people.resident.id), minutes, at: server.clock.now(), by: systemActor, words: null, source: { type: 'help', id: 'f'.repeat(24), label: '买菜' }, service: true, path: '' }], 90_000)
}

describe('timebank.issueCertificate', () => {
  it('certifies what the ledger has, by organisation, with a number and a check code', async () => {
    await helped(30)
    const certificate = await issued(people.resident, server)
    expect(certificate).toMatchObject({ holder: '王秀英', issuer: '福民社区', until: today(server), total: 285, show: both, state: 'valid', revoked: null })
    expect(certificate.items).toEqual([
      { organisation: '暖心志愿队', minutes: 120, times: 1 },
      { organisation: '银龄互助社', minutes: 90, times: 1 },
      { organisation: '银龄互助社二队', minutes: 45, times: 1 },
      { organisation: '邻里互助', minutes: 30, times: 1 },
    ])
    expect(certificate.number).toMatch(/^2026-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect(certificate.check).toMatch(/^[2-9A-Z]{10}$/)
    expect(certificate.verifyAt).toBe(`https://linli.example/#/timebank/verify/index?number=${certificate.number}&check=${certificate.check}`)
    expect(certificate.qr).toMatch(/^data:image\/png;base64,/)
    expect((await eventsOf('certificate.issued')).at(-1)).toMatchObject({ subject: { type: 'certificate', id: certificate.id }, actor: { name: '王秀英' } })
  })

  it('counts by days in China, both included, and says before what it would say', async () => {
    const all = (await people.resident.call('GET /timebank/service', { query: {} })).result
    expect(all.total).toBe(285)
    const first = (await people.resident.call('GET /timebank/service', { query: { from: all.from, until: all.from } })).result
    expect(first).toEqual({ from: all.from, until: all.from, items: [{ organisation: '暖心志愿队', minutes: 120, times: 1 }], total: 120 })
    expect((await issued(people.resident, server, { from: all.from, until: all.from })).total).toBe(120)
    // 23:59 in China is still that day; a minute later is the next.
    const before = today(server)
    server.clock.set(`${before}T15:59:00Z`)
    await earned(server, people.neighbour.id, 10)
    server.clock.advance(1)
    await earned(server, people.neighbour.id, 20)
    expect((await people.neighbour.call('GET /timebank/service', { query: { from: before, until: before } })).result.total).toBe(10)
    expect((await people.neighbour.call('GET /timebank/service', { query: {} })).result).toMatchObject({ from: before, until: today(server), total: 30, items: [{ organisation: '其他志愿服务', times: 2 }] })
  })

  it('is refused for nothing, for days to come, for days in disorder, for who has no name', async () => {
    const day = today(server)
    expect(await refused(issue({ until: day }, people.stranger))).toEqual([409, 'timebank.nothing_to_certify', undefined])
    expect(await refused(issue({ from: '2020-01-01', until: '2020-12-31' }))).toEqual([409, 'timebank.nothing_to_certify', undefined])
    expect(await refused(issue({ until: '2027-01-01' }))).toEqual([400, 'bad_input', ['body.until']])
    expect(await refused(issue({ from: day, until: '2026-01-01' }))).toEqual([400, 'bad_input', ['body.until']])
    expect(await refused(issue({ from: '2026-02-30', until: 'today', show: { name: 'yes', organisations: true } }))).toEqual([400, 'bad_input', ['body.from', 'body.until', 'body.show.name']])
    expect(await refused(people.resident.call('GET /timebank/service', { query: { from: day, until: '2026-01-01' } }))).toEqual([400, 'bad_input', ['query.until']])
    expect(await refused(people.resident.call('GET /timebank/service', { query: { until: '2027-01-01' } }))).toEqual([400, 'bad_input', ['query.until']])
    await earned(server, people.newcomer.id, 30)
    await PersonModel.updateOne({ _id: people.newcomer.id }, { name: '' })
    expect(await refused(issue({ until: day }, people.newcomer))).toEqual([409, 'conflict', undefined])
    expect(await CertificateModel.countDocuments({ person: { $ne: people.resident.id } })).toBe(0)
  })

  it('of ten requests at once with one key one is issued', async () => {
    const before = await CertificateModel.countDocuments()
    const key = randomUUID()
    const replies = await Promise.all(Array.from({ length: 10 }, () => issue({ until: today(server) }, people.resident, key)))
    expect(new Set(replies.map(({ status, result }) => `${status} ${result.id}`)).size).toBe(1)
    expect(await CertificateModel.countDocuments()).toBe(before + 1)
  })

  it('keeps its number once, by the database', async () => {
    const one = (await CertificateModel.findOne().lean())!
    const { _id, ...same } = one
    await expect(CertificateModel.insertMany([same])).rejects.toMatchObject({ code: 11000 })
  })
})

describe('timebank.certificates', () => {
  it('are their holder\'s alone, page by page', async () => {
    const mine = await CertificateModel.countDocuments({ person: people.resident.id })
    const first = (await people.resident.call('GET /timebank/certificates', { query: { limit: 1 } })).result
    const rest = (await people.resident.call('GET /timebank/certificates', { query: { limit: 100, cursor: first.next! } })).result
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(mine)
    expect(Object.keys(first.items[0]!)).not.toContain('check')
    const { id } = first.items[0]!
    for (const other of [people.neighbour, people.chief, people.desk, people.stranger, people.otherDesk]) {
      expect(await refused(other.call('GET /timebank/certificates/:id', { params: { id } }))).toEqual([404, 'not_found', undefined])
      expect((await other.call('GET /timebank/certificates', { query: {} })).result.items).toEqual([])
      expect((await fetch(`${server.url}/api/timebank/certificates/${id}/pdf`, { headers: { authorization: `Bearer ${other.token()}` } })).status).toBe(404)
    }
    expect((await fetch(`${server.url}/api/timebank/certificates/${id}/pdf`)).status).toBe(401)
    expect(await refused(people.resident.call('GET /timebank/certificates/:id', { params: { id: 'f'.repeat(24) } }))).toEqual([404, 'not_found', undefined])
    expect(await refused(people.resident.call('GET /timebank/certificates/:id', { params: { id: 'x' } }))).toEqual([404, 'not_found', undefined])
    expect(await refused(people.resident.call('GET /timebank/certificates', { query: { cursor: 'x' } }))).toEqual([400, 'bad_input', ['query.cursor']])
  })
})

describe('a reversal', () => {
  it('revokes the certificates that speak of the service, once, and the holder is told; others stand', async () => {
    const day = (await people.resident.call('GET /timebank/service', { query: {} })).result.from
    const over = await issued(people.resident, server)
    const beside = await issued(people.resident, server, { from: today(server), until: today(server) }).catch(() => null)
    expect(beside).toBeNull()
    await helped(15)
    const later = await issued(people.resident, server, { from: today(server) })
    await settled()
    await undone(sweeping, server)
    const now = (await people.resident.call('GET /timebank/certificates/:id', { params: { id: over.id } })).result
    expect(now).toMatchObject({ state: 'revoked', revoked: { reason: '其中 2 小时的服务，社区核对后撤销了。' }, total: over.total })
    expect((await people.resident.call('GET /timebank/certificates/:id', { params: { id: later.id } })).result.state).toBe('valid')
    const revoked = await CertificateModel.countDocuments({ state: 'revoked', from: { $lte: day } })
    const told = await toldOfCertificates(people.resident)
    expect(told).toHaveLength(revoked)
    expect(told[0]).toMatchObject({ title: '您的志愿服务证明被撤销了', subject: { type: 'certificate' } })
    await settled()
    expect(await toldOfCertificates(people.resident)).toHaveLength(revoked)
    expect(await eventsOf('certificate.revoked')).toHaveLength(revoked)
  })

  it('is no longer in a certificate that is issued afterwards, which stands', async () => {
    const after = await issued(people.resident, server)
    expect(after.items.map(({ organisation }) => organisation)).not.toContain('暖心志愿队')
    await settled()
    expect((await people.resident.call('GET /timebank/certificates/:id', { params: { id: after.id } })).result.state).toBe('valid')
  })

  it('that was told before the certificate was there to be found revokes it all the same', async () => {
    const earning = await earned(server, people.neighbour.id, 60)
    const certificate = await issued(people.neighbour, server)
    // As if the reversal had been booked, and its event followed, between the reading of the ledger and the storing of the certificate.
    await CertificateModel.updateOne({ _id: certificate.id }, { state: 'stored later' }, { runValidators: false })
    await undone(earning, server)
    await CertificateModel.updateOne({ _id: certificate.id }, { state: 'valid' })
    const { volunteeringReactions } = await import('../../../server/volunteering')
    const [event] = (await eventsOf('certificate.issued')).filter(({ subject }) => subject.id === certificate.id)
    await volunteeringReactions.find(({ name }) => name === 'volunteering.revokeCertificates')!.react(event!)
    expect((await people.neighbour.call('GET /timebank/certificates/:id', { params: { id: certificate.id } })).result.state).toBe('revoked')
  })
})
