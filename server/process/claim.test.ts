import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { claim, claimedBy, ClaimedElsewhere } from './claim'
import { knownProcess, processIdentity } from './identity'

let folder: string
let file: string
let other: ChildProcess
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'linli-claim-'))
  file = path.join(folder, 'held', 'server.lock')
  other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  await once(other, 'spawn')
})
afterEach(async () => {
  if (other.exitCode === null && other.signalCode === null) {
    other.kill('SIGKILL')
    await once(other, 'exit')
  }
  rmSync(folder, { recursive: true })
})

function leftBy(content: unknown) {
  claim(file).release()
  writeFileSync(`${file}.1`, typeof content === 'string' ? content : JSON.stringify(content))
}

test('a free file is claimed once and free again after the release', () => {
  const held = claim(file)
  expect(claimedBy(file)?.pid).toBe(process.pid)
  expect(() => claim(file)).toThrow(ClaimedElsewhere)
  held.release()
  claim(file).release()
  expect(claimedBy(file)).toBeUndefined()
  expect(readdirSync(path.dirname(file))).toHaveLength(1)
})

test('a living process keeps its claim', () => {
  leftBy(knownProcess(other.pid!))
  expect(() => claim(file)).toThrow(expect.objectContaining({ pid: other.pid }))
  expect(claimedBy(file)?.pid).toBe(other.pid)
})

test('a claim ends with its process, also after kill -9', async () => {
  leftBy(knownProcess(other.pid!))
  other.kill('SIGKILL')
  await once(other, 'exit')
  claim(file).release()
})

test('another process that got the same pid does not inherit the claim', () => {
  leftBy({ pid: other.pid, identity: `${processIdentity(other.pid!)}0` })
  claim(file).release()
})

test.each(['', '{"pid":', '{"pid":"1"}'])('a damaged claim %p holds nobody off', (content) => {
  leftBy(content)
  claim(file).release()
})

test('of many processes that find a dead claim exactly one wins', async () => {
  leftBy({ pid: other.pid, identity: 'gone' })
  const source = `
    const { claim } = require(${JSON.stringify(path.join(__dirname, 'claim.ts'))})
    process.stdin.once('data', () => {
      try { claim(process.argv[1]); process.stdout.write('won') } catch (error) { process.stdout.write(error.name) }
    })
    process.stdin.once('end', () => process.exit())
    process.stdout.write('ready ')`
  const racers = Array.from({ length: 4 }, () => spawn(process.execPath, ['--import', 'tsx', '-e', source, file], { stdio: ['pipe', 'pipe', 'inherit'] }))
  const said = racers.map(() => '')
  await Promise.all(
    racers.map(async (racer, i) => {
      racer.stdout.on('data', (chunk) => (said[i] += chunk))
      await once(racer.stdout, 'data')
    }),
  )
  const answers = racers.map(async (racer, i) => {
    while (said[i]!.length <= 'ready '.length) await once(racer.stdout, 'data')
  })
  for (const racer of racers) racer.stdin.write('go')
  await Promise.all(answers)
  for (const racer of racers) racer.stdin.end()
  await Promise.all(racers.map((racer) => once(racer, 'exit')))
  expect(said.map((words) => words.replace('ready ', '')).sort()).toEqual(['ClaimedElsewhere', 'ClaimedElsewhere', 'ClaimedElsewhere', 'won'])
})
