import { randomBytes } from 'node:crypto'
import { Types } from 'mongoose'
import { SessionModel } from '../../../server/people/session.model'
import { call } from '../../support/client'
import { emptyDatabase } from '../../support/database'
import { eventsOf } from '../../support/events'
import { addPerson } from '../../support/factory'
import { useServer } from '../../support/server'

const server = useServer()

beforeEach(async () => {
  await emptyDatabase()
  server.clock.set('2026-11-23T02:00:00Z')
})

const refresh = (refreshToken: string) => call(server, 'POST /sign-in/refresh', { body: { refreshToken } })
const works = async (token: string) => (await call(server, 'GET /me', {}, { token })).status === 200

async function signedIn() {
  const person = await addPerson('何敏', { demo: { story: '住户', order: 1 } })
  return (await call(server, 'POST /sign-in/demo', { body: { person: String(person._id) } })).result
}

test('gives new tokens that work, for the same person', async () => {
  const first = await signedIn()
  server.clock.advance(20)
  const { status, result } = await refresh(first.refreshToken)
  expect(status).toBe(200)
  expect(result.person).toEqual(first.person)
  expect(result.refreshToken).not.toBe(first.refreshToken)
  expect(result.expiresAt).toBe('2026-11-23T02:35:00.000Z')
  expect(await works(first.accessToken)).toBe(false)
  expect(await works(result.accessToken)).toBe(true)
})

test('stores no token, only hashes', async () => {
  const { refreshToken, accessToken } = await signedIn()
  const stored = JSON.stringify(await SessionModel.find().lean())
  expect(stored).not.toContain(refreshToken.split('.')[1])
  expect(stored).not.toContain(accessToken.split('.')[2])
})

test('each use renews the thirty days', async () => {
  let { refreshToken } = await signedIn()
  for (let round = 1; round <= 3; round++) {
    server.clock.advance(29 * 24 * 60)
    const { status, result } = await refresh(refreshToken)
    expect(status).toBe(200)
    refreshToken = result.refreshToken
  }
  server.clock.advance(30 * 24 * 60)
  expect((await refresh(refreshToken)).problem.code).toBe('unauthenticated')
  expect(await eventsOf('people.tokenReused')).toEqual([])
})

test('an old token ends every token of that sign-in, the thief\'s included', async () => {
  const first = await signedIn()
  const stolen = first.refreshToken
  const second = (await refresh(stolen)).result
  expect((await refresh(stolen)).status).toBe(401)
  expect(await works(second.accessToken)).toBe(false)
  expect((await refresh(second.refreshToken)).status).toBe(401)
  expect(await eventsOf('people.tokenReused')).toMatchObject([{ subject: { type: 'person', id: first.person.id } }])
})

test('another sign-in of the same person goes on', async () => {
  const phone = await signedIn()
  const tablet = (await call(server, 'POST /sign-in/demo', { body: { person: phone.person.id } })).result
  await refresh(phone.refreshToken)
  await refresh(phone.refreshToken)
  expect(await works(tablet.accessToken)).toBe(true)
  expect((await refresh(tablet.refreshToken)).status).toBe(200)
})

test('of twenty at once with one token one wins, and the sign-in has ended', async () => {
  const { refreshToken } = await signedIn()
  const replies = await Promise.all(Array.from({ length: 20 }, () => refresh(refreshToken)))
  const winners = replies.filter(({ status }) => status === 200)
  expect(winners).toHaveLength(1)
  expect(replies.filter(({ problem }) => problem.code === 'unauthenticated')).toHaveLength(19)
  const { accessToken, refreshToken: next } = winners[0]!.result
  expect(await works(accessToken)).toBe(false)
  expect((await refresh(next)).status).toBe(401)
  expect(await eventsOf('people.tokenReused')).toHaveLength(1)
})

describe('what was never given out is refused and ends nothing', () => {
  const random = () => randomBytes(32).toString('base64url')

  test.each([
    ['no dot', () => random() + random()],
    ['an unknown session', () => `${new Types.ObjectId()}.${random()}`],
    ['a session id that is none', () => `${'z'.repeat(24)}.${random()}`],
    ['three parts', () => `${new Types.ObjectId()}.${random()}.x`],
    ['no random part', () => `${new Types.ObjectId()}.`],
  ])('%s', async (_, token) => {
    const { accessToken } = await signedIn()
    expect((await refresh(token())).problem.code).toBe('unauthenticated')
    expect(await works(accessToken)).toBe(true)
    expect(await eventsOf('people.tokenReused')).toEqual([])
  })

  test('too short or too long is bad input', async () => {
    expect((await refresh('short')).problem.errors?.map(({ path }) => path)).toEqual(['body.refreshToken'])
    expect((await refresh('x'.repeat(201))).problem.code).toBe('bad_input')
  })
})

describe('signing out', () => {
  const signOut = (token: string) => call(server, 'POST /sign-out', {}, { token })

  test('ends the access token and the refresh token at once', async () => {
    const { accessToken, refreshToken, person } = await signedIn()
    expect(await signOut(accessToken)).toMatchObject({ status: 200, result: {} })
    expect(await works(accessToken)).toBe(false)
    expect((await refresh(refreshToken)).status).toBe(401)
    expect((await signOut(accessToken)).status).toBe(401)
    expect(await eventsOf('people.signedOut')).toMatchObject([{ actor: { name: person.name } }])
    expect(await eventsOf('people.tokenReused')).toEqual([])
  })

  test('leaves the other sign-ins of the person', async () => {
    const phone = await signedIn()
    const tablet = (await call(server, 'POST /sign-in/demo', { body: { person: phone.person.id } })).result
    await signOut(phone.accessToken)
    expect(await works(tablet.accessToken)).toBe(true)
  })
})
