import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { budget, overBudget, packageSizes, sizeTable } from './budget'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'linli-budget-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(file: string, bytes: number): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), 'x'.repeat(bytes))
}

test('counts each file in its package, also one whose name begins like a subpackage', () => {
  const app = JSON.stringify({ subPackages: [{ root: 'issues' }, { root: 'people/' }] })
  writeFileSync(path.join(folder, 'app.json'), app)
  write('taro.js', 1000)
  write('issues-words.js', 10)
  write('issues/report/index.js', 300)
  write('people/door/index.js', 400)
  const sizes = packageSizes(folder)
  expect(sizes).toEqual([
    { name: 'main', bytes: app.length + 1010 },
    { name: 'people/', bytes: 400 },
    { name: 'issues/', bytes: 300 },
  ])
  expect(sizeTable(sizes)).toContain('total')
})

test('names what is over', () => {
  expect(overBudget([{ name: 'main', bytes: budget.main - 1 }])).toEqual([])
  expect(overBudget([{ name: 'main', bytes: budget.main }])).toEqual(['main package is 500.0 KB, allowed are less than 500.0 KB'])
  expect(overBudget([{ name: 'main', bytes: 1 }, { name: 'issues/', bytes: budget.total }])).toEqual(['all packages are 2048.0 KB, allowed are less than 2048.0 KB'])
})
