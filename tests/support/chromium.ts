import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const systems = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** Chromium asks hosts of its maker at start; on a closed network each of these would only delay it. */
const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream',
]

/** Why there is no Chromium to test with. */
export class NoChromium extends Error {
  override name = 'NoChromium'
}

/**
 * The path of a Chromium: CHROMIUM_PATH, the system's, Debian's package where we are root, Playwright's own download.
 * Throws NoChromium telling what was tried.
 */
export function obtainChromium(): string {
  const given = process.env.CHROMIUM_PATH
  if (given) return given
  const found = () => systems.find((path) => existsSync(path))
  const system = found()
  if (system) return system
  const tried: string[] = [`none of ${systems.join(', ')}`]
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    try {
      process.stderr.write('Chromium: installing the system package, about a minute\n')
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 180_000 })
      execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { stdio: 'ignore', timeout: 420_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    } catch (error) {
      tried.push(`apt-get: ${(error as Error).message}`)
    }
    const installed = found()
    if (installed) return installed
  }
  try {
    process.stderr.write("Chromium: trying Playwright's download\n")
    execFileSync(process.execPath, [require.resolve('playwright-core/cli.js'), 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 })
  } catch (error) {
    tried.push(`Playwright's download: ${(error as Error).message}`)
  }
  const downloaded = chromium.executablePath()
  if (existsSync(downloaded)) return downloaded
  throw new NoChromium(`no Chromium: ${tried.join('; ')}. Install one or set CHROMIUM_PATH.`)
}

/** Starts a headless Chromium. Throws NoChromium. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: obtainChromium(), args: quiet })
}
