import { inflateSync } from 'node:zlib'
import { CertificateModel, type Certificate } from '../../../server/volunteering/certificates/certificate.model'
import { paperOf } from '../../../server/volunteering/certificates/paper'
import { makePaper } from '../../../server/volunteering/certificates/paper-thread'
import { isCertified } from '../../../server/volunteering/certificates/certified'
import { fullPayload, type SignedPayload } from '../../../server/volunteering/certificates/signed-text'
import { issued, servedFor, undone } from '../../support/certificates'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown
let sweeping: string
let id: string

beforeAll(async () => {
  people = await signInTown(server)
  sweeping = await servedFor('暖心志愿队', people, server)
  id = (await issued(people.resident, server, { show: { name: false, organisations: false } })).id
})

const download = async () => {
  const response = await fetch(`${server.url}/api/timebank/certificates/${id}/pdf`, { headers: { authorization: `Bearer ${people.resident.token()}` } })
  return { response, pdf: Buffer.from(await response.arrayBuffer()) }
}

/** What a PDF's compressed parts hold, with what it maps its glyphs to: the characters that can be read out of it. */
function readable(pdf: Buffer): { parts: string; characters: string; pages: number } {
  const parts: string[] = []
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('\nstream\n', at + 8)) {
    const begin = pdf.indexOf('stream\n', at) + 7
    try {
      parts.push(inflateSync(pdf.subarray(begin, pdf.indexOf('\nendstream', begin))).toString())
    } catch {
      continue
    }
  }
  const maps = parts.filter((part) => part.includes('beginbfrange'))
  const codes = maps.flatMap((part) => [...part.matchAll(/<([0-9a-f]{4}(?: ?[0-9a-f]{4})?)>/gi)].map(([, code]) => code!))
  const characters = codes.map((code) => Buffer.from(code.replace(' ', ''), 'hex').swap16().toString('utf16le')).join('')
  return { parts: parts.join('\n'), characters, pages: pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0 }
}

describe('timebank.certificatePdf', () => {
  it('is a PDF of one page to keep, small, with the characters of what it says, though the public page shows less', async () => {
    const { response, pdf } = await download()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="certificate-2026-.*filename\*=UTF-8''%E5%BF%97/)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.length).toBeLessThan(400_000)
    expect(pdf.includes('NotoSansHans-Regular')).toBe(true)
    const { characters, pages } = readable(pdf)
    expect(pages).toBe(1)
    for (const character of '志愿服务证明王秀英暖心志愿队福民社区贰小时整合计签发') expect(characters).toContain(character)
  })

  it('carries all of it with its signature, for whoever verifies it without us', async () => {
    const { parts } = readable((await download()).pdf)
    const signed = JSON.parse(parts.slice(parts.indexOf('{\n  "payload"'), parts.indexOf('\n}\n', parts.indexOf('{\n  "payload"')) + 2)) as SignedPayload
    expect(signed.payload).toMatchObject({ holder: '王秀英', items: [{ organisation: '暖心志愿队', minutes: 120, times: 1 }] })
    expect(isCertified(signed)).toBe(true)
    expect(signed.payload).toEqual(fullPayload((await CertificateModel.findById(id).lean<Certificate>())!))
  })

  it('prints what its font has, and the code of what it lacks', async () => {
    const certificate = (await CertificateModel.findById(id).lean<Certificate>())!
    const { characters } = readable(await paperOf({ ...certificate, holder: '䶮𠮷' }, 'https://linli.example/#/x?number=1'))
    expect(characters).toContain('䶮')
    for (const character of '〔U+20B7〕字库') expect(characters).toContain(character)
  })

  it('goes over as many pages as a long list takes', async () => {
    const certificate = (await CertificateModel.findById(id).lean<Certificate>())!
    const items = Array.from({ length: 60 }, (_, at) => ({ organisation: `第 ${at} 志愿服务队，名字特别长，一行写不下，要写到第二行上去才行`, minutes: 61, times: 1 }))
    const pdf = await paperOf({ ...certificate, items, total: 3_660 }, 'https://linli.example/#/x?number=1')
    expect(readable(pdf).pages).toBe(6)
    expect(pdf.length).toBeLessThan(400_000)
  })

  it('says on its face that it is revoked', async () => {
    expect(readable((await download()).pdf).characters).not.toContain('撤')
    await undone(sweeping, server)
    expect(readable((await download()).pdf).characters).toContain('撤')
  })
})

describe('the thread that makes them', () => {
  it('makes many that are asked for at once, one after the other, while others are answered', async () => {
    const order: string[] = []
    const papers = Array.from({ length: 8 }, async () => {
      const { response, pdf } = await download()
      order.push('paper')
      return [response.status, pdf.subarray(0, 5).toString()]
    })
    const answers = Array.from({ length: 20 }, async () => {
      const { status } = await people.resident.call('GET /timebank/account', {})
      order.push('account')
      return status
    })
    expect(await Promise.all(papers)).toEqual(Array(8).fill([200, '%PDF-']))
    expect(await Promise.all(answers)).toEqual(Array(20).fill(200))
    expect(order.slice(-3)).toEqual(['paper', 'paper', 'paper'])
  })

  it('lets so many wait as it can answer soon, and nobody more', async () => {
    const certificate = (await CertificateModel.findById(id).lean<Certificate>())!
    const asked = await Promise.allSettled(Array.from({ length: 63 }, () => makePaper({ ...certificate, items: null as never }, 'https://linli.example/')))
    expect(asked.filter((one) => one.status === 'rejected' && (one.reason as { code?: string }).code === 'too_many')).toHaveLength(3)
  })

  it('refuses what breaks off, and makes the next all the same', async () => {
    const certificate = (await CertificateModel.findById(id).lean<Certificate>())!
    await expect(makePaper({ ...certificate, items: null as never }, 'https://linli.example/')).rejects.toThrow(/null/)
    expect((await makePaper(certificate, 'https://linli.example/')).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
