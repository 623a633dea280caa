import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Lifetime } from '../process/lifetime'
import { fingerprint } from './fingerprint'
import { ensureH5 } from './h5-build'

const lifetime: Lifetime = { ending: false, onEnd: () => undefined, end: async () => undefined }
const builds = `const fs = require('fs'); fs.mkdirSync('dist/h5', { recursive: true }); fs.writeFileSync('dist/h5/index.html', ''); fs.appendFileSync('built', 'x')`

// The hooks that package.json has around the build, from wherever this folder is.
const stamp = (when: string) => `node --import ${pathToFileURL(require.resolve('tsx')).href} ${path.join(__dirname, 'stamp-build.ts')} ${when} h5`
const scripts = { 'prebuild:h5': stamp('begin'), 'build:h5': 'node build.js', 'postbuild:h5': stamp('end') }

let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'linli-h5-'))
  write('package.json', JSON.stringify({ scripts }))
  write('build.js', builds)
  write('miniprogram/src/app.ts', 'one')
  write('shared/issues/lifecycle.ts', 'two')
})
afterEach(() => rmSync(root, { recursive: true }))

function write(name: string, content: string) {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
  writeFileSync(path.join(root, name), content)
}

const ensure = (report: (line: string) => void = () => undefined) => ensureH5({ root, report, lifetime })

test('it builds once, and again only when a source changes', async () => {
  expect(await ensure()).toBe(true)
  expect(await ensure()).toBe(false)
  write('shared/issues/lifecycle.ts', 'three')
  expect(await ensure()).toBe(true)
})

test('two starts together build once', async () => {
  const said: string[] = []
  expect((await Promise.all([ensure(), ensure((line) => said.push(line))])).sort()).toEqual([false, true])
  expect(readFileSync(path.join(root, 'built'), 'utf8')).toBe('x')
  expect(said).toEqual([`进程 ${process.pid} 正在构建，等它完成`])
})

test('a failing build is quoted, and tried again next time', async () => {
  write('build.js', `console.error('\\u001b[31mModule not found\\u001b[0m'); process.exit(2)`)
  await expect(ensure()).rejects.toThrow(/构建失败（npm run build:h5，2）[^]*\| Module not found$/)
  write('build.js', builds)
  expect(await ensure()).toBe(true)
})

test('the fingerprint sees new names and build variables, not tests', () => {
  const before = fingerprint(root, {})
  write('shared/issues/lifecycle.test.ts', 'test')
  expect(fingerprint(root, { PORT: '1' })).toBe(before)
  expect(fingerprint(root, { TARO_APP_API: '/api' })).not.toBe(before)
  write('shared/issues/empty.ts', '')
  expect(fingerprint(root, {})).not.toBe(before)
})
