import { execFileSync } from 'node:child_process'
import path from 'node:path'

const slotsIn = (zone: string) =>
  execFileSync(process.execPath, ['--import', 'tsx', path.join(__dirname, 'support', 'slots-of-year.ts')], { cwd: path.join(__dirname, '..'), env: { ...process.env, TZ: zone }, encoding: 'utf8' })

test('a server in UTC, in New York or on Lord Howe Island, with their summer times, gives the slots of China for the whole year', () => {
  const china = slotsIn('Asia/Shanghai')
  expect(china.split('\n').length).toBeGreaterThan(16 * 300)
  for (const zone of ['UTC', 'America/New_York', 'Australia/Lord_Howe']) expect(slotsIn(zone)).toBe(china)
}, 60_000)
