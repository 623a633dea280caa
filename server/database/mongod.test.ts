import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import { MongoClient } from 'mongodb'
import { processIdentity } from '../process/identity'
import { obtainMongo } from './mongod'

// With MONGODB_URI the run is meant to start no server of its own, and the machine may have none.
const own = process.env.MONGODB_URI ? test.skip : test

let folder: string
const started: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'linli-mongod-'))
})
afterEach(async () => {
  const alive = started.splice(0).filter((child) => child.exitCode === null && child.signalCode === null)
  const exits = alive.map((child) => once(child, 'exit'))
  for (const child of alive) child.kill('SIGKILL')
  await Promise.all(exits)
  await mongodGone()
  rmSync(folder, { recursive: true, force: true })
})

function mongodPid(): number | undefined {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'mongod.json'), 'utf8')).pid
  } catch {
    return undefined
  }
}

async function mongodGone() {
  const pid = mongodPid()
  while (pid && processIdentity(pid)) await new Promise((resolve) => setTimeout(resolve, 20))
}

function obtain(dataDir = folder) {
  return obtainMongo({ dataDir, cacheDir: process.env.LINLI_CACHE_DIR || undefined, report: () => undefined })
}

/** A start in a process of its own: its uri, or why it failed. */
async function startElsewhere(environment: Record<string, string> = {}): Promise<{ child: ChildProcess; uri?: string; failure?: string }> {
  const source = `
    require(${JSON.stringify(path.join(__dirname, 'mongod.ts'))})
      .obtainMongo({ dataDir: process.argv[1], cacheDir: process.env.LINLI_CACHE_DIR, report() {} })
      .then(({ uri }) => console.log(JSON.stringify({ uri })), (error) => console.log(JSON.stringify({ failure: error.message })))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', source, folder], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] })
  started.push(child)
  const [line] = await once(readline.createInterface(child.stdout!), 'line')
  return { child, ...JSON.parse(line) }
}

async function count(uri: string, add = 0): Promise<number> {
  const client = new MongoClient(uri)
  try {
    const doors = client.db('linli').collection('doors')
    for (let i = 0; i < add; i++) await doors.insertOne({}, { writeConcern: { w: 'majority' } })
    return await doors.countDocuments()
  } finally {
    await client.close()
  }
}

own('what was written is there at the next start, also on another port', async () => {
  const first = await obtain()
  await count(first.uri, 2)
  await first.stop()
  const [host] = first.uri.split('?')
  const memory = path.join(folder, 'mongod.json')
  writeFileSync(memory, JSON.stringify({ ...JSON.parse(readFileSync(memory, 'utf8')), port: 0 }))
  const second = await obtain()
  expect(second.uri.split('?')[0]).not.toBe(host)
  expect(await count(second.uri)).toBe(2)
  await second.stop()
})

own('a clean stop leaves no mongod and the folder free', async () => {
  const mongo = await obtain()
  const pid = mongodPid()!
  expect(processIdentity(pid)).toBeDefined()
  await mongo.stop()
  expect(processIdentity(pid)).toBeUndefined()
  await (await obtain()).stop()
})

own('two starts over one folder: the second is told who holds it', async () => {
  const { child, uri } = await startElsewhere()
  await expect(obtain()).rejects.toThrow(`（进程 ${child.pid}）使用`)
  expect(await count(uri!, 1)).toBe(1)
})

own('after kill -9 mongod ends by itself, and the next start finds everything acknowledged', async () => {
  const { child, uri } = await startElsewhere()
  await count(uri!, 3)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await mongodGone()
  const again = await obtain()
  expect(await count(again.uri)).toBe(3)
  await again.stop()
})

own('a mongod that outlived its owner does not hold up the next start', async () => {
  const { child, uri } = await startElsewhere()
  await count(uri!, 1)
  const orphan = mongodPid()!
  process.kill(orphan, 'SIGSTOP')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const next = obtain()
  process.kill(orphan, 'SIGCONT')
  const again = await next
  expect(processIdentity(orphan)).toBeUndefined()
  expect(await count(again.uri)).toBe(1)
  await again.stop()
})

own('a mongod that dies under us is reported in its own words', async () => {
  const mongo = await obtain()
  process.kill(mongodPid()!, 'SIGKILL')
  expect((await mongo.lost).message).toMatch(/^MongoDB 意外结束：SIGKILL/)
  await mongo.stop()
})

describe('with an empty PATH and no network', () => {
  const bin = () => path.join(folder, 'bin')
  const closed = () => ({ PATH: bin(), LINLI_CACHE_DIR: path.join(folder, 'cache'), MONGOMS_RUNTIME_DOWNLOAD: 'false', MONGODB_URI: '' })
  beforeEach(() => {
    mkdirSync(bin())
    symlinkSync('/bin/sh', path.join(bin(), 'sh'))
  })

  test('every way is named with its reason, and what to set', async () => {
    const { failure } = await startElsewhere(closed())
    expect(failure).toMatch(/PATH 里的 mongod：没有\n.*以前取得的 mongod：.*没有\n.*从 mongodb.org 下载：.+\n.*用 pip 安装：.+\n/)
    expect(failure).toContain('MONGODB_URI=mongodb://')
  })

  test('a mongod whose library is missing is quoted, with what to install', async () => {
    const words = 'error while loading shared libraries: libcurl.so.4: cannot open shared object file'
    writeFileSync(path.join(bin(), 'mongod'), `#!/bin/sh\necho "${words}" >&2\nexit 127\n`, { mode: 0o755 })
    const { failure } = await startElsewhere(closed())
    expect(failure).toContain(`${words}（Debian、Ubuntu 可运行 apt-get install libcurl4）`)
  })

  test('a mongod that stops at once is quoted from its log', async () => {
    const line = JSON.stringify({ s: 'E', msg: 'DBException in initAndListen, terminating', attr: { error: 'Location1: no disk' } })
    const script = `#!/bin/sh\nif [ "$1" = --version ]; then echo "db version v7.0.1"; exit; fi\necho '${line}' >> ${folder}/mongod.log\nexit 100\n`
    writeFileSync(path.join(bin(), 'mongod'), script, { mode: 0o755 })
    const { failure } = await startElsewhere(closed())
    expect(failure).toMatch(/^MongoDB 没有启动（.*）：退出码 100，DBException in initAndListen, terminating: Location1: no disk$/)
  })
})
