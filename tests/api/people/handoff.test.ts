import crypto from 'node:crypto'
import { Types } from 'mongoose'
import { HandoffModel } from '../../../server/people/handoff.model'
import { SessionModel } from '../../../server/people/session.model'
import { call, signedInAs, type Caller } from '../../support/client'
import { emptyDatabase } from '../../support/database'
import { eventCounts, eventsOf } from '../../support/events'
import { addPerson } from '../../support/factory'
import { scansDuring } from '../../support/scans'
import { useServer } from '../../support/server'

const server = useServer()
let worker: Caller
let other: Caller

beforeEach(async () => {
  await emptyDatabase()
  server.clock.set('2026-11-23T02:00:00Z')
  worker = await signedInAs(server, (await addPerson('吴丽'))._id)
  other = await signedInAs(server, (await addPerson('陈志强'))._id)
})
afterEach(() => jest.restoreAllMocks())

const start = async () => (await call(server, 'POST /sign-in/handoffs', {})).result
const claim = ({ id, secret }: { id: string; secret: string }) => call(server, 'POST /sign-in/handoffs/:id/claim', { params: { id }, body: { secret } })
const approve = (caller: Caller, code: string, key?: string) => caller.call('POST /sign-in/handoffs/approve', { body: { code } }, key)

/** The access token of a computer that has claimed. */
function tokenOf(reply: Awaited<ReturnType<typeof claim>>) {
  expect(reply.status).toBe(200)
  if (reply.result.status !== 'signedIn') throw new Error(`not signed in: ${reply.result.status}`)
  return reply.result.tokens.accessToken
}

const unknownCode = { status: 400, problem: { code: 'bad_input', errors: [{ path: 'body.code', code: 'unknown', detail: expect.stringContaining('号码不对') }] } }
const notFound = { status: 404, problem: { code: 'not_found' } }

describe('from a code on the computer to a sign-in', () => {
  test('the computer waits, she approves, it is signed in as her in a session of its own', async () => {
    const handoff = await start()
    expect(handoff.code).toMatch(/^[1-9]\d{5}$/)
    expect(handoff.expiresAt).toBe('2026-11-23T02:05:00.000Z')
    expect(await claim(handoff)).toMatchObject({ status: 200, result: { status: 'waiting' } })
    expect(await approve(worker, handoff.code)).toMatchObject({ status: 200, result: {} })
    const token = tokenOf(await claim(handoff))
    expect((await call(server, 'GET /me', {}, { token })).result).toMatchObject({ id: worker.id, name: '吴丽' })

    expect((await call(server, 'POST /sign-out', {}, { token })).status).toBe(200)
    expect((await worker.call('GET /me', {})).status).toBe(200)
  })

  test('its refresh token goes on as any other', async () => {
    const handoff = await start()
    await approve(worker, handoff.code)
    const { result } = await claim(handoff)
    if (result.status !== 'signedIn') throw new Error('not signed in')
    server.clock.advance(20)
    const renewed = await call(server, 'POST /sign-in/refresh', { body: { refreshToken: result.tokens.refreshToken } })
    expect((await call(server, 'GET /me', {}, { token: renewed.result.accessToken })).result.id).toBe(worker.id)
  })

  test('approving and signing in are events; starting and waiting are none', async () => {
    const handoff = await start()
    await claim(handoff)
    expect(await eventCounts()).toEqual({})
    await approve(worker, handoff.code)
    await claim(handoff)
    expect(await eventCounts()).toEqual({ 'people.handoffApproved': 1, 'people.signedIn': 1 })
    expect(await eventsOf('people.handoffApproved')).toMatchObject([{ subject: { type: 'person', id: worker.id }, actor: { name: '吴丽' }, data: { handoff: handoff.id } }])
    expect(await eventsOf('people.signedIn')).toMatchObject([{ subject: { type: 'person', id: worker.id }, data: { by: 'handoff' } }])
  })

  test('the secret is stored as its hash only', async () => {
    const { secret } = await start()
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    expect(JSON.stringify(await HandoffModel.find().lean())).not.toContain(secret)
  })

  test('a code may be typed with spaces around it', async () => {
    const handoff = await start()
    expect((await approve(worker, ` ${handoff.code} `)).status).toBe(200)
  })

  test('the same request sent again, because its answer was lost, is the same approval', async () => {
    const handoff = await start()
    expect((await approve(worker, handoff.code, 'handoff-key-1')).status).toBe(200)
    expect((await approve(worker, handoff.code, 'handoff-key-1')).status).toBe(200)
    expect(await eventCounts()).toEqual({ 'people.handoffApproved': 1 })
  })
})

describe('a code', () => {
  test('that nobody shows is bad input on body.code', async () => {
    const { code } = await start()
    expect(await approve(worker, code === '123456' ? '654321' : '123456')).toMatchObject(unknownCode)
    expect(await eventCounts()).toEqual({})
  })

  test.each(['', '12345', '1234567', '12345a', '１２３４５６'])('%j is no code at all', async (code) => {
    const { status, problem } = await approve(worker, code)
    expect(status).toBe(400)
    expect(problem.errors).toMatchObject([{ path: 'body.code', code: 'invalid_format', detail: '号码是 6 位数字' }])
  })

  test('needs somebody who is signed in', async () => {
    const { code } = await start()
    expect(await call(server, 'POST /sign-in/handoffs/approve', { body: { code } })).toMatchObject({ status: 401, problem: { code: 'unauthenticated' } })
  })

  test('cannot be approved past its five minutes, and the computer cannot claim', async () => {
    const handoff = await start()
    server.clock.advance(5)
    expect(await approve(worker, handoff.code)).toMatchObject(unknownCode)
    expect(await claim(handoff)).toMatchObject(notFound)
  })

  test('is good once', async () => {
    const handoff = await start()
    await approve(worker, handoff.code)
    expect(await approve(worker, handoff.code)).toMatchObject(unknownCode)
    tokenOf(await claim(handoff))
    expect(await approve(worker, handoff.code)).toMatchObject(unknownCode)
  })

  test('that another has approved first signs in the other', async () => {
    const handoff = await start()
    await approve(other, handoff.code)
    expect(await approve(worker, handoff.code)).toMatchObject(unknownCode)
    const token = tokenOf(await claim(handoff))
    expect((await call(server, 'GET /me', {}, { token })).result.id).toBe(other.id)
  })

  test('that twenty approve at once has one who approved it', async () => {
    const handoff = await start()
    const replies = await Promise.all(Array.from({ length: 20 }, (_, index) => approve(index % 2 ? worker : other, handoff.code)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ status }) => status === 400)).toHaveLength(19)
    const [approval, ...more] = await eventsOf('people.handoffApproved')
    expect(more).toEqual([])
    const token = tokenOf(await claim(handoff))
    expect((await call(server, 'GET /me', {}, { token })).result.id).toBe(approval!.subject.id)
  })
})

describe('claiming', () => {
  test('gives tokens exactly once', async () => {
    const handoff = await start()
    await approve(worker, handoff.code)
    tokenOf(await claim(handoff))
    expect(await claim(handoff)).toMatchObject(notFound)
  })

  test('of twenty at once one gets tokens', async () => {
    const handoff = await start()
    await approve(worker, handoff.code)
    const before = await SessionModel.countDocuments()
    const replies = await Promise.all(Array.from({ length: 20 }, () => claim(handoff)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ status, problem }) => status === 404 && problem.code === 'not_found')).toHaveLength(19)
    expect(await SessionModel.countDocuments()).toBe(before + 1)
    expect(await eventCounts()).toEqual({ 'people.handoffApproved': 1, 'people.signedIn': 1 })
  })

  test('while she approves never loses the sign-in', async () => {
    const handoff = await start()
    const [, ...claims] = await Promise.all([approve(worker, handoff.code), ...Array.from({ length: 10 }, () => claim(handoff))])
    const last = await claim(handoff)
    const signedIn = [...claims, last].filter(({ status, result }) => status === 200 && result.status === 'signedIn')
    expect(signedIn).toHaveLength(1)
  })

  test('with a forged secret looks like an unknown handoff, waiting or approved, and takes nothing', async () => {
    const handoff = await start()
    const forged = { id: handoff.id, secret: crypto.randomBytes(32).toString('base64url') }
    const unknown = { id: String(new Types.ObjectId()), secret: handoff.secret }
    const another = { id: (await start()).id, secret: handoff.secret }
    for (const attempt of [forged, unknown, another]) expect(await claim(attempt)).toMatchObject(notFound)
    await approve(worker, handoff.code)
    for (const attempt of [forged, unknown, another]) expect(await claim(attempt)).toMatchObject(notFound)
    tokenOf(await claim(handoff))
  })

  test('works for a minute after the latest possible approval, and no longer', async () => {
    const first = await start()
    const second = await start()
    server.clock.advance(4.99)
    await approve(worker, first.code)
    await approve(worker, second.code)
    server.clock.advance(0.9)
    tokenOf(await claim(first))
    server.clock.advance(0.1)
    expect(await claim(second)).toMatchObject(notFound)
  })

  test('keeps the five minutes of an early approval', async () => {
    const handoff = await start()
    await approve(worker, handoff.code)
    server.clock.advance(4)
    tokenOf(await claim(handoff))
  })

  test('says what is wrong with the input', async () => {
    const { id } = await start()
    expect((await claim({ id, secret: 'short' })).problem.errors?.map(({ path }) => path)).toEqual(['body.secret'])
    expect((await claim({ id, secret: 'x'.repeat(201) })).problem.code).toBe('bad_input')
    expect(await claim({ id: 'me', secret: 'x'.repeat(43) })).toMatchObject(notFound)
  })
})

describe('codes among each other', () => {
  /** Lets the next draws give these codes. */
  function draw(...codes: number[]) {
    const spy = jest.spyOn(crypto, 'randomInt')
    for (const code of codes) spy.mockImplementationOnce(() => code)
    return spy
  }

  test('a code that is open already is drawn again', async () => {
    const spy = draw(482913, 482913, 482913, 615204)
    expect((await start()).code).toBe('482913')
    expect((await start()).code).toBe('615204')
    expect(spy).toHaveBeenCalledTimes(4)
  })

  test('a code that was approved may be shown again, and approves the new computer only', async () => {
    draw(482913, 482913)
    const first = await start()
    await approve(worker, first.code)
    const second = await start()
    expect(second.code).toBe(first.code)
    await approve(other, second.code)
    expect((await call(server, 'GET /me', {}, { token: tokenOf(await claim(first)) })).result.id).toBe(worker.id)
    expect((await call(server, 'GET /me', {}, { token: tokenOf(await claim(second)) })).result.id).toBe(other.id)
  })

  test('without a free code nothing is started', async () => {
    draw(...Array<number>(7).fill(482913))
    await start()
    expect(await call(server, 'POST /sign-in/handoffs', {})).toMatchObject({ status: 503, problem: { code: 'unavailable' } })
    expect(await HandoffModel.countDocuments()).toBe(1)
  })

  test('sixty started at once have sixty codes', async () => {
    const started = await Promise.all(Array.from({ length: 60 }, start))
    expect(new Set(started.map(({ code }) => code)).size).toBe(60)
  })
})

test('indexes serve every step, and MongoDB takes away what is over', async () => {
  const scans = await scansDuring(async () => {
    const handoff = await start()
    await claim(handoff)
    await approve(worker, handoff.code)
    await claim(handoff)
  })
  expect(scans).toEqual([])
  expect(await HandoffModel.collection.indexes()).toContainEqual(expect.objectContaining({ key: { expiresAt: 1 }, expireAfterSeconds: 60 }))
})
