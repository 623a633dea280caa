import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readSigningKey } from './signing-key'

/** The signing secret of a development copy, so that sign-ins survive a restart. */
export function localSecret(dataDir: string): string {
  return keptOnce(dataDir, 'jwt-secret', () => randomBytes(32).toString('hex'))
}

/** The time bank's signing key of a development copy, so that roots and certificates stay verifiable. Throws an Error for a file that holds none. */
export function localSigningKey(dataDir: string): KeyObject {
  const made = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
  const key = readSigningKey(keptOnce(dataDir, 'timebank-signing-key', made))
  if (!key) throw new Error(`${path.join(dataDir, 'timebank-signing-key')} holds no Ed25519 key`)
  return key
}

/**
 * A secret that is made once and kept in `dataDir`, readable by its owner only. Two processes that start together end up with the same one: it
 * is linked to its name whole, and the first link stays.
 */
function keptOnce(dataDir: string, name: string, make: () => string): string {
  const file = path.join(dataDir, name)
  mkdirSync(dataDir, { recursive: true })
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const whole = `${file}.${process.pid}`
  writeFileSync(whole, make(), { mode: 0o600 })
  try {
    linkSync(whole, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  unlinkSync(whole)
  return readFileSync(file, 'utf8').trim()
}
