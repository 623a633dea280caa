import { rmSync } from 'node:fs'
import { emptyDatabase, useDatabase } from '../../../tests/support/database'
import { importedAt, staffTable, townTable, useImports } from '../../../tests/support/imports'
import { scansDuring } from '../../../tests/support/scans'
import { EventModel } from '../../events/event.model'
import { PlaceModel } from '../place.model'
import { startImportWorker } from './import-worker'
import { ImportModel } from './import.model'
import { importFile } from './import-file'

useDatabase()
const { run, save, services } = useImports()
beforeEach(emptyDatabase)

describe('imports one after the other', () => {
  const record = (state: 'checking' | 'applying', holder?: object) => ({
    kind: 'places', state, fileName: 'x.csv', by: { person: null, name: '系统', label: null }, rows: { total: 0, done: 0 }, startedAt: importedAt, lock: 'import', ...(holder ? { holder } : {}),
  })

  test('a second one is refused while a living process is at the first', async () => {
    await ImportModel.insertMany([record('applying', { host: 'another machine', pid: 1, identity: 'x', until: new Date(Date.now() + 60_000) })])
    await expect(run(townTable)).rejects.toThrow('另一个导入正在进行')
    expect(await PlaceModel.countDocuments()).toBe(0)
  })

  test('one whose process has fallen silent is ended first; its lost file fails it and the next goes on', async () => {
    await ImportModel.insertMany([record('applying', { host: 'another machine', pid: 1, identity: 'x', until: new Date(Date.now() - 1) })])
    expect(await run(townTable)).toMatchObject({ state: 'done' })
    expect(await ImportModel.findOne({ fileName: 'x.csv' }).lean()).toMatchObject({ state: 'failed', errors: [{ detail: expect.stringContaining('已经不在了') }] })
  })

  test('stopped between two batches, it is taken up by the worker of a server and completed', async () => {
    const stopping = new AbortController()
    const rows = Array.from({ length: 4500 }, (_, index) => `S${index},街道${index},街道,6202`)
    const path = await save([townTable[0]!, ...rows, '6202,嘉峪关市,市,'])
    const progress = (phase: string, done: number) => {
      if (phase === 'writing' && done === 2000) stopping.abort(new Error('stopped by the test'))
    }
    await expect(importFile({ path, kind: 'places', fileName: '测试.csv' }, services, { progress, signal: stopping.signal })).rejects.toThrow()
    expect(await PlaceModel.countDocuments()).toBe(4000)
    expect(await EventModel.countDocuments()).toBe(0)
    rmSync(path)

    const worker = startImportWorker(services, 20)
    while (await ImportModel.exists({ lock: 'import' })) await new Promise((resolve) => setTimeout(resolve, 50))
    await worker.stop()
    expect(await PlaceModel.countDocuments()).toBe(4501)
    expect(await ImportModel.findOne().lean()).toMatchObject({ state: 'done', summary: { created: 4501, changed: 0, unchanged: 0 } })
    expect(await EventModel.countDocuments({ type: 'places.imported' })).toBe(1)
  })

  test('no collection is read from end to end', async () => {
    const scans = await scansDuring(async () => {
      await run(townTable)
      await run(staffTable, 'roster')
      await run(townTable.map((line) => line.replace('福民社区', '福民里社区')))
      await run(staffTable.map((line) => line.replace('张淑芬', '张淑芳')), 'roster')
    })
    expect(scans).toEqual([])
  })
})
