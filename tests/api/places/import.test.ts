import { setTimeout as pause } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import type { Result } from '../../../shared/api'
import { EventModel } from '../../../server/events/event.model'
import { FileModel } from '../../../server/files/file.model'
import { PersonModel, PostModel } from '../../../server/people'
import { PlaceModel, startImportWorker } from '../../../server/places'
import { forgetImports } from '../../../server/places/import/forget-imports'
import { ImportModel } from '../../../server/places/import/import.model'
import { signedInAs, type Caller } from '../../support/client'
import { emptyDatabase } from '../../support/database'
import { buildTown, type Town } from '../../support/factory'
import { databaseContents } from '../../support/imports'
import { useServer } from '../../support/server'
import { upload } from '../../support/upload'

type ImportView = Result<'POST /imports'>

const server = useServer({ environment: { IMPORT_ROW_LIMIT: '3000' } })
let town: Town
let desk: Caller
let otherDesk: Caller
let worker: Caller
let administrator: Caller
let imports: ReturnType<typeof startImportWorker>

beforeAll(() => {
  imports = startImportWorker(server.services, 20)
})
afterAll(() => imports.stop())

beforeEach(async () => {
  await emptyDatabase()
  town = await buildTown()
  const as = (person: { _id: unknown }) => signedInAs(server, String(person._id))
  desk = await as(town.first.desk.person)
  otherDesk = await as(town.second.desk.person)
  worker = await as(town.first.gridWorker.person)
  administrator = await as(town.administrator.person)
})

async function uploadTable(caller: Caller, content: string | Buffer) {
  const { status, result } = await upload(server, caller.token(), Buffer.from(content), { purpose: 'table', name: '地点.csv', type: 'text/csv' })
  return { status, id: result.id }
}

async function settled(caller: Caller, id: string): Promise<ImportView> {
  for (;;) {
    const { result } = await caller.call('GET /imports/:id', { params: { id } })
    if (result.state !== 'checking' && result.state !== 'applying') return result
    await pause(20)
  }
}

async function check(caller: Caller, content: string | Buffer, kind: 'places' | 'roster' = 'places'): Promise<ImportView> {
  const { id } = await uploadTable(caller, content)
  const reply = await caller.call('POST /imports', { body: { file: id, kind } })
  expect(reply).toMatchObject({ status: 200, result: { state: 'checking', kind, fileName: '地点.csv', rows: { total: 0, done: 0 } } })
  return settled(caller, reply.result.id)
}

const header = '编码,名称,层级,上级\n'
const newBuilding = () => `${header}${town.first.grid._id}-B09,9 号楼,楼栋,${town.first.grid._id}\n`

describe('importing a table over HTTP', () => {
  test('first checks and writes nothing, then applies', async () => {
    const before = await databaseContents()
    const checked = await check(desk, newBuilding())
    expect(checked).toMatchObject({ state: 'checked', rows: { total: 1, done: 0 }, summary: { created: 1, changed: 0, unchanged: 0 }, errors: [], errorCount: 0 })
    expect(await databaseContents()).toBe(before)

    const params = { id: checked.id }
    expect(await desk.call('POST /imports/:id/apply', { params })).toMatchObject({ status: 200, result: { state: 'applying' } })
    expect(await settled(desk, checked.id)).toMatchObject({ state: 'done', rows: { total: 1, done: 1 }, finishedAt: server.clock.now().toISOString() })
    expect(await PlaceModel.findById(`${town.first.grid._id}-B09`).lean()).toMatchObject({ label: '福民社区 9 号楼', generated: false })
    expect(await EventModel.find({ type: 'places.imported' }).lean()).toMatchObject([
      { path: town.first.community.path, actor: { name: '社区值班员', label: '福民社区工作台' }, data: { created: 1, rows: 1, kind: 'places', fileName: '地点.csv' } },
    ])
    expect(await desk.call('POST /imports/:id/apply', { params })).toMatchObject({ status: 200, result: { state: 'done' } })
    expect(await FileModel.countDocuments({ stored: true })).toBe(0)
  })

  test('a roster of the own community', async () => {
    const checked = await check(desk, `姓名,手机号,住户编码,岗位,负责地点\n新单元长,15912345678,${town.first.door101._id},单元长,${town.first.unit1._id}\n`, 'roster')
    expect(checked).toMatchObject({ state: 'checked', summary: { created: 1 } })
    await desk.call('POST /imports/:id/apply', { params: { id: checked.id } })
    expect(await settled(desk, checked.id)).toMatchObject({ state: 'done' })
    expect(await PostModel.findOne({ place: town.first.unit1._id }).lean()).toMatchObject({ name: '新单元长', role: 'unit_chief' })
    expect(await PersonModel.findOne({ phone: '15912345678' }).lean()).toMatchObject({ doors: [{ status: 'confirmed' }] })
  })

  test('GBK and XLSX are read as they are, whatever they are called', async () => {
    expect(await check(desk, iconv.encode(newBuilding(), 'gbk'))).toMatchObject({ state: 'checked', summary: { created: 1 } })
    const book = new ExcelJS.Workbook()
    book.addWorksheet('一').addRows(newBuilding().trim().split('\n').map((line) => line.split(',')))
    expect(await check(desk, Buffer.from(await book.xlsx.writeBuffer()))).toMatchObject({ state: 'checked', summary: { created: 1 } })
  })

  test('merged cells and formulas are told by their cells', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('一')
    sheet.addRows([['编码', '名称', '层级', '上级'], ['X1', '甲', '网格', { formula: 'A2', result: 'X' }], ['X2', '乙', '网格', town.first.community._id]])
    sheet.mergeCells('B3:B4')
    const { state, errors } = await check(desk, Buffer.from(await book.xlsx.writeBuffer()))
    expect(state).toBe('invalid')
    expect(errors).toEqual(
      expect.arrayContaining([
        { row: 2, column: 'D', code: 'formula', detail: 'D2 是公式，请改为固定的值' },
        { row: 3, column: 'B', code: 'merged', detail: 'B3 是合并单元格（到 B4），请取消合并后逐格填写' },
      ]),
    )
  })

  test('a bad file cannot be applied and changes nothing', async () => {
    const before = await databaseContents()
    const { id, state, errors, errorCount } = await check(desk, `${header}A1,甲,网格,A2\nA2,乙,网格,A1\n`)
    expect({ state, errorCount, codes: errors.map(({ code }) => code) }).toEqual({ state: 'invalid', errorCount: 2, codes: ['circle', 'circle'] })
    expect(await desk.call('POST /imports/:id/apply', { params: { id } })).toMatchObject({ status: 422, problem: { code: 'places.import_invalid' } })
    expect(await databaseContents()).toBe(before)
  })

  test('a file over the row limit is refused', async () => {
    const rows = Array.from({ length: 3001 }, (_, index) => `Z${index},网格${index},网格,${town.first.community._id}`).join('\n')
    expect(await check(desk, header + rows)).toMatchObject({ state: 'invalid', errors: [{ code: 'rows_over_limit' }] })
  })

  test('what changed between check and apply is checked again', async () => {
    const checked = await check(desk, newBuilding())
    await PlaceModel.deleteOne({ _id: town.first.grid._id })
    await desk.call('POST /imports/:id/apply', { params: { id: checked.id } })
    expect(await settled(desk, checked.id)).toMatchObject({ state: 'invalid', errors: [{ code: 'parent_unknown' }] })
    expect(await PlaceModel.countDocuments({ name: '9 号楼' })).toBe(0)
  })

  test('a checked table that nobody applies within a day is forgotten with its file', async () => {
    const { id } = await check(desk, newBuilding())
    await forgetImports(new Date(server.clock.now().getTime() + 23 * 3_600_000))
    expect(await settled(desk, id)).toMatchObject({ state: 'checked' })
    await forgetImports(new Date(server.clock.now().getTime() + 25 * 3_600_000))
    expect(await settled(desk, id)).toMatchObject({ state: 'invalid', errors: [{ code: 'forgotten' }] })
    expect(await FileModel.countDocuments({ stored: true })).toBe(0)
    expect(await desk.call('POST /imports/:id/apply', { params: { id } })).toMatchObject({ status: 422 })
  })

  test('the same key makes one import', async () => {
    const { id } = await uploadTable(desk, newBuilding())
    const body = { file: id, kind: 'places' as const }
    const first = await desk.call('POST /imports', { body }, 'import-key-1')
    await settled(desk, first.result.id)
    const again = await desk.call('POST /imports', { body }, 'import-key-1')
    expect(again).toMatchObject({ status: 200, result: { id: first.result.id } })
    expect(await ImportModel.countDocuments()).toBe(1)
  })
})

describe('who may import', () => {
  test('a grid worker may not, nor upload a table for it', async () => {
    expect(await uploadTable(worker, newBuilding())).toMatchObject({ status: 403 })
    const { id } = await uploadTable(desk, newBuilding())
    expect(await worker.call('POST /imports', { body: { file: id, kind: 'places' } })).toMatchObject({ status: 403, problem: { code: 'forbidden' } })
  })

  test("another's upload cannot be imported", async () => {
    const { id } = await uploadTable(desk, newBuilding())
    expect(await otherDesk.call('POST /imports', { body: { file: id, kind: 'places' } })).toMatchObject({ status: 422, problem: { code: 'files.not_yours' } })
    expect(await desk.call('POST /imports', { body: { file: '0'.repeat(24), kind: 'places' } })).toMatchObject({ status: 422 })
    expect(await ImportModel.countDocuments()).toBe(0)
  })

  test("another's import is as unknown as one that is not there", async () => {
    const { id } = await check(desk, newBuilding())
    for (const caller of [otherDesk, worker, administrator]) {
      expect(await caller.call('GET /imports/:id', { params: { id } })).toMatchObject({ status: 404, problem: { code: 'not_found' } })
      expect(await caller.call('POST /imports/:id/apply', { params: { id } })).toMatchObject({ status: 404, problem: { code: 'not_found' } })
    }
    expect(await desk.call('GET /imports/:id', { params: { id: '0'.repeat(24) } })).toMatchObject({ status: 404 })
  })

  test('a desk whose post has ended cannot apply what it had checked', async () => {
    const { id } = await check(desk, newBuilding())
    await PostModel.updateOne({ _id: town.first.desk.post._id }, { until: server.clock.now() })
    expect(await desk.call('POST /imports/:id/apply', { params: { id } })).toMatchObject({ status: 404 })
  })

  test('a desk cannot touch another community, the administrator can', async () => {
    expect(await check(otherDesk, newBuilding())).toMatchObject({ state: 'invalid', errors: [{ row: 2, column: 'A', code: 'out_of_scope' }] })
    expect(await check(administrator, newBuilding())).toMatchObject({ state: 'checked' })
  })

  test('only one import at a time', async () => {
    const files = [await uploadTable(desk, newBuilding()), await uploadTable(otherDesk, newBuilding())]
    await ImportModel.insertMany([
      { kind: 'places', state: 'applying', fileName: 'x', by: { person: null, name: '系统' }, rows: { total: 0, done: 0 }, startedAt: server.clock.now(), lock: 'import', holder: { host: 'another machine', pid: 1, identity: 'x', until: new Date(Date.now() + 60_000) } },
    ])
    for (const [caller, { id }] of [[desk, files[0]!], [otherDesk, files[1]!]] as const) {
      expect(await caller.call('POST /imports', { body: { file: id, kind: 'places' } })).toMatchObject({ status: 409, problem: { code: 'places.import_running' } })
    }
    expect(await FileModel.countDocuments({ expiresAt: { $exists: true } })).toBe(2)
  })
})
