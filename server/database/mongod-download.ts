import { spawn } from 'node:child_process'

// A request that nobody answers would hold the start for a minute; the library cannot be stopped, its process can.
const firstByteMs = 6_000
const stalledMs = 30_000

const source = `
  const { MongoBinary } = require(process.argv[1])
  MongoBinary.getPath({ downloadDir: process.argv[2] }).then(
    (file) => process.send({ file }),
    (error) => process.send({ failure: error.message }),
  )`

/**
 * Downloads mongod from MongoDB's own site by mongodb-memory-server, whose MONGOMS_* variables (mirror, version, proxy)
 * hold here too. Gives up when nothing arrives for 6 seconds at first, later for 30.
 * @returns the path of the binary, in `folder` or where that library found an earlier download of its own
 * @throws Error in plain words
 */
export function downloadMongod(folder: string, report: (line: string) => void): Promise<string> {
  const child = spawn(process.execPath, ['-e', source, require.resolve('mongodb-memory-server-core'), folder], {
    env: { MONGOMS_MAX_RETRIES: '1', ...process.env },
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    let told = 0
    const giveUp = (why: string) => {
      child.kill('SIGKILL')
      reject(new Error(why))
    }
    let timer = setTimeout(giveUp, firstByteMs, `${firstByteMs / 1000} 秒内没有收到数据`)
    child.stdout?.on('data', (chunk: Buffer) => {
      clearTimeout(timer)
      timer = setTimeout(giveUp, stalledMs, `下载停了 ${stalledMs / 1000} 秒`)
      const percent = Number(/([\d.]+)% \(/.exec(chunk.toString())?.[1] ?? 0)
      if (percent >= told + 20) report(`正在下载 MongoDB：${Math.floor((told = percent))}%`)
    })
    child.once('message', (answer: { file?: string; failure?: string }) => {
      if (answer.file) resolve(answer.file)
      else reject(new Error(answer.failure?.replace(/\s+/g, ' ')))
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`下载的进程意外结束（${code}）`))
    })
  })
}
