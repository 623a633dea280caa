import { PersonModel } from '../../../server/people'
import { call } from '../../support/client'
import { emptyDatabase } from '../../support/database'
import { eventCounts } from '../../support/events'
import { addHolder, addPerson, addPlace, buildTown, doorAt } from '../../support/factory'
import { scansDuring } from '../../support/scans'
import { useServer } from '../../support/server'
import { useWeChatStandIn } from '../../support/wechat-stand-in'

const wechat = useWeChatStandIn()
const server = useServer({ environment: wechat.environment })

beforeEach(emptyDatabase)

let codes = 0

/** Signs in as this WeChat user, who also gave her phone if told. */
function signIn(openid: string, phone?: string) {
  const code = `code-${++codes}`
  wechat.loginCode(code, openid)
  if (phone) wechat.phoneCode(`phone-${code}`, phone)
  return call(server, 'POST /sign-in/wechat', { body: { code, ...(phone ? { phoneCode: `phone-${code}` } : {}) } })
}

/** Everybody in the database, in short. */
async function people() {
  const found = await PersonModel.find({}, { name: 1, phone: 1, openid: 1 }).sort({ _id: 1 }).lean()
  return found.map(({ name, phone, openid }) => ({ name, phone, openid }))
}

describe('somebody unknown', () => {
  test('becomes a person without a name, signed in', async () => {
    const { status, result } = await signIn('o-new')
    expect(status).toBe(200)
    expect(result.person.name).toBe('')
    expect((await call(server, 'GET /me', {}, { token: result.accessToken })).result).toMatchObject({ id: result.person.id, phone: null, demo: false })
    expect(await people()).toEqual([{ name: '', phone: null, openid: 'o-new' }])
    expect(await eventCounts()).toEqual({ 'people.registered': 1, 'people.signedIn': 1 })
  })

  test('comes back as the same person', async () => {
    const first = await signIn('o-new')
    const second = await signIn('o-new')
    expect(second.result.person.id).toBe(first.result.person.id)
    expect(await people()).toHaveLength(1)
  })

  test('is one person, however many first sign-ins come at once', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => signIn('o-many', '13911112222')))
    expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(new Set(replies.map(({ result }) => result.person.id)).size).toBe(1)
    expect(await people()).toEqual([{ name: '', phone: '13911112222', openid: 'o-many' }])
    expect(await eventCounts()).toEqual({ 'people.registered': 1, 'people.signedIn': 10 })
  })

  test('keeps the phone that came with the sign-in', async () => {
    await signIn('o-new', '13911112222')
    expect(await people()).toEqual([{ name: '', phone: '13911112222', openid: 'o-new' }])
  })
})

describe('the phone of somebody in the roster', () => {
  test('joins the WeChat user with her, posts included', async () => {
    const town = await buildTown()
    const { person } = town.first.gridWorker
    const { result } = await signIn('o-worker', person.phone!)
    expect(result.person).toEqual({ id: String(person._id), name: '吴丽' })
    const me = await call(server, 'GET /me', {}, { token: result.accessToken })
    expect(me.result.posts.map(({ role }) => role)).toEqual(['grid_worker'])
    expect((await eventCounts())['people.wechatJoined']).toBe(1)
    expect((await signIn('o-worker')).result.person.id).toBe(String(person._id))
  })

  test('goes to one of two WeChat users who give it at once', async () => {
    await addPerson('吴丽', { phone: '13911112222' })
    const replies = await Promise.all(['o-1', 'o-2', 'o-3', 'o-4'].map((openid) => signIn(openid, '13911112222')))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    expect(replies.filter(({ status }) => status === 409).map(({ problem }) => problem.code)).toEqual(Array(3).fill('people.phone_taken'))
    const [only, ...others] = await people()
    expect(only).toMatchObject({ name: '吴丽', openid: expect.stringMatching(/^o-\d$/) })
    expect(others).toEqual([])
  })

  test('is refused when she is in another WeChat', async () => {
    await addPerson('吴丽', { phone: '13911112222', openid: 'o-hers' })
    const { status, problem } = await signIn('o-thief', '13911112222')
    expect(status).toBe(409)
    expect(problem.code).toBe('people.phone_taken')
    expect(await people()).toEqual([{ name: '吴丽', phone: '13911112222', openid: 'o-hers' }])
    expect(await eventCounts()).toEqual({})
  })

  test('joins also later, while the person so far has no door', async () => {
    const chief = await addPerson('吴丽', { phone: '13911112222' })
    await signIn('o-late')
    const { result } = await signIn('o-late', '13911112222')
    expect(result.person.id).toBe(String(chief._id))
    expect((await signIn('o-late')).result.person.id).toBe(String(chief._id))
    expect(await PersonModel.countDocuments({ openid: 'o-late' })).toBe(1)
  })

  test('does not swallow a person who has a door', async () => {
    const city = await addPlace(null, 'city', '62', '城')
    await addPerson('住户', { phone: null, openid: 'o-door', doors: [doorAt(city)] })
    await addPerson('吴丽', { phone: '13911112222' })
    const { problem } = await signIn('o-door', '13911112222')
    expect(problem.code).toBe('people.phone_taken')
    expect(problem.detail).toContain('合并')
    expect((await signIn('o-door')).result.person.name).toBe('住户')
  })
})

test('a known person without a phone gets the one she gives; one who has a phone keeps it', async () => {
  await signIn('o-known')
  await signIn('o-known', '13911112222')
  expect(await people()).toEqual([{ name: '', phone: '13911112222', openid: 'o-known' }])
  await signIn('o-known', '13933334444')
  expect(await people()).toEqual([{ name: '', phone: '13911112222', openid: 'o-known' }])
})

describe('when WeChat refuses or fails, nothing is stored', () => {
  afterEach(async () => {
    expect(await people()).toEqual([])
    expect(await eventCounts()).toEqual({})
  })

  test('a code that WeChat does not know', async () => {
    const { status, problem } = await call(server, 'POST /sign-in/wechat', { body: { code: 'made-up' } })
    expect(status).toBe(401)
    expect(problem.code).toBe('people.wechat_refused')
  })

  test('a phone code that WeChat does not know', async () => {
    wechat.loginCode('with-bad-phone', 'o-x')
    const { problem } = await call(server, 'POST /sign-in/wechat', { body: { code: 'with-bad-phone', phoneCode: 'made-up' } })
    expect(problem.code).toBe('people.wechat_refused')
  })

  test('a WeChat that is down', async () => {
    wechat.next('/sns/jscode2session', { text: 'Bad Gateway', status: 502 })
    const { status, problem } = await call(server, 'POST /sign-in/wechat', { body: { code: 'any' } })
    expect(status).toBe(503)
    expect(problem).toMatchObject({ code: 'people.wechat_unavailable', detail: '微信服务暂时连不上，请稍后再试。' })
  })

  test('wrong input, all of it named', async () => {
    const { status, problem } = await call(server, 'POST /sign-in/wechat', { body: { code: ' ', phoneCode: 'x'.repeat(201) } })
    expect(status).toBe(400)
    expect(problem.errors?.map(({ path }) => path)).toEqual(['body.code', 'body.phoneCode'])
  })
})

test('an ended post does not come back with the sign-in', async () => {
  const city = await addPlace(null, 'city', '62', '城')
  const { person } = await addHolder('前任', 'desk', city, { until: new Date('2026-11-01T00:00:00Z') })
  const { result } = await signIn('o-former', person.phone!)
  expect((await call(server, 'GET /me', {}, { token: result.accessToken })).result.posts).toEqual([])
})

test('indexes serve every way to sign in', async () => {
  await addPerson('吴丽', { phone: '13911112222' })
  expect(
    await scansDuring(async () => {
      await signIn('o-new')
      await signIn('o-new')
      await signIn('o-worker', '13911112222')
      await signIn('o-thief', '13911112222')
    }),
  ).toEqual([])
})
