import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import readline from 'node:readline'

const prelude = `
  const { pino } = require('pino')
  const { createLifetime } = require(${JSON.stringify(path.join(__dirname, 'lifetime.ts'))})
  const say = (line) => process.stdout.write(line + '\\n')
  const lifetime = createLifetime(pino({ base: undefined, timestamp: false }, { write: (line) => say('log ' + JSON.parse(line).msg) }))
  const forever = new Promise(() => {})
  lifetime.onEnd('first', async () => say('close first'))
  setInterval(() => {}, 1000)
`

/** Runs the source in a process of its own; `heard` gets each of its lines. */
async function run(source: string, heard: (line: string, signal: (name: NodeJS.Signals) => void) => void = () => undefined) {
  const environment = { ...process.env }
  delete environment.npm_lifecycle_event
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', `${prelude}\n${source}`], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  const reader = readline.createInterface(child.stdout)
  reader.on('line', (line) => {
    lines.push(line)
    heard(line, (name) => child.kill(name))
  })
  const [[code]] = await Promise.all([once(child, 'exit'), once(reader, 'close')])
  return { code: code as number | null, lines }
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s closes the newest part first and exits with 0', async (name) => {
  const { code, lines } = await run(`lifetime.onEnd('second', async () => say('close second ' + lifetime.ending)); say('up')`, (line, signal) => {
    if (line === 'up') signal(name)
  })
  expect(code).toBe(0)
  expect(lines).toEqual(['up', 'log stopping', 'close second true', 'close first'])
})

test('a part that fails to close does not keep the others open', async () => {
  const { code, lines } = await run(`lifetime.onEnd('second', async () => { throw new Error('no') }); lifetime.end(3)`)
  expect(code).toBe(3)
  expect(lines).toEqual(['log failed to stop', 'close first'])
})

test('the same Ctrl-C heard twice is one, a later one exits at once', async () => {
  const { code, lines } = await run(
    `lifetime.onEnd('slow', () => { say('closing'); setTimeout(() => say('later'), 1200); return forever }); say('up')`,
    (line, signal) => {
      if (line === 'up') signal('SIGINT')
      if (line === 'closing' || line === 'later') signal('SIGINT')
    },
  )
  expect(code).toBe(130)
  expect(lines).toEqual(['up', 'log stopping', 'closing', 'later', 'log second signal, exiting at once'])
})

test.each(['setTimeout(() => { throw new Error("x") })', 'Promise.reject(new Error("x"))'])('an error that nobody caught is logged and ends it: %s', async (source) => {
  const { code, lines } = await run(source)
  expect(code).toBe(1)
  expect(lines).toEqual(['log unforeseen error, exiting'])
})

test('under npm it ends when the shell that npm started is gone', async () => {
  const source = `${prelude}\nprocess.stdout.write('up\\n')`
  const shell = spawn('/bin/sh', ['-c', '"$0" --import tsx -e "$1"; true', process.execPath, source], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const reader = readline.createInterface(shell.stdout)
  reader.on('line', (line) => {
    lines.push(line)
    if (line === 'up') shell.kill('SIGTERM')
  })
  await once(reader, 'close')
  expect(lines).toEqual(['up', 'log stopping', 'close first'])
})
