import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { processIdentity } from '../process/identity'
import { endLeftOver, endMongod, rememberedMongod, rememberMongod } from './mongod-leftover'
import { mongodWords, prepareLog } from './mongod-log'
import { majorOf, type MongodBinary } from './mongod-probe'
import { becomePrimary, replicaSetName } from './replica-set'

/** A mongod of ours that takes writes. */
export interface RunningMongod {
  port: number
  /** Ends it cleanly; harmless when it has ended. */
  stop(): Promise<void>
  /** Settles with its own words when it ends without `stop`. */
  lost: Promise<Error>
}

// Recovery after a crash can take this long; a healthy start takes a second or two.
const startWithinMs = 90_000

function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => (wanted && error.code === 'EADDRINUSE' ? resolve(freePort(0)) : reject(error)))
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

// Half of the memory beyond one gigabyte, as MongoDB itself would, but never more than one gigabyte.
function cacheGigabytes(): string {
  return Math.min(1, Math.max(0.25, (os.totalmem() / 2 ** 30 - 1) / 2)).toFixed(2)
}

function argumentsFor(dbPath: string, port: number, log: string): string[] {
  const place = ['--dbpath', dbPath, '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket', '--replSet', replicaSetName]
  const limits = ['--wiredTigerCacheSizeGB', cacheGigabytes(), '--oplogSize', '1024']
  const logging = ['--logpath', log, '--logappend', '--quiet']
  const parameters = ['diagnosticDataCollectionEnabled=false', 'shutdownTimeoutMillisForSignaledShutdown=0']
  return [...place, ...limits, ...logging, ...parameters.flatMap((parameter) => ['--setParameter', parameter])]
}

// The pipe closes when this process dies, however it dies; then the shell ends mongod.
function endWithUs(pid: number): ChildProcess {
  const watch = spawn('/bin/sh', ['-c', 'read -r _; kill -TERM "$0"', String(pid)], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  watch.unref()
  if (watch.stdin instanceof net.Socket) watch.stdin.unref()
  return watch
}

/**
 * Runs the binary as a one-node replica set on 127.0.0.1 over files that are kept under `dataDir`, in a folder per major
 * version because 6's files do not open in 8. Ends a mongod that a crash left there. The caller holds the claim on `dataDir`.
 * @throws Error with the words of mongod or its loader when it does not start
 */
export async function runMongod(binary: MongodBinary, dataDir: string, report: (line: string) => void): Promise<RunningMongod> {
  const dbPath = path.join(dataDir, `mongodb-${majorOf(binary.version)}`)
  const log = path.join(dataDir, 'mongod.log')
  mkdirSync(dbPath, { recursive: true })
  await endLeftOver(dataDir, dbPath, report)
  const logFrom = prepareLog(log)
  const port = await freePort(rememberedMongod(dataDir)?.port ?? 0)
  // In a process group of its own it does not hear Ctrl-C, so the server can finish its requests first.
  const child = spawn(binary.file, argumentsFor(dbPath, port, log), { detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed = (printed + chunk).slice(-4000)))
  const gone = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(`${signal ?? `退出码 ${code}`}，${mongodWords(printed, log, logFrom)}`))
  })
  const pid = child.pid ?? 0
  const known = { pid, identity: processIdentity(pid) ?? '' }
  if (known.identity) {
    const watch = endWithUs(pid)
    void gone.then(() => watch.kill('SIGKILL'))
    rememberMongod(dataDir, { ...known, port })
  }

  let stopping = false
  const stop = async () => {
    stopping = true
    await endMongod(known)
    await gone
  }
  const ready = async () => {
    const deadline = Date.now() + startWithinMs
    while (!stopping && !(await accepts(port))) {
      if (Date.now() > deadline) throw new Error(`${startWithinMs / 1000} 秒内没有开始接受连接，请看 ${log}`)
      await pause(25)
    }
    if (!stopping && (await becomePrimary(port)) !== pid) throw new Error(`端口 ${port} 上答话的是另一个程序`)
  }
  try {
    await Promise.race([ready(), gone.then((why) => Promise.reject(new Error(why)))])
  } catch (error) {
    await stop()
    throw new Error(`MongoDB 没有启动（${binary.file}，数据在 ${dbPath}）：${(error as Error).message}`)
  }
  const lost = new Promise<Error>((resolve) => {
    void gone.then((why) => !stopping && resolve(new Error(`MongoDB 意外结束：${why}`)))
  })
  return { port, stop, lost }
}
