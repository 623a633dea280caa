import { phone } from '../../../tests/support/taro'
import { keepSession, session, type Session } from '@/session/session'
import { call, signOut, upload } from './call'
import { ApiProblem } from './problem'

const signIn = (accessToken = 'a1', refreshToken = 'r1'): Session => ({
  accessToken,
  refreshToken,
  expiresAt: '2026-11-23T03:00:00Z',
  person: { id: '0123456789abcdef01234567', name: '王秀英' },
})
const problem = (statusCode: number, code: string, errors?: object[]) => ({ statusCode, data: { type: 'about:blank', title: code, status: statusCode, code, detail: `因为 ${code}`, errors, requestId: 'q1' } })
const caught = (promise: Promise<unknown>) => promise.then(
  () => { throw new Error('it did not fail') },
  (error: ApiProblem) => error,
)

beforeEach(() => {
  phone.reset()
  keepSession(signIn())
})

test('fills the path, the query and the headers in', async () => {
  phone.answer = () => ({ statusCode: 200, data: { items: [], next: null } })
  await call('GET /issues', { query: { view: 'mine', q: '水 管', cursor: undefined } })
  await call('POST /issues/:id/accept', { params: { id: '65a000000000000000000001' }, idempotencyKey: 'k1' })
  expect(phone.asked).toEqual([
    { method: 'GET', path: '/issues?view=mine&q=%E6%B0%B4%20%E7%AE%A1', body: undefined, header: { authorization: 'Bearer a1' } },
    { method: 'POST', path: '/issues/65a000000000000000000001/accept', body: undefined, header: { authorization: 'Bearer a1', 'idempotency-key': 'k1' } },
  ])
})

test('says in words and by field what the server refused', async () => {
  phone.answer = () => problem(400, 'bad_input', [{ path: 'body.text', code: 'too_big', detail: '最多 5000 个字' }])
  const error = await caught(call('GET /me'))
  expect(error).toBeInstanceOf(ApiProblem)
  expect([error.code, error.status, error.message, error.at('body.text'), error.passing]).toEqual(['bad_input', 400, '因为 bad_input', '最多 5000 个字', false])
})

test('no network is offline, an answer that is not ours is unreadable; both pass', async () => {
  phone.answer = () => Promise.reject(new Error('request:fail'))
  const away = await caught(call('GET /me'))
  phone.answer = () => ({ statusCode: 502, data: '<html>Bad gateway</html>' })
  const gateway = await caught(call('GET /me'))
  expect([away.code, away.passing, gateway.code, gateway.passing]).toEqual(['offline', true, 'unreadable', true])
})

test('many calls with an access token that ran out renew it once and are asked again', async () => {
  phone.answer = ({ path, header }) => {
    if (path === '/sign-in/refresh') return { statusCode: 200, data: signIn('a2', 'r2') }
    return header.authorization === 'Bearer a2' ? { statusCode: 200, data: {} } : problem(401, 'token_expired')
  }
  await Promise.all([call('GET /me'), call('GET /me/door'), call('GET /notices')])
  const refreshes = phone.asked.filter((asked) => asked.path === '/sign-in/refresh')
  expect(refreshes.map((asked) => asked.body)).toEqual([{ refreshToken: 'r1' }])
  expect(session()?.refreshToken).toBe('r2')
  expect(phone.asked.filter((asked) => asked.header.authorization === 'Bearer a2')).toHaveLength(3)
})

test('tokens that another tab renewed meanwhile are taken, not renewed again', async () => {
  phone.answer = ({ header }) => {
    if (header.authorization === 'Bearer a2') return { statusCode: 200, data: {} }
    phone.storage.set('linli.session', signIn('a2', 'r2'))
    return problem(401, 'token_expired')
  }
  await call('GET /me')
  expect(phone.asked.map((asked) => asked.path)).toEqual(['/me', '/me'])
})

test('a refused refresh ends the sign-in; no network does not', async () => {
  phone.answer = ({ path }) => (path === '/sign-in/refresh' ? Promise.reject(new Error('request:fail')) : problem(401, 'token_expired'))
  expect((await caught(call('GET /me'))).code).toBe('offline')
  expect(session()).not.toBeNull()
  phone.answer = () => problem(401, 'unauthenticated')
  expect((await caught(call('GET /me'))).code).toBe('unauthenticated')
  expect(session()).toBeNull()
  expect(phone.storage.has('linli.session')).toBe(false)
})

test('a sign-out without a network still ends it on this device', async () => {
  phone.answer = () => Promise.reject(new Error('request:fail'))
  await signOut()
  expect(session()).toBeNull()
})

test('an upload tells its progress and answers the file', async () => {
  phone.answer = () => ({ statusCode: 200, data: { id: 'f1', kind: 'photo' } })
  const progress: number[] = []
  const file = await upload('wxfile://tmp/1.jpg', 'photo', (percent) => progress.push(percent))
  expect([file.id, progress, phone.asked[0]?.body]).toEqual(['f1', [50], { purpose: 'photo', file: 'wxfile://tmp/1.jpg' }])
})

test('an upload that the server refuses says why', async () => {
  phone.answer = () => problem(413, 'too_large')
  expect((await caught(upload('wxfile://tmp/1.jpg', 'photo'))).code).toBe('too_large')
})
