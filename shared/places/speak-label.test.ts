import { speakLabel } from './speak-label'

test.each([
  ['福民社区 雄关小区 3 号楼 2 单元 501 室', '福民社区', '雄关小区 3\u00a0号楼 2\u00a0单元 501\u00a0室'],
  ['福民社区 雄关小区 3 号楼', null, '福民社区 雄关小区 3\u00a0号楼'],
  ['福民社区第一网格', '福民社区', '福民社区第一网格'],
  ['福民社区', '福民社区', '福民社区'],
])('%s near %s', (label, community, words) => {
  expect(speakLabel(label, community)).toBe(words)
})
