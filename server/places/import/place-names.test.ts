import { labelBase, labelOf, sortKey } from './place-names'

test('the grid is said of itself only, not in an address', () => {
  const grid = { level: 'grid' as const, name: '第二网格', label: labelOf('grid', '第二网格', '福民社区') }
  expect(grid.label).toBe('福民社区第二网格')
  expect(labelOf('building', '3 号楼', labelBase(grid))).toBe('福民社区 3 号楼')
})

test('above the community a label is the name alone', () => {
  expect(labelOf('street', '雄关街道', labelBase({ level: 'city', name: '嘉峪关市', label: '嘉峪关市' }))).toBe('雄关街道')
})

test.each([
  [['12 号楼', '3 号楼', '1 号楼']],
  [['第二十一网格', '第十二网格', '第二网格', '第十网格', '第二十网格', '第三网格']],
  [['二组 3 号院', '一组 12 号院', '一组 2 号院']],
])('%j are ordered as people count', (names) => {
  const ordered = [...names].sort((a, b) => (sortKey('building', 'x', a) < sortKey('building', 'x', b) ? -1 : 1))
  const expected: Record<string, string[]> = {
    '12 号楼': ['1 号楼', '3 号楼', '12 号楼'],
    第二十一网格: ['第二网格', '第三网格', '第十网格', '第十二网格', '第二十网格', '第二十一网格'],
    '二组 3 号院': ['一组 2 号院', '一组 12 号院', '二组 3 号院'],
  }
  expect(ordered).toEqual(expected[names[0]!])
})

test('divisions keep the order of their codes', () => {
  expect(sortKey('community', '620201001002', '一心社区')).toBe('620201001002')
})
