import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isCertified } from '../../../server/volunteering/certificates/certified'
import { certificateText, type SignedPayload } from '../../../server/volunteering/certificates/signed-text'
import { CertificateModel } from '../../../server/volunteering/certificates/certificate.model'
import { publicKeys, signingKey, signText } from '../../../server/timebank'
import { call } from '../../support/client'
import { type Certificate, issued, servedFor, undone } from '../../support/certificates'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
const folder = mkdtempSync(path.join(os.tmpdir(), 'linli-certificate-'))
let people: SignedInTown
let sweeping: string
let shownAll: Certificate
let shownNothing: Certificate

beforeAll(async () => {
  people = await signInTown(server)
  sweeping = await servedFor('暖心志愿队', people, server)
  shownAll = await issued(people.resident, server)
  shownNothing = await issued(people.resident, server, { show: { name: false, organisations: false } })
})
afterAll(() => rmSync(folder, { recursive: true }))

const verify = (number: string, check: string) => call(server, 'GET /certificates/:number', { params: { number }, query: { check } })
const lookUp = async ({ number, check }: Certificate) => (await verify(number, check)).result
const signedOf = ({ payload, signature, publicKey }: SignedPayload): SignedPayload => ({ payload, signature, publicKey })

describe('timebank.verifyCertificate', () => {
  it('tells a stranger what the holder chose, and nothing else', async () => {
    const items = [{ organisation: '暖心志愿队', minutes: 120, times: 1 }]
    expect(await lookUp(shownAll)).toMatchObject({ state: 'valid', signed: true, revokedAt: null, reason: null, payload: { number: shownAll.number, issuer: '福民社区', holder: '王秀英', items, total: 120 } })
    const answer = await lookUp(shownNothing)
    expect(answer).toMatchObject({ state: 'valid', signed: true, payload: { holder: null, items: null, total: 120 } })
    expect(JSON.stringify(answer)).not.toMatch(/王秀英|暖心/)
  })

  it('knows a number typed in small letters', async () => {
    expect((await verify(` ${shownAll.number.toLowerCase()} `, shownAll.check)).status).toBe(200)
  })

  it('answers a wrong check code, another one\'s, and an unknown number alike', async () => {
    const wrong = await verify(shownAll.number, 'AAAAAAAAAA')
    expect(wrong).toMatchObject({ status: 404, problem: { code: 'not_found', detail: '没有这张证明。请核对编号和校验码，一个字都不能差。' } })
    for (const [number, check] of [[shownAll.number, shownNothing.check], ['2026-AAAA-AAAA', shownAll.check], ['2026-AAAA-AAAA', 'AAAAAAAAAA']] as const) {
      expect({ ...(await verify(number, check)).problem, requestId: '' }).toEqual({ ...wrong.problem, requestId: '' })
    }
    for (const check of ['', 'abc', 'AAAAAAAAA0']) expect(await verify(shownAll.number, check)).toMatchObject({ status: 400, problem: { errors: [{ path: 'query.check' }] } })
  })

  it('says so when what is stored was changed by hand', async () => {
    await CertificateModel.updateOne({ _id: shownAll.id }, { total: 1_200 })
    expect(await lookUp(shownAll)).toMatchObject({ signed: false, payload: { total: 1_200 } })
    await CertificateModel.updateOne({ _id: shownAll.id }, { total: 120 })
    expect((await lookUp(shownAll)).signed).toBe(true)
  })
})

describe('offline', () => {
  it('a signature covers exactly what is shown, and nothing that was changed', async () => {
    for (const certificate of [shownAll, shownNothing]) {
      const signed = signedOf(await lookUp(certificate))
      expect(isCertified(signed)).toBe(true)
      const { payload } = signed
      for (const changed of [{ total: payload.total + 60 }, { holder: '别人' }, { number: '2026-AAAA-AAAA' }, { issuer: '建设社区' }, { from: '2020-01-01' }, { until: '2027-01-01' }, { items: [] }, { issuedAt: '2026-01-01T00:00:00.000Z' }]) {
        expect(isCertified({ ...signed, payload: { ...payload, ...changed } })).toBe(false)
      }
      expect(isCertified({ ...signed, signature: 'A'.repeat(86) })).toBe(false)
      expect(isCertified({ ...signed, publicKey: 'none' })).toBe(false)
      expect((await publicKeys()).map(({ publicKey }) => publicKey)).toContain(signed.publicKey)
    }
  })

  it('the command believes the keys it is given, tells what was certified, and refuses what was changed or signed by others', async () => {
    const signed = signedOf(await lookUp(shownAll))
    const { _id: id, publicKey } = (await publicKeys())[0]!
    const good = await run(signed, '--key', `${id}=${publicKey}`)
    expect(good).toMatchObject({ code: 0, wrong: '' })
    expect(good.said).toContain('持有人 王秀英')
    expect(good.said).toContain('暖心志愿队：1 次，2 小时')
    const changed = await run({ ...signed, payload: { ...signed.payload, total: 600 } }, '--key', `${id}=${publicKey}`)
    expect(changed).toMatchObject({ code: 1, wrong: expect.stringContaining('签名不符') })
    const own = signingKey(generateKeyPairSync('ed25519').privateKey)
    const forged = await run({ payload: signed.payload, signature: signText(certificateText(signed.payload), own), publicKey: own.publicKey }, '--key', `${id}=${publicKey}`)
    expect(forged).toMatchObject({ code: 1, wrong: expect.stringContaining('不认识的公钥') })
    expect(await run({ ...signed, payload: null as never })).toMatchObject({ code: 1, wrong: expect.stringContaining('不是证明的签名数据') })
    expect(await run(signed, '--key', `nobody=${publicKey}`)).toMatchObject({ code: 2 })
  }, 60_000)
})

test('a certificate whose service was reversed says so to whoever looks', async () => {
  await undone(sweeping, server)
  expect(await lookUp(shownNothing)).toMatchObject({ state: 'revoked', signed: true, revokedAt: server.clock.now().toISOString(), reason: '其中 2 小时的服务，社区核对后撤销了。', payload: { holder: null } })
})

/** Runs `npm run certificate:verify` on a file of this content. */
function run(content: unknown, ...given: string[]): Promise<{ code: number; said: string; wrong: string }> {
  const file = path.join(folder, 'certificate.json')
  writeFileSync(file, JSON.stringify(content))
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['--import', 'tsx', 'server/volunteering/certificates/verify-command.ts', file, ...given], { cwd: path.join(__dirname, '..', '..', '..'), env: { ...process.env, DATA_DIR: folder } }, (_, said, wrong) => resolve({ code: child.exitCode!, said, wrong }))
  })
}
