import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Our limits in bytes. WeChat refuses a package over 2 MB; an old phone on a slow network feels far less than that. */
export const budget = { main: 500 * 1024, total: 2048 * 1024 }

/** A package of the mini-program: `main`, or the root of a subpackage. */
export interface PackageSize {
  name: string
  bytes: number
}

interface AppJson {
  subPackages?: { root: string }[]
}

/** The size of each package of a built mini-program, main first, then the largest. Throws when the folder holds none. */
export function packageSizes(folder: string): PackageSize[] {
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as AppJson
  const roots = (app.subPackages ?? []).map(({ root }) => `${root.replace(/\/$/, '')}/`)
  const sizes = new Map<string, number>([['main', 0], ...roots.map((root): [string, number] => [root, 0])])
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const status = statSync(path.join(folder, entry))
    if (!status.isFile()) continue
    const file = entry.split(path.sep).join('/')
    const name = roots.find((root) => file.startsWith(root)) ?? 'main'
    sizes.set(name, (sizes.get(name) ?? 0) + status.size)
  }
  const [main, ...others] = [...sizes].map(([name, bytes]) => ({ name, bytes }))
  return [main as PackageSize, ...others.sort((a, b) => b.bytes - a.bytes)]
}

/** What is over the budget, one sentence each; empty when all is well. */
export function overBudget(sizes: readonly PackageSize[]): string[] {
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  const main = sizes.find(({ name }) => name === 'main')?.bytes ?? 0
  return [
    ...(main >= budget.main ? [`main package is ${kilobytes(main)}, allowed are less than ${kilobytes(budget.main)}`] : []),
    ...(total >= budget.total ? [`all packages are ${kilobytes(total)}, allowed are less than ${kilobytes(budget.total)}`] : []),
  ]
}

/** The sizes as a table for the end of a build. */
export function sizeTable(sizes: readonly PackageSize[]): string {
  const total = { name: 'total', bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0) }
  const limits: Record<string, number> = { main: budget.main, total: budget.total }
  const width = Math.max(...sizes.map(({ name }) => name.length), 7)
  const lines = [...sizes, total].map(({ name, bytes }) => `${name.padEnd(width)}  ${kilobytes(bytes).padStart(10)}  ${limits[name] ? `of ${kilobytes(limits[name])}` : ''}`.trimEnd())
  return [`${'package'.padEnd(width)}  ${'size'.padStart(10)}`, ...lines].join('\n')
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}
