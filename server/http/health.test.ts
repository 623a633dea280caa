import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Koa from 'koa'
import { health, type Vitals } from './health'

let server: Server
afterEach(() => new Promise((resolve) => server.close(resolve)))

async function ask(path: string, vitals: Partial<Vitals> = {}, method = 'GET') {
  const app = new Koa().use(health({ databaseAnswers: async () => true, stopping: () => false, ...vitals }))
  server = createServer(app.callback())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method, headers: { connection: 'close' } })
  return { status: response.status, body: await response.text() }
}

test('a living process is healthy even without a database', async () => {
  expect(await ask('/healthz', { databaseAnswers: async () => false, stopping: () => true })).toEqual({ status: 200, body: '{"status":"ok"}' })
})

test('it is ready when the database answers', async () => {
  expect(await ask('/readyz')).toEqual({ status: 200, body: '{"status":"ok"}' })
})

test('it is not ready while it stops', async () => {
  expect(await ask('/readyz', { stopping: () => true })).toEqual({ status: 503, body: '{"status":"stopping"}' })
})

test('it is not ready when the database says no or says nothing', async () => {
  expect((await ask('/readyz', { databaseAnswers: async () => false })).status).toBe(503)
  await new Promise((resolve) => server.close(resolve))
  expect(await ask('/readyz', { databaseAnswers: () => new Promise(() => undefined) })).toEqual({ status: 503, body: '{"status":"database does not answer"}' })
})

test('other methods and paths are left to the application', async () => {
  expect((await ask('/readyz', {}, 'POST')).status).toBe(404)
})
