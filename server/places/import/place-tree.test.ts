import fc from 'fast-check'
import { allowedParents, levels, type Level } from '../../../shared/places/levels'
import { Findings } from './findings'
import { readPlaceHeader, readPlaceRow } from './place-rows'
import { PlaceTable, type KnownPlace } from './place-table'
import { addPlace, checkTree } from './place-tree'

const header = ['编码', '名称', '层级', '上级']

function judge(lines: string[][], outside: Record<string, KnownPlace> = {}) {
  const findings = new Findings()
  const table = new PlaceTable()
  const columns = readPlaceHeader({ number: 1, cells: header }, findings)!
  lines.forEach((cells, index) => {
    const row = { number: index + 2, cells }
    const place = readPlaceRow(row, columns, findings)
    if (place) addPlace(table, place, columns, findings)
    else table.addBroken(columns.text(row, 'code'))
  })
  table.knowOutside(new Map(Object.entries(outside)))
  checkTree(table, columns, findings)
  return { table, errors: findings.errors.map(({ row, column, code }) => [row, column, code]), details: findings.errors.map(({ detail }) => detail) }
}

const sound = [
  ['6202', '嘉峪关市', '市', ''],
  ['620201001', '雄关街道', '街道', '6202'],
  ['620201001001', '福民社区', '社区', '620201001'],
  ['620201001001-G01', '第一网格', '网格', '620201001001'],
  ['620201001001-G01-B03', '3 号楼', '楼栋', '620201001001-G01'],
  ['620201001001-G01-B03-U2', '2 单元', '单元', '620201001001-G01-B03'],
  ['620201001001-G01-B03-U2-0501', '501 室', '户', '620201001001-G01-B03-U2'],
]

describe('a tree of places', () => {
  test('gives every place its path and the label people say', () => {
    const { table, errors } = judge(sound)
    expect(errors).toEqual([])
    expect(table.pathOf('620201001001-G01')).toBe('6202/620201001/620201001001/620201001001-G01/')
    expect(table.labelOf('620201001')).toBe('雄关街道')
    expect(table.labelOf('620201001001-G01')).toBe('福民社区第一网格')
    expect(table.labelOf('620201001001-G01-B03-U2-0501')).toBe('福民社区 3 号楼 2 单元 501 室')
  })

  test('hangs under places that are in the database', () => {
    const known: KnownPlace = { level: 'grid', name: '第一网格', label: '福民社区第一网格', path: '6202/620201001/620201001001/620201001001-G01/' }
    const { table, errors } = judge([['B9', '9 号楼', '楼栋', '620201001001-G01']], { '620201001001-G01': known })
    expect(errors).toEqual([])
    expect(table.pathOf('B9')).toBe('6202/620201001/620201001001/620201001001-G01/B9/')
    expect(table.labelOf('B9')).toBe('福民社区 9 号楼')
  })

  test('names every wrong cell of a row', () => {
    const { errors } = judge([
      ['', '', '星球', ''],
      ['中文', '楼'.repeat(61), '街道', ''],
      ['6202', '嘉峪关市', '市', '62'],
    ])
    expect(errors).toEqual([
      [2, 'A', 'code_missing'],
      [2, 'B', 'name_missing'],
      [2, 'C', 'level_unknown'],
      [3, 'A', 'code_invalid'],
      [3, 'B', 'name_too_long'],
      [3, 'D', 'parent_missing'],
      [4, 'D', 'parent_of_city'],
    ])
  })

  test('tells two parents from a code that is there twice', () => {
    const { errors, details } = judge([...sound, ['620201001001', '福民社区', '社区', '620201001'], ['620201001001', '福民社区', '社区', '6202']])
    expect(errors).toEqual([
      [9, 'A', 'code_twice'],
      [10, 'D', 'two_parents'],
    ])
    expect(details[1]).toBe('620201001001 有两个上级：第 4 行是 620201001，这里是 6202')
  })

  test('finds a circle and says how it goes', () => {
    const { errors, details } = judge([...sound, ['C1', '甲', '网格', 'C2'], ['C2', '乙', '网格', 'C3'], ['C3', '丙', '网格', 'C1'], ['C4', '丁', '楼栋', 'C1'], ['C5', '戊', '网格', 'C5']])
    expect(errors).toEqual([
      [9, 'D', 'circle'],
      [10, 'D', 'circle'],
      [11, 'D', 'circle'],
      [13, 'D', 'circle'],
    ])
    expect(details[0]).toBe('上级绕成了一圈：C1 → C2 → C3 → C1')
    expect(details[3]).toBe('上级绕成了一圈：C5 → C5')
  })

  test('refuses an unknown parent and a level that does not belong there', () => {
    const { errors } = judge([...sound, ['X1', '一号楼', '楼栋', '999'], ['X2', '第二网格', '网格', '620201001']])
    expect(errors).toEqual([
      [9, 'D', 'parent_unknown'],
      [10, 'D', 'parent_level'],
    ])
  })

  test('does not call the children of a wrong row orphans', () => {
    const { errors } = judge([...sound, ['X1', '', '楼栋', '620201001001-G01'], ['X2', '1 单元', '单元', 'X1']])
    expect(errors).toEqual([[9, 'B', 'name_missing']])
  })

  test('a community may hang under a city, a district or a street', () => {
    const districts = [...sound, ['620299', '雄关区', '区', '6202']]
    for (const parent of ['6202', '620299', '620201001']) expect(judge([...districts, ['C9', '新社区', '社区', parent]]).errors).toEqual([])
  })
})

/** A random tree whose levels are allowed, as rows in the order they grew. */
const trees = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 60 }).map((choices) => {
  const rows: { code: string; level: Level; parent: string }[] = [{ code: 'R0', level: 'city', parent: '' }]
  for (const [which, what] of choices) {
    const parent = rows[which % rows.length]!
    const possible = levels.filter((level) => allowedParents[level].includes(parent.level))
    const level = possible[what % Math.max(1, possible.length)]
    if (level) rows.push({ code: `R${rows.length}`, level, parent: parent.code })
  }
  return rows.map(({ code, level, parent }) => [code, `${code} 号`, level, parent])
})

test('any order of rows gives the same tree', () => {
  const shuffled = trees.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })))
  fc.assert(
    fc.property(shuffled, ([rows, other]) => {
      const [a, b] = [judge(rows), judge(other)]
      expect(a.errors).toEqual([])
      expect(b.errors).toEqual([])
      for (const [code] of rows) {
        expect(b.table.pathOf(code!)).toBe(a.table.pathOf(code!))
        expect(b.table.labelOf(code!)).toBe(a.table.labelOf(code!))
        expect(b.table.hasChildren(code!)).toBe(a.table.hasChildren(code!))
      }
    }),
  )
})

test('a parent changed to a descendant is always found, wherever it is', () => {
  fc.assert(
    fc.property(trees, fc.nat(), (rows, which) => {
      const below = rows.filter(([, , , parent]) => parent)
      fc.pre(below.length > 0)
      const descendant = below[which % below.length]!
      const ancestor = rows.find(([code]) => code === descendant[3])!
      const bent = rows.map((row) => (row === ancestor ? [row[0]!, row[1]!, row[2] === 'city' ? 'district' : row[2]!, descendant[0]!] : row))
      expect(judge(bent).errors.map(([, , code]) => code)).toContain('circle')
    }),
  )
})
