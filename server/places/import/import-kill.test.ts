import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import mongoose from 'mongoose'
import { useDatabase } from '../../../tests/support/database'
import { useImports } from '../../../tests/support/imports'
import { EventModel } from '../../events/event.model'
import { PlaceModel } from '../place.model'
import { ImportModel } from './import.model'

useDatabase()
const { save, services } = useImports()

const rows = 30_000

function runCommand(path: string) {
  const uri = new URL(process.env.TEST_MONGODB_URI!)
  uri.pathname = `/${mongoose.connection.name}`
  const env = { ...process.env, NODE_ENV: 'test', MONGODB_URI: uri.href, DATA_DIR: services.env.dataDir }
  return spawn(process.execPath, ['--import', 'tsx', 'server/places/import/command.ts', 'places', path], { env, stdio: ['ignore', 'pipe', 'inherit'] })
}

test('kill -9 in the middle of writing, then the same command again: the whole tree, told once', async () => {
  const streets = Array.from({ length: rows - 1 }, (_, index) => `S${index},${index} 号街道,街道,6202`)
  const path = await save(['编码,名称,层级,上级', ...streets, '6202,嘉峪关市,市,'])

  const killed = runCommand(path)
  while ((await PlaceModel.countDocuments()) < 4000) await pause(5)
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const written = await PlaceModel.countDocuments()
  expect(written).toBeLessThan(rows)
  expect(await ImportModel.findOne().lean()).toMatchObject({ state: 'applying', lock: 'import' })
  expect(await EventModel.countDocuments()).toBe(0)

  const [exitCode] = (await once(runCommand(path), 'exit')) as [number]
  expect(exitCode).toBe(0)
  expect(await PlaceModel.countDocuments()).toBe(rows)
  expect(await PlaceModel.countDocuments({ path: /^6202\// })).toBe(rows)
  expect(await ImportModel.find().lean()).toMatchObject([{ state: 'done', rows: { total: rows, done: rows }, summary: { created: rows, changed: 0, unchanged: 0 } }])
  expect(await EventModel.countDocuments({ type: 'places.imported' })).toBe(1)
}, 120_000)
