import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readEnvironment } from '../../../config/environment'
import { certificatePayload } from '../../../shared/timebank/certificates.contract'
import { speakHours } from '../../../shared/timebank/speak'
import { keyId, signingKey } from '../../timebank'
import { isCertified } from './certified'
import type { SignedPayload } from './signed-text'

/*
 * Verifies a certificate of service from a file, without a network or a database; docs/ledger.md tells how one comes by the file. Exit code 0: signed by a key that is trusted;
 * 1: not, or not readable; 2: a command that nobody understands.
 */

const usage = `用法：npm run certificate:verify -- 文件.json [--key 编号=公钥]
  文件：核验页面上“复制签名数据”得到的内容，或证明的 PDF 里附带的 certificate.json
  --key 编号=公钥   只信任这样给出的公钥（可以给多个）；不给就信任本机时间银行的密钥`

const say = (line: string) => process.stdout.write(`${line}\n`)

function main(): number {
  const given = readArguments()
  if (!given) {
    process.stderr.write(`${usage}\n`)
    return 2
  }
  const signed = read(given.file)
  const id = keyId(signed.publicKey)
  if (!isCertified(signed)) {
    process.stderr.write('签名不符：内容被改过，或者签名不是这张证明的。\n')
    return 1
  }
  if (!(given.keys ?? ownKey()).includes(signed.publicKey)) {
    process.stderr.write(`签名用的是不认识的公钥 ${id}：谁都可以自己签一张，不能采信。\n`)
    return 1
  }
  const { number, issuer, holder, from, until, items, total } = signed.payload
  say(`签名相符，公钥 ${id}。`)
  say(`编号 ${number}，签发 ${issuer}，持有人 ${holder ?? '（没有公开）'}，${from} 至 ${until}，服务共 ${speakHours(total)}。`)
  for (const { organisation, minutes, times } of items ?? []) say(`  ${organisation}：${times} 次，${speakHours(minutes)}`)
  say('证明后来有没有被撤销，要联网在核验页面上看。')
  return 0
}

function readArguments(): { file: string; keys: string[] | null } | null {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { key: { type: 'string', multiple: true } } })
    const keys = values.key?.map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)] as const)
    if (keys?.some(([id, publicKey]) => keyId(publicKey) !== id)) throw new Error('--key 的编号和公钥对不上')
    return positionals.length === 1 ? { file: positionals[0]!, keys: keys ? keys.map(([, publicKey]) => publicKey) : null } : null
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    return null
  }
}

/** Throws an Error, in words, for a file that is not there or not such a file. */
function read(file: string): SignedPayload {
  try {
    const { payload, signature, publicKey } = JSON.parse(readFileSync(file, 'utf8')) as SignedPayload
    return { payload: certificatePayload.parse(payload), signature: String(signature), publicKey: String(publicKey) }
  } catch {
    throw new Error(`${file} 读不出来，或者不是证明的签名数据。`)
  }
}

function ownKey(): string[] {
  return [signingKey(readEnvironment().timebank.signingKey).publicKey]
}

try {
  process.exitCode = main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
