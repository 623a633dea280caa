import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import mongoose from 'mongoose'
import { emptyDatabase, useDatabase } from '../../../tests/support/database'
import { databaseContents, staffTable, townTable, useImports } from '../../../tests/support/imports'
import { EventModel } from '../../events/event.model'
import { PersonModel, PostModel } from '../../people'
import { PlaceModel } from '../place.model'

useDatabase()
const { run, dryRun } = useImports()
beforeEach(emptyDatabase)

describe('importing places', () => {
  test('writes the tree and tells it with an event', async () => {
    const record = await run(townTable)
    expect(record).toMatchObject({ state: 'done', summary: { created: 12, changed: 0, unchanged: 0 }, rows: { total: 12, done: 12 }, errors: [] })
    expect(record.lock).toBeUndefined()
    expect(await PlaceModel.findById('H101').lean()).toEqual({
      _id: 'H101',
      name: '101 室',
      level: 'household',
      parent: 'B1-U1',
      path: '6202/620201001/C1/C1-G1/B1/B1-U1/H101/',
      label: '福民社区 1 号楼 1 单元 101 室',
      sort: '000101 室',
      hasChildren: false,
      generated: false,
    })
    expect(await PlaceModel.find({ hasChildren: false }).distinct('_id')).toEqual(['620201002', 'B1-U2', 'C1-G2', 'C2', 'H101', 'H102'])
    expect(await EventModel.find({ type: 'places.imported' }).lean()).toMatchObject([{ data: { kind: 'places', rows: 12, created: 12, changed: 0, unchanged: 0 } }])
  })

  test('again changes nothing', async () => {
    await run(townTable)
    const before = await mongoose.connection.collection('places').find().toArray()
    expect(await run(townTable)).toMatchObject({ state: 'done', summary: { created: 0, changed: 0, unchanged: 12 } })
    expect(await mongoose.connection.collection('places').find().toArray()).toEqual(before)
  })

  test('any order of rows, GBK and XLSX give the same tree', async () => {
    await run(townTable)
    const tree = await mongoose.connection.collection('places').find().sort({ _id: 1 }).toArray()
    const [header, ...rows] = townTable as [string, ...string[]]
    const book = new ExcelJS.Workbook()
    book.addWorksheet('地点').addRows(townTable.map((line) => line.split(',')))
    for (const content of [[header, ...rows.reverse()], iconv.encode(townTable.join('\r\n'), 'gbk'), Buffer.from(await book.xlsx.writeBuffer())]) {
      await emptyDatabase()
      expect(await run(content)).toMatchObject({ state: 'done', summary: { created: 12 } })
      expect(await mongoose.connection.collection('places').find().sort({ _id: 1 }).toArray()).toEqual(tree)
    }
  })

  test('a dry run shows what would change, field by field, and writes nothing', async () => {
    await run(townTable)
    const before = await databaseContents()
    const changed = townTable.map((line) => line.replace('福民社区', '福民里社区').replace('C2,胜利社区,社区,620201001', 'C2,胜利社区,社区,620201002'))
    expect(await dryRun([...changed, 'C1-G3,第三网格,网格,C1'], 'places')).toEqual({
      summary: { created: 1, changed: 2, unchanged: 10 },
      changes: [
        { row: 5, key: 'C1 福民社区', field: '名称', before: '福民社区', after: '福民里社区' },
        { row: 6, key: 'C2 胜利社区', field: '上级', before: '620201001', after: '620201002' },
      ],
      errors: [],
    })
    expect(await databaseContents()).toBe(before)
  })

  test('a new name reaches all labels, a move all paths, also of places, posts and doors that the file does not name', async () => {
    await run(townTable)
    await run(staffTable, 'roster')
    await run(['编码,名称,层级,上级', '620201002,钢城街道,街道,6202', 'C1,福民里社区,社区,620201002'])
    expect(await PlaceModel.findById('H101').lean()).toMatchObject({ path: '6202/620201002/C1/C1-G1/B1/B1-U1/H101/', label: '福民里社区 1 号楼 1 单元 101 室' })
    expect(await PlaceModel.findById('C1-G1').lean()).toMatchObject({ label: '福民里社区第一网格' })
    expect(await PlaceModel.find({ path: /^6202\/620201001\// }).distinct('_id')).toEqual(['620201001', 'C2'])
    expect(await PlaceModel.findById('620201002').lean()).toMatchObject({ hasChildren: true })
    expect(await PostModel.findOne({ place: 'B1-U1' }).lean()).toMatchObject({ path: '6202/620201002/C1/C1-G1/B1/B1-U1/', placeLabel: '福民里社区 1 号楼 1 单元' })
    expect((await PersonModel.findOne({ phone: '13800000005' }).lean())?.doors).toMatchObject([{ path: '6202/620201002/C1/C1-G1/B1/B1-U1/H101/', label: '福民里社区 1 号楼 1 单元 101 室' }])
    expect(await EventModel.find({ type: /^places\.(moved|renamed)$/ }).sort({ type: 1 }).lean()).toMatchObject([
      { type: 'places.moved', data: { from: '6202/620201001/C1/', to: '6202/620201002/C1/' } },
      { type: 'places.renamed', data: { from: '福民社区', to: '福民里社区' } },
    ])
  })

  test('what would break the tree in the database is refused, and a bad file changes nothing', async () => {
    await run(townTable)
    const before = await databaseContents()
    const bad = [
      '编码,名称,层级,上级',
      '2201,长春市,市,',
      'C9,新社区,社区,2201',
      'C1,福民社区,社区,2201',
      'B1,1 号院,院落,C1-G1',
      'X1,甲,网格,X2',
      'X2,乙,网格,X1',
      'C9,新社区,社区,6202',
    ]
    const record = await run(bad)
    expect(record).toMatchObject({ state: 'invalid', summary: null, errorCount: 3 })
    expect(record.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [6, 'D', 'circle'],
      [7, 'D', 'circle'],
      [8, 'D', 'two_parents'],
    ])
    expect((await dryRun(bad.slice(0, 5), 'places')).errors).toEqual([
      [4, 'D', 'other_city'],
      [5, 'C', 'level_changed'],
    ])
    expect(await databaseContents()).toBe(before)
  })

  test('an importer with a scope changes nothing outside it', async () => {
    await run(townTable)
    const { errors, summary } = await dryRun(['编码,名称,层级,上级', 'C1-G3,第三网格,网格,C1', 'C2-G1,第一网格,网格,C2', 'C2,换名社区,社区,620201001'], 'places', ['6202/620201001/C1/'])
    expect(summary).toBeNull()
    expect(errors).toEqual([
      [3, 'A', 'out_of_scope'],
      [4, 'A', 'out_of_scope'],
    ])
  })

  test('more rows than allowed are refused', async () => {
    const record = await run([townTable[0]!, '6202,嘉峪关市,市,', ...Array.from({ length: 5000 }, (_, index) => `S${index},街道${index},街道,6202`)])
    expect(record).toMatchObject({ state: 'invalid', errors: [{ code: 'rows_over_limit', row: 5002 }] })
    expect(await PlaceModel.countDocuments()).toBe(0)
  })

  test('all errors are counted, the first thousand are kept', async () => {
    const record = await run([townTable[0]!, ...Array.from({ length: 1500 }, (_, index) => `S${index},,街道,6202`)])
    expect(record.errorCount).toBe(1500)
    expect(record.errors).toHaveLength(1000)
  })
})
