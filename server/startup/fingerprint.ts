import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const sources = ['miniprogram', 'shared', 'config', 'babel.config.js', '.browserslistrc', 'package.json', 'package-lock.json', 'tsconfig.json']

function filesUnder(root: string, name: string): string[] {
  let entries
  try {
    entries = readdirSync(path.join(root, name), { withFileTypes: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOTDIR') return [name]
    if (code === 'ENOENT') return []
    throw error
  }
  return entries.flatMap((entry) => {
    const inside = path.join(name, entry.name)
    return entry.isDirectory() ? filesUnder(root, inside) : [inside]
  })
}

/**
 * A SHA-256 of all that the h5 build is made from: names and contents of its sources, not tests, and the TARO_APP_
 * variables. The same sources in another checkout have the same one.
 */
export function fingerprint(root: string, env: NodeJS.ProcessEnv = process.env): string {
  const hash = createHash('sha256')
  const files = sources.flatMap((source) => filesUnder(root, source)).filter((file) => !/\.test\.tsx?$/.test(file))
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(path.join(root, file))).update('\0')
  for (const name of Object.keys(env).filter((name) => name.startsWith('TARO_APP_')).sort()) hash.update(`${name}=${env[name]}\0`)
  return hash.digest('hex')
}
