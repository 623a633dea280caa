import type { Result } from '../../shared/api'

type Certificate = Result<'GET /timebank/certificates/:id'>
type Verified = Result<'GET /certificates/:number'>

const number = '2026-7KQ3-M9TB'
const check = '7KQ3M9TBXA'
const items = [
  { organisation: '暖心志愿队', minutes: 240, times: 2 },
  { organisation: '邻里互助', minutes: 45, times: 1 },
]

/** A certificate as its holder gets it, with some of it changed. */
export function certificateView(change: Partial<Certificate> = {}): Certificate {
  return {
    id: 'a'.repeat(24), number, check, from: '2026-01-05', until: '2026-11-23', total: 285, items, show: { name: true, organisations: true }, issuedAt: '2026-11-23T02:00:00.000Z', state: 'valid', revoked: null,
    verifyAt: `https://linli.example/#/timebank/verify/index?number=${number}&check=${check}`, issuer: '福民社区', holder: '王秀英', qr: 'data:image/png;base64,AAAA', ...change,
  }
}

/** The same as a stranger gets it. */
export function verifiedView({ payload = {}, ...change }: Partial<Omit<Verified, 'payload'>> & { payload?: Partial<Verified['payload']> } = {}): Verified {
  return {
    payload: { number, issuer: '福民社区', holder: '王秀英', from: '2026-01-05', until: '2026-11-23', items, total: 285, issuedAt: '2026-11-23T02:00:00.000Z', ...payload },
    signature: 's'.repeat(86), publicKey: 'key', signed: true, state: 'valid', revokedAt: null, reason: null, ...change,
  }
}
