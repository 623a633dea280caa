import { near } from './near'

test.each([
  ['福民社区 3 号楼 2 单元 501 室', '3 号楼 2 单元 501 室'],
  ['派给福民社区 3 号楼楼栋长陈志强', '派给 3 号楼楼栋长陈志强'],
  ['福民社区第一网格网格员', '福民社区第一网格网格员'],
  ['福民社区工作台', '福民社区工作台'],
  ['建设社区 3 号楼', '建设社区 3 号楼'],
])('%s', (words, shorter) => {
  expect(near(words, '福民社区')).toBe(shorter)
})

test('says everything to whoever has no community', () => {
  expect(near('福民社区 3 号楼', undefined)).toBe('福民社区 3 号楼')
})
