import jwt from 'jsonwebtoken'
import { Types } from 'mongoose'
import type { EndpointDeclaration } from '../../../shared/contract/endpoint'
import { peopleContract } from '../../../shared/people/contract'
import { SessionModel } from '../../../server/people/session.model'
import { buildTown, type Town } from '../../support/factory'
import { call, signedInAs } from '../../support/client'
import { useServer } from '../../support/server'

const server = useServer()
let town: Town

beforeAll(async () => {
  town = await buildTown()
})

const closed = Object.entries<EndpointDeclaration>(peopleContract).filter(([, { access }]) => access === 'signedIn')

test.each(closed.map(([key]) => key))('%s requires authentication', async (key) => {
  const [method, path] = key.split(' ') as [string, string]
  const response = await fetch(`${server.url}/api${path.replace(/:\w+/, String(new Types.ObjectId()))}`, { method })
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({ code: 'unauthenticated' })
})

/** What a request with this access token is told. */
async function asked(token: string) {
  const { status, problem } = await call(server, 'GET /me', {}, { token })
  return { status, code: problem.code }
}

const refused = { status: 401, code: 'unauthenticated' }
const seconds = () => Math.floor(server.clock.now().getTime() / 1000)

describe('an access token', () => {
  afterEach(() => server.clock.set('2026-11-23T02:00:00Z'))

  test('is good for fifteen minutes', async () => {
    const token = (await signedInAs(server, town.first.resident._id)).token()
    server.clock.advance(14)
    expect(await asked(token)).toMatchObject({ status: 200 })
    server.clock.advance(1)
    expect(await asked(token)).toEqual({ status: 401, code: 'token_expired' })
  })

  test('is refused when signed with another secret', async () => {
    const { token } = await signedInAs(server, town.first.resident._id)
    const claims = jwt.decode(token()) as object
    expect(await asked(jwt.sign(claims, 'another-secret-another-secret-another'))).toEqual(refused)
  })

  test('is refused without a signature (alg none)', async () => {
    const { token } = await signedInAs(server, town.first.resident._id)
    const claims = jwt.decode(token()) as object
    expect(await asked(jwt.sign(claims, '', { algorithm: 'none' }))).toEqual(refused)
  })

  test('is refused when its person was exchanged', async () => {
    const { token } = await signedInAs(server, town.first.resident._id)
    const [head, , signature] = token().split('.')
    const claims = { ...(jwt.decode(token()) as object), sub: String(town.administrator.person._id) }
    expect(await asked([head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.'))).toEqual(refused)
  })

  test('is refused for the session of another, even with the right secret', async () => {
    const { token } = await signedInAs(server, town.first.resident._id)
    const { sid } = jwt.decode(token()) as { sid: string }
    const forged = jwt.sign({ sub: String(town.first.neighbour._id), sid, iat: seconds(), exp: seconds() + 900 }, server.services.env.jwtSecret)
    expect(await asked(forged)).toEqual(refused)
  })

  test('is refused for a session that never was', async () => {
    const sid = String(new Types.ObjectId())
    const forged = jwt.sign({ sub: String(town.first.resident._id), sid, iat: seconds(), exp: seconds() + 900 }, server.services.env.jwtSecret)
    expect(await asked(forged)).toEqual(refused)
  })

  test('is refused once its session has ended', async () => {
    const caller = await signedInAs(server, town.first.resident._id)
    const { sid } = jwt.decode(caller.token()) as { sid: string }
    await SessionModel.updateOne({ _id: sid }, { endedAt: server.clock.now(), endedBecause: 'reuse' })
    expect(await asked(caller.token())).toEqual(refused)
  })

  test.each(['Bearer', 'Bearer ', 'Bearer x.y.z', 'Basic dXNlcjpwYXNz', 'nonsense'])('is refused when the header is %j', async (authorization) => {
    const response = await fetch(`${server.url}/api/me`, { headers: { authorization } })
    expect(response.status).toBe(401)
  })
})
