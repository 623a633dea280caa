import { readFileSync } from 'node:fs'
import path from 'node:path'
import { built } from './support/built'
import { absent, type MiniProgram, wechatRuntime, type WxRequest } from './support/wechat-runtime'

const person = { id: '6b03a20e52609ff3e81f069d', name: '王秀英' }
const me = {
  ...person,
  phone: null,
  demo: true,
  doors: [{ household: '620201001001-G01-B03-U2-0501', label: '福民社区 3 号楼 2 单元 501 室', status: 'confirmed' }],
  posts: [],
  community: { code: '620201001001', name: '福民社区' },
  counts: { todo: 0, errands: 0, enquiries: 0, pendingHouseholds: 0, unreadNotices: 0, activities: 0, toConfirm: 0, helping: 0, helpToConfirm: 0 },
  can: { work: false, confirmHouseholds: false, desk: false, importPlaces: false, counter: false, invite: false },
}

/** Waits until it holds; the logic layer tells nobody when it has finished. */
async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds() && waited < 10_000; waited += 20) await new Promise((resolve) => setTimeout(resolve, 20))
}

const pathOf = (request: WxRequest) => `${request.method} ${request.url.replace(/^.*?\/api/, '').replace(/\?.*/, '')}`

let folder: string
let program: MiniProgram

beforeAll(() => {
  folder = built('weapp')
}, 300_000)
beforeEach(() => {
  program = wechatRuntime(folder)
})

function loadAll(): void {
  program.load('app.js')
  for (const route of program.routes) program.load(`${route}.js`)
}

test('the app and every page of app.json register where only WeChat is there', () => {
  loadAll()
  expect(program.registered.apps).toBe(1)
  expect([...program.registered.pages.keys()].sort()).toEqual([...program.routes].sort())
  expect(program.routes.length).toBeGreaterThan(5)
})

test('the component that WeChat wants for a tab bar of our own registers', () => {
  program.load('app.js')
  const before = program.registered.components
  program.load('custom-tab-bar/index.js')
  expect(program.app.tabBar?.custom).toBe(true)
  expect(program.registered.components).toBe(before + 1)
})

test('the machine really has nothing of a browser or of Node', () => {
  const bare = wechatRuntime(folder)
  expect(absent.filter((name) => bare.knows(name))).toEqual([])
})

test('the first page asks the server for its data and shows what it answers', async () => {
  program.storage.set('linli.session', { accessToken: 'access', refreshToken: 'refresh', expiresAt: '2026-11-23T03:00:00Z', person })
  program.answer = (request) => {
    const data: Record<string, unknown> = { 'GET /me': me, 'GET /me/door': { doors: [] } }
    return { statusCode: 200, data: data[pathOf(request)] ?? { items: [], next: null } }
  }
  loadAll()
  program.launch()
  program.open(program.app.pages[0] ?? '')
  await until(() => program.rendered().includes('福民社区') && program.requests.some((request) => pathOf(request) === 'GET /notices'))
  expect(program.requests.map(pathOf)).toEqual(expect.arrayContaining(['GET /me', 'GET /me/door', 'GET /issues', 'GET /notices']))
  expect(new Set(program.requests.map((request) => request.header.authorization))).toEqual(new Set(['Bearer access']))
  expect(program.rendered()).toContain('福民社区')
})

test('what a screen reader is told arrives under the name that the templates read', async () => {
  const templates = readFileSync(path.join(folder, 'base.wxml'), 'utf8')
  const view = /<view [^>]*>/.exec(templates)?.[0] ?? ''
  const nameOf = (attribute: string) => new RegExp(`${attribute}="{{i\\.(p\\d+)`).exec(view)?.[1]
  program.storage.set('linli.session', { accessToken: 'access', refreshToken: 'refresh', expiresAt: '2026-11-23T03:00:00Z', person })
  program.answer = () => ({ statusCode: 200, data: me })
  loadAll()
  program.launch()
  program.open('pages/me/index')
  await until(() => program.rendered().includes('大字模式'))
  expect(program.rendered()).toContain(`"${nameOf('aria-role')}":"switch"`)
  expect(program.rendered()).toContain(`"${nameOf('hover-class')}":"pressed"`)
})

test('who is not signed in is sent to the sign-in', async () => {
  loadAll()
  program.launch()
  program.open(program.app.pages[0] ?? '')
  await until(() => program.went.length > 0)
  expect(program.went).toEqual(['reLaunch /people/sign-in/index'])
  expect(program.requests.map(pathOf)).toEqual([])
})
