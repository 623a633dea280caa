import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fingerprint } from './fingerprint'

/** One of Taro's two builds. */
export type Target = 'h5' | 'weapp'

const entry: Record<Target, string> = { h5: 'index.html', weapp: 'app.json' }

const stampOf = (root: string, target: Target) => path.join(root, 'dist', target, '.built-from')
const begunOf = (root: string, target: Target) => path.join(root, 'dist', `${target}.begun`)

/** Whether dist/<target> was built from the sources as they are. */
export function isFresh(root: string, target: Target): boolean {
  const stamp = stampOf(root, target)
  return existsSync(path.join(root, 'dist', target, entry[target])) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)
}

/** Notes what a build starts from; until `endBuild` dist/<target> counts as stale. */
export function beginBuild(root: string, target: Target): void {
  rmSync(stampOf(root, target), { force: true })
  mkdirSync(path.join(root, 'dist'), { recursive: true })
  writeFileSync(begunOf(root, target), fingerprint(root))
}

/** Marks a build that succeeded with what it was started from, so that a change made meanwhile leaves it stale. */
export function endBuild(root: string, target: Target): void {
  writeFileSync(stampOf(root, target), readFileSync(begunOf(root, target)))
  rmSync(begunOf(root, target))
}
