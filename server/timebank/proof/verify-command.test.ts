import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import mongoose from 'mongoose'
import { useDatabase } from '../../../tests/support/database'
import { systemActor } from '../../events/emit'
import { post } from '../ledger/post'
import { TransferModel } from '../ledger/transfer.model'

useDatabase()
const folder = mkdtempSync(path.join(os.tmpdir(), 'linli-verify-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs `npm run ledger:verify` on the test file's database, as an operator would. */
function run(...given: string[]): Promise<{ code: number; said: string; wrong: string }> {
  const uri = new URL(process.env.TEST_MONGODB_URI!)
  uri.pathname = `/${mongoose.connection.name}`
  const env = { ...process.env, NODE_ENV: 'test', MONGODB_URI: uri.href, DATA_DIR: folder }
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['--import', 'tsx', 'server/timebank/proof/verify-command.ts', ...given], { cwd: path.join(__dirname, '..', '..', '..'), env }, (_, said, wrong) => resolve({ code: child.exitCode!, said, wrong }))
  })
}

test('the command tells that a ledger is whole, exports it, names the entry that was changed, and says so by its exit code', async () => {
  const at = new Date('2026-11-24T02:00:00Z')
  await post([{ id: 'earn:1', kind: 'earn', from: 'issuance', to: 'person:a', minutes: 90, at, by: systemActor, words: null, source: null, service: true, path: '' }])
  const whole = await run()
  expect(whole).toMatchObject({ code: 0, wrong: '' })
  expect(whole.said).toContain('分录 1 笔，转账 1 笔，账户 1 个，根 0 个；可用 90 分钟')
  const file = path.join(folder, 'ledger.jsonl')
  expect(await run('--export', file)).toMatchObject({ code: 0 })
  await TransferModel.collection.updateOne({ _id: 'earn:1' as never }, { $set: { minutes: 900 } })
  const broken = await run()
  expect(broken.code).toBe(1)
  expect(broken.wrong).toContain('person:a earn:1')
  expect(await run('--file', file)).toMatchObject({ code: 0 })
  expect(await run('--file', path.join(folder, 'none'))).toMatchObject({ code: 1 })
  expect(await run('--file', file, '--export', file)).toMatchObject({ code: 2 })
}, 60_000)
