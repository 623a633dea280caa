import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { launchChromium } from '../support/chromium'
import { shots, type Api, type Shot } from './shots'

const root = path.join(__dirname, '..', '..')
const folder = path.join(root, 'docs', 'screenshots')
const phone = { width: 375, height: 812 }

interface Session {
  accessToken: string
}

/** The product over a demonstration of its own, or the one at SCREENSHOTS_OF; ends with `stop`. */
async function product(): Promise<{ url: string; stop(): Promise<void> }> {
  if (process.env.SCREENSHOTS_OF) return { url: process.env.SCREENSHOTS_OF, stop: async () => {} }
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'linli-screenshots-'))
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/start.ts'], { cwd: root, env: { ...process.env, PORT: '0', DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk)
      const found = /打开网页：(\S+)/.exec(String(chunk))
      if (found?.[1]) resolve(found[1])
    })
    child.once('close', () => reject(new Error('the product did not start')))
  })
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.once('close', () => {
          rmSync(dataDir, { recursive: true, force: true })
          resolve()
        })
        child.kill('SIGTERM')
      }),
  }
}

async function signIn(url: string, person: string): Promise<Session> {
  const { items } = (await (await fetch(`${url}/api/demo/persons`)).json()) as { items: { id: string; name: string; roleLabel: string }[] }
  const found = items.find(({ name, roleLabel }) => name === person || roleLabel === person)
  if (!found) throw new Error(`no demo person ${person}`)
  const answer = await fetch(`${url}/api/sign-in/demo`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ person: found.id }) })
  return (await answer.json()) as Session
}

async function take(browser: Browser, url: string, shot: Shot, mode: 'normal' | 'elder'): Promise<void> {
  const session = shot.person ? await signIn(url, shot.person) : null
  const api: Api = async (path) => (await fetch(`${url}/api${path}`, { headers: { authorization: `Bearer ${session?.accessToken}` } })).json() as ReturnType<Api>
  const address = typeof shot.address === 'string' ? shot.address : await shot.address(api)
  const context = await browser.newContext({ viewport: shot.size ?? phone, deviceScaleFactor: shot.size ? 1 : 2, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  await context.addInitScript(
    ([held, elder]) => {
      if (held) localStorage.setItem('linli.session', JSON.stringify({ data: held }))
      localStorage.setItem('linli.elder', JSON.stringify({ data: elder }))
    },
    [session, mode === 'elder'] as const,
  )
  const page = await context.newPage()
  await page.goto(`${url}/#${address}`)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(600)
  const png = await page.screenshot()
  await sharp(png).png({ palette: true, quality: 85, effort: 8 }).toFile(path.join(folder, `${shot.name}${mode === 'elder' ? '-elder' : ''}.png`))
  await context.close()
  process.stdout.write(`${shot.name} ${mode}\n`)
}

/** `npm run screenshots [name ...]`: docs/screenshots from the real product. */
async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const wanted = process.argv.slice(2)
  const { url, stop } = await product()
  const browser = await launchChromium()
  try {
    for (const shot of shots.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      for (const mode of shot.modes ?? (['normal', 'elder'] as const)) await take(browser, url, shot, mode)
    }
  } finally {
    await browser.close()
    await stop()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exit(1)
})
