import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { readEnvironment, type Environment } from '../../../config/environment'
import { connect, disconnect } from '../../database/connection'
import { obtainMongo } from '../../database/mongod'
import type { TrustedKeys } from './check-roots'
import { exportLedger, exportSource } from './export'
import { withLiveSource } from './live-source'
import { keyId, signingKey } from './signing'
import { publicKeys } from './signing-key.model'
import type { LedgerSource } from './source'
import { verifyLedger } from './verify'

/*
 * Verifies the time bank's ledger, on the live database or on an export; docs/ledger.md tells what is checked. Reads only. Exit code 0: whole; 1: broken,
 * or not readable; 2: a command that nobody understands.
 */

const usage = `用法：
  npm run ledger:verify                          核对正在用的数据库
  npm run ledger:verify -- --export 文件         先把账本导出成文件，再核对这个文件
  npm run ledger:verify -- --file 文件           核对导出的文件，不连数据库
  --key 编号=公钥                                只信任这样给出的公钥（可以给多个）；不给就信任本机的密钥和库里记着的公钥`

const say = (line: string) => process.stdout.write(`${line}\n`)

async function main(): Promise<number> {
  const values = readArguments()
  if (!values) {
    process.stderr.write(`${usage}\n`)
    return 2
  }
  const given = values.keys
  if (values.file) return verify(exportSource(values.file), given ?? ownKey(readEnvironment()))
  const env = readEnvironment()
  const mongo = await obtainMongo({ uri: env.mongodbUri, dataDir: env.dataDir, cacheDir: env.cacheDir, report: say })
  try {
    say(`数据库：${mongo.description}`)
    await connect(mongo.uri, mongo.database)
    const keys = given ?? new Map([...(await publicKeys()).map(({ _id, publicKey }) => [_id, publicKey] as const), ...ownKey(env)])
    if (!values.export) return await withLiveSource((source) => verify(source, keys))
    await writeExport(values.export)
    return await verify(exportSource(values.export), keys)
  } finally {
    await disconnect()
    await mongo.stop()
  }
}

function readArguments(): { file?: string; export?: string; keys: TrustedKeys | null } | null {
  try {
    const { values } = parseArgs({ options: { file: { type: 'string' }, export: { type: 'string' }, key: { type: 'string', multiple: true } } })
    if (values.file && values.export) return null
    const keys = values.key?.map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)] as const)
    if (keys?.some(([id, publicKey]) => keyId(publicKey) !== id)) throw new Error('--key 的编号和公钥对不上')
    return { file: values.file, export: values.export, keys: keys ? new Map(keys) : null }
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    return null
  }
}

function ownKey({ timebank }: Environment): TrustedKeys {
  const { id, publicKey } = signingKey(timebank.signingKey)
  return new Map([[id, publicKey]])
}

async function writeExport(file: string): Promise<void> {
  const out = createWriteStream(file, { mode: 0o600 })
  await withLiveSource(async (source) => {
    for await (const line of exportLedger(source)) if (!out.write(line)) await once(out, 'drain')
  })
  out.end()
  await once(out, 'finish')
  say(`已导出到 ${file}`)
}

async function verify(source: LedgerSource, keys: TrustedKeys): Promise<number> {
  const started = performance.now()
  const { findings, ...counts } = await verifyLedger(source, keys, (legs) => say(`已核对 ${legs} 笔分录`))
  for (const { account, entry, what } of findings) process.stderr.write(`不符：${[account, entry].filter(Boolean).join(' ')} ${what}\n`)
  say(`分录 ${counts.legs} 笔，转账 ${counts.transfers} 笔，账户 ${counts.accounts} 个，根 ${counts.roots} 个；可用 ${counts.minutes.available} 分钟，暂扣 ${counts.minutes.held} 分钟。`)
  say(`信任的公钥：${[...keys.keys()].join('、') || '没有'}。用时 ${((performance.now() - started) / 60_000).toFixed(2)} 分钟。`)
  say(findings.length === 0 ? '账本完整。' : `账本有 ${findings.length} 处不符。`)
  return findings.length === 0 ? 0 : 1
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  },
)
