import { levelRank, type Level } from '../../../shared/places/levels'

interface Named {
  level: Level
  name: string
  label: string
}

/**
 * What the labels of a place's children begin with: the names from the community down without the grid, which nobody
 * says when giving an address. '' above the community.
 */
export function labelBase({ level, name, label }: Named): string {
  if (levelRank[level] < levelRank.community) return ''
  return level === 'grid' ? label.slice(0, label.length - name.length) : label
}

/** A place's label from its name and its parent's base: '福民社区', '福民社区第二网格', '福民社区 3 号楼 2 单元 501 室'. */
export function labelOf(level: Level, name: string, base: string): string {
  if (!base || levelRank[level] <= levelRank.community) return name
  return level === 'grid' ? `${base}${name}` : `${base} ${name}`
}

const digits = '零一二三四五六七八九'

/** '十二' → 12, '二十' → 20, '三' → 3; up to ninety-nine, as grids and village groups are counted. */
function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['零', text]
  return (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0)
}

/**
 * What siblings are ordered by. Divisions down to the community keep the official order of their codes; below it numbers
 * in names count as numbers, also Chinese ones: 3 号楼 before 12 号楼, 第二网格 before 第十网格.
 */
export function sortKey(level: Level, code: string, name: string): string {
  if (levelRank[level] <= levelRank.community) return code
  return name.replace(/[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]/g, (number) => String(chineseNumber(number))).replace(/\d+/g, (number) => number.padStart(6, '0'))
}
