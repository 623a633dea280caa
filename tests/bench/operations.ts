import { randomUUID } from 'node:crypto'
import type { Request } from 'autocannon'
import { Types } from 'mongoose'
import { signAccessToken } from '../../server/people/authenticate'
import type { Person } from '../../server/people'
import { SessionModel } from '../../server/people/session.model'
import { IssueModel } from '../../server/issues'
import { jwtSecret } from './processes'
import type { Town } from '../support/generated-town'

/** One kind of request, as each side takes it. */
export interface Operation {
  name: string
  floor: Request[]
  ours: Request[]
  /** The ratio that is aimed at; absent where none was set. */
  aim?: number
}

/** Everything that is measured over HTTP on one database. Sessions are stored in the connected database. */
export interface Operations {
  listOfCommunity: Operation
  listOfCity: Operation
  read: Operation
  report: Operation
  reportWithKey: Operation
  signIn: Operation
  refresh: Operation
}

const json = { 'content-type': 'application/json' }

/** Makes the requests for a town. Access tokens last 15 minutes, so it is called shortly before measuring. */
export async function operationsFor(town: Town): Promise<Operations> {
  const holderOf = (place: string, role: string) => town.people.find((person) => town.posts.some((post) => post.place === place && post.role === role && post.person.equals(person._id)))!
  const desks = await Promise.all(town.communities.map(async (community) => ({ code: community._id, token: await signedIn(holderOf(community._id, 'desk')) })))
  const cityDesk = await signedIn(holderOf(town.city._id, 'desk'))
  const reporters = await Promise.all(everyNth(town.residents, 500).map(async ({ person, door }) => ({ door: door._id, token: await signedIn(person) })))
  const read = await IssueModel.aggregate<{ _id: Types.ObjectId; places: string[] }>([{ $sample: { size: 500 } }, { $project: { places: 1 } }])
  const list = (place: string, token: string) => ({ method: 'GET', path: `/api/issues?view=place&place=${place}`, headers: bearer(token) }) as const
  const report = reporters.map(({ token }, at) => ({ token, body: JSON.stringify({ category: 'light', text: `第 ${at} 位居民：楼道灯不亮，晚上看不见台阶` }) }))
  const floorReports = report.map(({ body }) => ({ method: 'POST', path: '/report', headers: json, body }) as const)
  return {
    listOfCommunity: {
      name: 'list of 20, a community (its desk)',
      floor: desks.map(({ code }) => ({ method: 'GET', path: `/list?place=${code}` })),
      ours: desks.map(({ code, token }) => list(code, token)),
      aim: 0.6,
    },
    listOfCity: {
      name: 'list of 20, the whole city (its desk)',
      floor: [{ method: 'GET', path: `/list?place=${town.city._id}` }],
      ours: [list(town.city._id, cityDesk)],
      aim: 0.6,
    },
    read: {
      name: 'read of one, with its timeline',
      floor: read.map(({ _id }) => ({ method: 'GET', path: `/read/${_id}` })),
      ours: read.map(({ _id, places }) => ({ method: 'GET', path: `/api/issues/${_id}`, headers: bearer(desks.find(({ code }) => places.includes(code))!.token) })),
    },
    report: {
      name: 'report, with routing and two events',
      floor: floorReports,
      ours: report.map(({ token, body }) => ({ method: 'POST', path: '/api/issues', headers: { ...json, ...bearer(token) }, body })),
      aim: 0.35,
    },
    reportWithKey: {
      name: 'the same with an Idempotency-Key',
      floor: floorReports,
      ours: report.map(({ token, body }) => ({
        method: 'POST',
        path: '/api/issues',
        body,
        setupRequest: (request) => ({ ...request, headers: { ...json, ...bearer(token), 'idempotency-key': randomUUID() } }),
      })),
    },
    signIn: {
      name: 'sign-in (demo person)',
      floor: town.demoPersons.map(({ _id }) => ({ method: 'POST', path: '/sign-in', headers: json, body: JSON.stringify({ person: String(_id) }) })),
      ours: town.demoPersons.map(({ _id }) => ({ method: 'POST', path: '/api/sign-in/demo', headers: json, body: JSON.stringify({ person: String(_id) }) })),
    },
    refresh: {
      name: 'refresh of a sign-in',
      floor: [renewing('/refresh')],
      ours: [renewing('/api/sign-in/refresh')],
    },
  }
}

/** Refresh tokens that nobody is exchanging just now, by the path that exchanges them. */
const idle = new Map<string, string[]>()

/** Signs in often enough for all rounds: a load that ends leaves the tokens behind that were just being exchanged. */
export async function prepareRefresh(urls: { floor: string; ours: string }, person: Person, count: number): Promise<void> {
  const signIns = { '/refresh': `${urls.floor}/sign-in`, '/api/sign-in/refresh': `${urls.ours}/api/sign-in/demo` }
  for (const [path, url] of Object.entries(signIns)) idle.set(path, await Promise.all(Array.from({ length: count }, () => signInAt(url, person))))
}

async function signInAt(url: string, person: Person): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers: json, body: JSON.stringify({ person: String(person._id) }) })
  return ((await response.json()) as { refreshToken: string }).refreshToken
}

/** Exchanges an idle refresh token and puts the new one back: each is good once. */
function renewing(path: string): Request {
  return {
    method: 'POST',
    path,
    headers: json,
    setupRequest: (request) => ({ ...request, body: JSON.stringify({ refreshToken: idle.get(path)!.shift() }) }),
    onResponse: (_status, body) => void idle.get(path)!.push((JSON.parse(body) as { refreshToken: string }).refreshToken),
  }
}

/** An access token of a person, with a session for it in the connected database. */
export async function signedIn(person: Person): Promise<string> {
  const now = new Date()
  const session = new Types.ObjectId()
  await SessionModel.insertMany([{ _id: session, person: person._id, tokenHash: randomUUID(), createdAt: now, renewedAt: now, expiresAt: new Date(now.getTime() + 24 * 3600_000) }], { lean: true })
  return signAccessToken(person._id, session, jwtSecret, now).token
}

/** The header that signs a request in. */
export function bearer(token: string) {
  return { authorization: `Bearer ${token}` }
}

function everyNth<T>(list: readonly T[], count: number): T[] {
  return list.filter((_, at) => at % Math.ceil(list.length / count) === 0)
}
