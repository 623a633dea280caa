import { execFile } from 'node:child_process'

/** A mongod that runs on this machine. */
export interface MongodBinary {
  file: string
  /** e.g. `6.0.5`. */
  version: string
  /** Where it came from, for the person at the terminal. */
  origin: string
}

/** The oldest major version whose transactions, change streams and indexes the server relies on. */
export const oldestMajor = 6

/** The major version of `6.0.5` is 6. */
export function majorOf(version: string): number {
  return Number.parseInt(version, 10)
}

const hints: [RegExp, string][] = [
  [/libcurl/, 'Debian、Ubuntu 可运行 apt-get install libcurl4'],
  [/libssl|libcrypto/, 'Debian、Ubuntu 可运行 apt-get install libssl3'],
  [/GLIBC_/, '这个系统的 glibc 太旧，请换 Debian 12、Ubuntu 22.04 或更新的系统'],
]

/** What to do about the words of a mongod, or of the loader, that would not start; empty when they are not known. */
export function loaderHint(words: string): string {
  const known = hints.find(([pattern]) => pattern.test(words))
  return known ? `（${known[1]}）` : ''
}

/**
 * Asks the binary for its version, which also shows whether the system can load it.
 * @throws Error in plain words when it cannot run, does not answer within 10 seconds, or is too old
 */
export async function probeMongod(file: string): Promise<string> {
  const words = await new Promise<string>((resolve, reject) => {
    execFile(file, ['--version'], { timeout: 10_000, killSignal: 'SIGKILL' }, (error, stdout, stderr) => {
      if (!error) return resolve(stdout)
      const said = stderr.trim() || (error.killed ? '10 秒没有回答' : error.message)
      reject(new Error(`${file} 运行不了：${said}${loaderHint(said)}`))
    })
  })
  const version = /db version v?(\d+\.\d+\.\d+)/.exec(words)?.[1]
  if (!version) throw new Error(`${file} 没有报出 MongoDB 的版本`)
  if (majorOf(version) < oldestMajor) throw new Error(`${file} 是 ${version}，需要 ${oldestMajor}.0 以上`)
  return version
}
