import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { closeServer, listen } from './listen'

const here = { host: '127.0.0.1', port: 0 }
const servers: Server[] = []
afterEach(() => Promise.all(servers.splice(0).map((server) => closeServer(server, 0))))

function serverThat(answer: Parameters<typeof createServer>[1] = (_request, response) => void response.end('ok')): Server {
  const server = createServer(answer)
  servers.push(server)
  return server
}

test('the address can be opened', async () => {
  const address = await listen(serverThat(), here)
  expect(await (await fetch(address)).text()).toBe('ok')
})

test('listening everywhere, the address is one that this machine can open', async () => {
  const address = await listen(serverThat(), { host: '0.0.0.0', port: 0 })
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
})

test('a taken port is named, with what to do', async () => {
  const port = Number(new URL(await listen(serverThat(), here)).port)
  await expect(listen(serverThat(), { host: '127.0.0.1', port })).rejects.toThrow(`端口 ${port}（127.0.0.1）已被另一个程序占用`)
})

test('a host that is not ours is named', async () => {
  await expect(listen(serverThat(), { host: '192.0.2.1', port: 0 })).rejects.toThrow('HOST=192.0.2.1 不是这台机器的地址')
})

test('closing lets a running request finish and takes no new one', async () => {
  let finish = () => undefined as void
  const server = serverThat((_request, response) => void (finish = () => void response.end('done')))
  const address = await listen(server, here)
  const running = fetch(address)
  await once(server, 'request')
  const closed = closeServer(server, 60_000)
  await expect(fetch(address)).rejects.toThrow()
  finish()
  expect(await (await running).text()).toBe('done')
  await closed
})

test('closing cuts a request that does not finish in time', async () => {
  const server = serverThat(() => undefined)
  const running = fetch(await listen(server, here))
  await once(server, 'request')
  await closeServer(server, 50)
  await expect(running).rejects.toThrow()
})
