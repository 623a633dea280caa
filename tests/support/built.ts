import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { isFresh, type Target } from '../../server/startup/build-stamp'

export const root = path.join(__dirname, '..', '..')

/** Makes dist/<target> what the sources say, building only when it is stale, and gives its folder. Throws with the build's words. */
export function built(target: Target): string {
  if (!isFresh(root, target)) {
    process.stderr.write(`building ${target}, up to a minute\n`)
    try {
      execFileSync('npm', ['run', `build:${target}`], { cwd: root, stdio: 'pipe', env: { ...process.env, NODE_ENV: 'production' } })
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer }
      throw new Error(`build:${target} failed:\n${String(stdout).slice(-3000)}\n${String(stderr).slice(-3000)}`)
    }
  }
  return path.join(root, 'dist', target)
}
