import { problems } from '../../shared/contract/problems'
import { useWeChatStandIn } from '../../tests/support/wechat-stand-in'
import { Problem } from '../http/problem'
import { createWeChat } from '.'

const signInPath = '/sns/jscode2session'
const tokenPath = '/cgi-bin/stable_token'
const phonePath = '/wxa/business/getuserphonenumber'

const standIn = useWeChatStandIn()
let moment = Date.now()

function connect(change: { secret?: string; timeLimit?: number } = {}) {
  const { WECHAT_APPID: appId, WECHAT_SECRET: secret, WECHAT_BASE_URL: baseUrl } = standIn.environment as Record<string, string>
  return createWeChat({ wechat: { appId: appId!, secret: change.secret ?? secret!, baseUrl: baseUrl! } }, { clock: { now: () => new Date(moment) }, timeLimit: change.timeLimit })
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Problem)) throw new Error(`expected a Problem, got ${String(error)}`)
  return error
}

beforeEach(() => {
  standIn.asked.length = 0
  moment = Date.now()
})

describe('sign-in', () => {
  test('a code gives the user', async () => {
    standIn.loginCode('good', 'o-1', 'u-1')
    await expect(connect().signIn('good')).resolves.toEqual({ openid: 'o-1', unionid: 'u-1' })
  })

  test('a used or unknown code is refused', async () => {
    standIn.loginCode('once', 'o-2')
    await connect().signIn('once')
    expect((await problemOf(connect().signIn('once'))).code).toBe('people.wechat_refused')
    expect((await problemOf(connect().signIn('never-seen'))).code).toBe('people.wechat_refused')
  })

  test.each([
    [40226, 'code blocked', 'people.wechat_refused'],
    [45011, 'api minute-quota reach limit mustslower retry next minute', 'too_many'],
    [50002, 'user limited', 'people.wechat_unavailable'],
  ])('errcode %d (%s) is %s', async (errcode, errmsg, code) => {
    standIn.next(signInPath, { errcode, errmsg })
    expect((await problemOf(connect().signIn('any'))).code).toBe(code)
    expect(standIn.times(signInPath)).toBe(1)
  })

  test('a wrong secret is unavailable to the user and named for the log, without the secret', async () => {
    const problem = await problemOf(connect({ secret: 'a-wrong-secret' }).signIn('any'))
    expect(problem.code).toBe('people.wechat_unavailable')
    expect(String(problem.cause)).toContain('40125')
    expect(String(problem.cause)).not.toContain('a-wrong-secret')
    expect(problem.detail).toBe(problems['people.wechat_unavailable'].detail)
  })

  test('a busy WeChat is asked once more', async () => {
    standIn.loginCode('busy', 'o-3')
    standIn.next(signInPath, { errcode: -1, errmsg: 'system error' })
    await expect(connect().signIn('busy')).resolves.toMatchObject({ openid: 'o-3' })
    expect(standIn.times(signInPath)).toBe(2)
  })

  test('and not a third time', async () => {
    standIn.next(signInPath, { errcode: -1, errmsg: 'system error' }, { errcode: -1, errmsg: 'system error' })
    expect((await problemOf(connect().signIn('any'))).code).toBe('people.wechat_unavailable')
    expect(standIn.times(signInPath)).toBe(2)
  })

  test.each([
    ['a page in place of JSON', { text: '<html>502 Bad Gateway</html>' }],
    ['half a document', { text: '{"openid":"o-4"' }],
    ['a list', { text: '[]' }],
    ['nothing', { text: '' }],
    ['no openid', { text: '{"session_key":"x"}' }],
    ['an openid that is a number', { text: '{"openid":4}' }],
    ['status 500', { text: '{"openid":"o-4"}', status: 500 }],
    ['silence', 'silence' as const],
  ])('%s is unavailable', async (_, fault) => {
    standIn.next(signInPath, fault)
    expect((await problemOf(connect({ timeLimit: 200 }).signIn('any'))).code).toBe('people.wechat_unavailable')
  })

  test('a WeChat that cannot be reached is unavailable', async () => {
    const wechat = createWeChat({ wechat: { appId: 'a', secret: 's', baseUrl: 'http://127.0.0.1:1' } })
    expect((await problemOf(wechat.signIn('any'))).code).toBe('people.wechat_unavailable')
  })

  test('without credentials every call is unavailable', async () => {
    const wechat = createWeChat({})
    expect((await problemOf(wechat.signIn('any'))).code).toBe('people.wechat_unavailable')
    expect((await problemOf(wechat.phoneNumber('any'))).code).toBe('people.wechat_unavailable')
  })
})

describe('phone number', () => {
  beforeEach(() => standIn.replaceToken())

  test('a code gives the number', async () => {
    standIn.phoneCode('p-1', '13912345678')
    await expect(connect().phoneNumber('p-1')).resolves.toBe('13912345678')
  })

  test('a number from abroad is refused with a reason', async () => {
    standIn.phoneCode('p-abroad', '91234567', '852')
    const problem = await problemOf(connect().phoneNumber('p-abroad'))
    expect(problem.code).toBe('people.wechat_refused')
    expect(problem.detail).toContain('大陆')
  })

  test('a used code is refused', async () => {
    standIn.phoneCode('p-2', '13912345678')
    const wechat = connect()
    await wechat.phoneNumber('p-2')
    expect((await problemOf(wechat.phoneNumber('p-2'))).code).toBe('people.wechat_refused')
  })

  test('an answer without a number is unavailable', async () => {
    standIn.next(phonePath, { text: '{"errcode":0,"phone_info":{}}' })
    expect((await problemOf(connect().phoneNumber('any'))).code).toBe('people.wechat_unavailable')
  })
})

describe('access token', () => {
  beforeEach(() => standIn.replaceToken())

  const phone = async (wechat: ReturnType<typeof connect>, code: string) => {
    standIn.phoneCode(code, '13900000000')
    return wechat.phoneNumber(code)
  }

  test('is kept until shortly before it ends', async () => {
    const wechat = connect()
    await phone(wechat, 't-1')
    moment += 114 * 60_000
    await phone(wechat, 't-2')
    expect(standIn.times(tokenPath)).toBe(1)
    moment += 2 * 60_000
    await phone(wechat, 't-3')
    expect(standIn.times(tokenPath)).toBe(2)
  })

  test('is asked for once by callers at the same time', async () => {
    const wechat = connect()
    await Promise.all(Array.from({ length: 10 }, (_, index) => phone(wechat, `same-${index}`)))
    expect(standIn.times(tokenPath)).toBe(1)
  })

  test('is fetched anew after another process replaced it', async () => {
    const wechat = connect()
    await phone(wechat, 'r-1')
    standIn.replaceToken()
    await expect(phone(wechat, 'r-2')).resolves.toBe('13900000000')
    expect(standIn.times(tokenPath)).toBe(2)
    expect(standIn.times(phonePath)).toBe(3)
  })

  test('is forced when WeChat refuses the one it just confirmed', async () => {
    const wechat = connect()
    await phone(wechat, 'f-1')
    standIn.next(phonePath, { errcode: 42001, errmsg: 'access_token expired' })
    await expect(phone(wechat, 'f-2')).resolves.toBe('13900000000')
    expect(standIn.times(tokenPath)).toBe(3)
  })

  test('that is refused again is unavailable, without a loop', async () => {
    standIn.next(phonePath, { errcode: 40001, errmsg: 'invalid credential' }, { errcode: 40001, errmsg: 'invalid credential' })
    expect((await problemOf(connect().phoneNumber('any'))).code).toBe('people.wechat_unavailable')
    expect(standIn.times(phonePath)).toBe(2)
  })

  test('that cannot be had is unavailable now and asked for again next time', async () => {
    const wechat = connect()
    standIn.next(tokenPath, { text: 'oops', status: 500 })
    expect((await problemOf(phone(wechat, 'n-1'))).code).toBe('people.wechat_unavailable')
    await expect(phone(wechat, 'n-2')).resolves.toBe('13900000000')
  })
})
