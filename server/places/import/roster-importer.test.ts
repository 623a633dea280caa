import { emptyDatabase, useDatabase } from '../../../tests/support/database'
import { databaseContents, importedAt, staffTable, townTable, useImports } from '../../../tests/support/imports'
import { PersonModel, PostModel } from '../../people'

useDatabase()
const { run, dryRun } = useImports()
beforeEach(emptyDatabase)

describe('importing a roster', () => {
  beforeEach(() => run(townTable))

  test('writes people, doors and posts', async () => {
    expect(await run(staffTable, 'roster')).toMatchObject({ state: 'done', summary: { created: 6, changed: 0, unchanged: 0 } })
    expect(await PersonModel.countDocuments()).toBe(5)
    expect(await PersonModel.findOne({ phone: '13800000001' }).lean()).toMatchObject({ name: '张淑芬', doors: [{ household: 'H101', status: 'confirmed', label: '福民社区 1 号楼 1 单元 101 室' }], generated: false })
    expect(await PostModel.findOne({ phone: '13800000004', place: 'C1-G1' }).lean()).toMatchObject({
      name: '吴丽',
      role: 'grid_worker',
      level: 'grid',
      path: '6202/620201001/C1/C1-G1/',
      placeLabel: '福民社区第一网格',
      deputy: false,
      from: new Date('2025-12-31T16:00:00Z'),
      until: new Date('2026-12-31T16:00:00Z'),
      away: null,
    })
    expect(await PostModel.findOne({ phone: '13800000003' }).lean()).toMatchObject({ deputy: true, until: null })
  })

  test('again changes nothing, in any order', async () => {
    await run(staffTable, 'roster')
    const before = await Promise.all([PersonModel.find().sort({ _id: 1 }).lean(), PostModel.find().sort({ _id: 1 }).lean()])
    expect(await run([staffTable[0]!, ...staffTable.slice(1).reverse()], 'roster')).toMatchObject({ summary: { created: 0, changed: 0, unchanged: 6 } })
    expect(await Promise.all([PersonModel.find().sort({ _id: 1 }).lean(), PostModel.find().sort({ _id: 1 }).lean()])).toEqual(before)
  })

  test('changed rows are shown as what changed, and written', async () => {
    await run(staffTable, 'roster')
    const next = [
      staffTable[0]!,
      '张淑芳,13800000001,H101,单元长,B1-U1,2026-01-01,2026-11-30,',
      '王秀英,13800000005,H101,单元长,B1-U1,2026-12-01,,',
      '刘海燕,13800000003,,楼栋长,B1,2026-02-01,,是',
    ]
    const record = await run(next, 'roster')
    expect(record.summary).toEqual({ created: 1, changed: 2, unchanged: 0 })
    expect(record.changes).toEqual([
      { row: 2, key: '13800000001 张淑芬', field: '姓名', before: '张淑芬', after: '张淑芳' },
      { row: 2, key: '13800000001 张淑芬', field: '福民社区 1 号楼 1 单元单元长 任职止', before: null, after: '2026-11-30' },
      { row: 3, key: '13800000005 王秀英', field: '岗位', before: null, after: '福民社区 1 号楼 1 单元单元长' },
      { row: 4, key: '13800000003 刘海燕', field: '福民社区 1 号楼楼栋长 任职起', before: '2026-01-01', after: '2026-02-01' },
    ])
    expect(await PostModel.find({ place: 'B1-U1' }).sort({ from: 1 }).lean()).toMatchObject([
      { name: '张淑芳', until: new Date('2026-11-30T16:00:00Z') },
      { name: '王秀英', from: new Date('2026-11-30T16:00:00Z'), until: null },
    ])
    expect(await PostModel.countDocuments()).toBe(6)
    expect(await run(next, 'roster')).toMatchObject({ summary: { created: 0, changed: 0, unchanged: 3 } })
  })

  test('a second term is a second post', async () => {
    const first = [staffTable[0]!, '张淑芬,13800000001,,单元长,B1-U1,2025-01-01,2025-12-31,']
    await run(first, 'roster')
    await run([staffTable[0]!, '张淑芬,13800000001,,单元长,B1-U1,2026-03-01,,'], 'roster')
    expect(await PostModel.countDocuments()).toBe(2)
    expect(await run(first, 'roster')).toMatchObject({ summary: { unchanged: 1 } })
  })

  test('everything wrong is told with row and column, and nothing is written', async () => {
    const before = await databaseContents()
    const { errors } = await dryRun(
      [
        staffTable[0]!,
        '张淑芬,13800000001,H999,单元长,B1,2026-01-01,,',
        '陈志强,13800000002,B1,楼栋长,B9,2026-01-01,,',
        '吴丽,13800000004,,社区联系人,C1-G1,2026-01-01,,',
      ],
      'roster',
    )
    expect(errors).toEqual([
      [2, 'C', 'place_unknown'],
      [2, 'E', 'role_level'],
      [3, 'C', 'not_a_household'],
      [3, 'E', 'place_unknown'],
    ])
    const whole = await dryRun(
      [
        staffTable[0]!,
        '张淑芬,13800000001,,单元长,B1-U1,2026-01-01,2026-06-30,',
        '王秀英,13800000002,,单元长,B1-U1,2026-06-30,,',
        '张舒芬,13800000001,H101,,,,,',
      ],
      'roster',
    )
    expect(whole.errors).toEqual([
      [3, 'D', 'two_holders'],
      [4, 'A', 'two_names'],
    ])
    expect(await databaseContents()).toBe(before)
  })

  test('a successor needs the end of the holder that the database knows', async () => {
    await run(staffTable, 'roster')
    const successor = '王秀英,13800000005,,单元长,B1-U1,2026-12-01,,'
    expect((await dryRun([staffTable[0]!, successor], 'roster')).errors).toEqual([[2, 'D', 'two_holders']])
    expect((await dryRun([staffTable[0]!, successor, '张淑芬,13800000001,,单元长,B1-U1,2026-01-01,2026-11-30,'], 'roster')).errors).toEqual([])
  })

  test('nobody has three doors', async () => {
    await run([...townTable, 'H103,103 室,户,B1-U1'])
    const doors = ['H101', 'H102', 'H103'].map((door) => `张淑芬,13800000001,${door},,,,,`)
    expect((await dryRun([staffTable[0]!, ...doors], 'roster')).errors).toEqual([[4, 'C', 'too_many_doors']])
    await run([staffTable[0]!, ...doors.slice(0, 2)], 'roster')
    expect((await dryRun([staffTable[0]!, doors[2]!], 'roster')).errors).toEqual([[2, 'C', 'too_many_doors']])
  })

  test('a door that waits is confirmed by the roster', async () => {
    await PersonModel.insertMany([
      { name: '王秀英', phone: '13800000005', createdAt: importedAt, doors: [{ household: 'H101', path: '6202/620201001/C1/C1-G1/B1/B1-U1/H101/', label: '福民社区 1 号楼 1 单元 101 室', relation: 'tenant', status: 'pending', requestedAt: importedAt }] },
    ])
    const record = await run([staffTable[0]!, staffTable[6]!], 'roster')
    expect(record.changes).toEqual([{ row: 2, key: '13800000005 王秀英', field: '住户登记', before: '待确认', after: '已确认' }])
    expect((await PersonModel.findOne({ phone: '13800000005' }).lean())?.doors).toMatchObject([{ household: 'H101', relation: 'tenant', status: 'confirmed' }])
  })

  test('an importer with a scope cannot learn or change the name behind a phone, nor make administrators', async () => {
    await run([staffTable[0]!, '外社区的人,13800000009,,社区工作台,C2,,,'], 'roster')
    const scope = ['6202/620201001/C1/']
    expect((await dryRun([staffTable[0]!, '猜的名字,13800000009,H101,,,,,', '我自己,13800000010,,系统管理员,6202,,,', '我自己,13800000010,,社区工作台,C2,,,'], 'roster', scope)).errors).toEqual([
      [2, 'A', 'name_differs'],
      [3, 'E', 'out_of_scope'],
      [4, 'E', 'out_of_scope'],
    ])
  })
})
