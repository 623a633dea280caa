import jwt from 'jsonwebtoken'
import { Types } from 'mongoose'
import type { EndpointDeclaration } from '../../shared/contract/endpoint'
import { api } from '../../shared/api'
import { routes } from '../../server/routes'
import { SessionModel } from '../../server/people/session.model'
import { signInTown, type SignedInTown } from '../support/issues'
import { useServer } from '../support/server'

const server = useServer()
let people: SignedInTown
const endpoints = Object.entries(api) as [string, EndpointDeclaration][]
const signedIn = endpoints.filter(([, endpoint]) => endpoint.access === 'signedIn')

async function knock(key: string, authorization?: string) {
  const [method, path] = key.split(' ') as [string, string]
  const response = await fetch(`${server.url}/api${path.replace(/:\w+/g, '0'.repeat(24))}`, {
    method,
    headers: { ...(authorization ? { authorization } : {}), ...(method === 'GET' ? {} : { 'content-type': 'application/json' }) },
    body: method === 'GET' ? undefined : '{}',
  })
  return { status: response.status, type: response.headers.get('content-type') ?? '', body: (await response.json()) as { code?: string } }
}

beforeAll(async () => {
  people = await signInTown(server)
})

describe('the contract', () => {
  it('is bound whole, each operation once', () => {
    expect(routes.map((route) => route.key).sort()).toEqual(Object.keys(api).sort())
    const ids = endpoints.map(([, endpoint]) => endpoint.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('carries every operation that other parts rely on', () => {
    const needed = `places.children places.find places.import people.me people.signInDemo people.signInWeChat people.refresh people.signOut people.bindHousehold
      people.confirmHousehold people.myDoor issues.categories issues.report issues.list issues.read issues.accept issues.transfer issues.return issues.reject issues.object
      issues.handle issues.inspect issues.judge issues.withdraw issues.support files.upload files.read`
    expect(endpoints.map(([, endpoint]) => endpoint.id)).toEqual(expect.arrayContaining(needed.split(/\s+/)))
  })

  it('carries what a time bank and volunteering are known by', () => {
    const needed = `timebank.account timebank.statement timebank.gift timebank.redeem timebank.capture timebank.cancelRedemption timebank.requestReversal timebank.confirmReversal timebank.roots
      timebank.verifyCertificate timebank.issueCertificate timebank.import volunteering.organisations volunteering.activities volunteering.signUp volunteering.leave volunteering.checkIn
      volunteering.checkOut volunteering.confirm volunteering.requestHelp volunteering.takeHelp volunteering.finishHelp volunteering.confirmHelp volunteering.dispute volunteering.honours`
    expect(endpoints.map(([, endpoint]) => endpoint.id)).toEqual(expect.arrayContaining(needed.split(/\s+/)))
  })

  it('is published as OpenAPI 3.1 with a page to read it', async () => {
    const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as { openapi: string; paths: Record<string, Record<string, { operationId: string; responses: object }>> }
    expect(document.openapi).toBe('3.1.0')
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
    expect(operations.map((operation) => operation.operationId).sort()).toEqual(endpoints.map(([, endpoint]) => endpoint.id).sort())
    for (const operation of operations) expect(operation.responses).toHaveProperty('200')
    const page = await fetch(`${server.url}/api/docs`)
    expect(await page.text()).toContain('swagger-ui')
    expect((await fetch(`${server.url}/api/docs/swagger-ui-bundle.js`)).status).toBe(200)
  })
})

describe.each(signedIn)('%s', (key) => {
  it('requires authentication', async () => {
    const { status, type, body } = await knock(key)
    expect({ status, code: body.code }).toEqual({ status: 401, code: 'unauthenticated' })
    expect(type).toContain('application/problem+json')
  })
})

describe('a token', () => {
  const expectRefused = async (token: string, code: string) => {
    const { status, body } = await knock('GET /me', `Bearer ${token}`)
    expect({ status, code: body.code }).toEqual({ status: 401, code })
  }

  it('is refused when it has expired', async () => {
    const token = people.resident.token()
    server.clock.advance(15)
    await expectRefused(token, 'token_expired')
    server.clock.advance(-15)
  })

  it('is refused when it is forged', async () => {
    const claims = jwt.decode(people.resident.token()) as Record<string, unknown>
    await expectRefused(jwt.sign(claims, 'another-secret-another-secret-another'), 'unauthenticated')
    await expectRefused(jwt.sign(claims, '', { algorithm: 'none' }), 'unauthenticated')
    await expectRefused('nonsense', 'unauthenticated')
    await expectRefused(jwt.sign({ ...claims, sub: people.desk.id }, server.services.env.jwtSecret), 'unauthenticated')
    await expectRefused(jwt.sign({ ...claims, sub: 'x', sid: 'y' }, server.services.env.jwtSecret), 'unauthenticated')
  })

  it('is refused when its session has ended', async () => {
    const token = people.neighbour.token()
    await SessionModel.updateOne({ person: new Types.ObjectId(people.neighbour.id) }, { endedAt: server.clock.now() })
    await expectRefused(token, 'unauthenticated')
  })
})

describe('an answer about nothing', () => {
  it('is a problem with a request id', async () => {
    const response = await fetch(`${server.url}/api/nothing-here`, { headers: { 'x-request-id': 'given-by-the-client' } })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'not_found', requestId: 'given-by-the-client' })
  })

  it('is a problem for malformed JSON and for a body too large', async () => {
    const send = (body: string) => fetch(`${server.url}/api/sign-in/refresh`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect(await (await send('{')).json()).toMatchObject({ status: 400, code: 'bad_request' })
    expect(await (await send(JSON.stringify({ refreshToken: 'x'.repeat(300_000) }))).json()).toMatchObject({ status: 413, code: 'too_large' })
  })
})
