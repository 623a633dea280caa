import path from 'node:path'
import { overBudget, packageSizes, sizeTable } from './budget'

const sizes = packageSizes(path.join(__dirname, '..', 'dist', 'weapp'))
const faults = overBudget(sizes)
process.stdout.write(`\n${sizeTable(sizes)}\n`)
if (faults.length) {
  process.stderr.write(`\nOver budget: ${faults.join('; ')}.\n`)
  process.exitCode = 1
}
