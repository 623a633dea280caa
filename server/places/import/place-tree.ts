import { allowedParents, levelLabels } from '../../../shared/places/levels'
import type { Findings } from './findings'
import type { PlaceColumns, PlaceRow } from './place-rows'
import type { PlaceTable } from './place-table'

/** Takes a row into the table; a code that is there already is an error, with another parent a different one. */
export function addPlace(table: PlaceTable, row: PlaceRow, columns: PlaceColumns, findings: Findings): void {
  const earlier = table.add(row)
  if (!earlier) return
  if (earlier.parent === row.parent) {
    findings.add({ row: row.row, column: columns.letter('code'), code: 'code_twice', detail: `编码 ${row.code} 在第 ${earlier.row} 行已经有了` })
  } else {
    findings.add({
      row: row.row,
      column: columns.letter('parent'),
      code: 'two_parents',
      detail: `${row.code} 有两个上级：第 ${earlier.row} 行是 ${earlier.parent || '空'}，这里是 ${row.parent || '空'}`,
    })
  }
}

/** Judges the tree as a whole, once every row is in the table and the parents outside the file are known. */
export function checkTree(table: PlaceTable, columns: PlaceColumns, findings: Findings): void {
  const circles = findCircles(table)
  for (const { code, parent, level, row } of table.entries()) {
    if (!parent) continue
    const wrong = (kind: string, detail: string) => findings.add({ row, column: columns.letter('parent'), code: kind, detail })
    const circle = circles.get(code)
    if (circle) {
      wrong('circle', `上级绕成了一圈：${circle}`)
      continue
    }
    const parentLevel = table.levelOf(parent)
    if (!parentLevel && table.isBroken(parent)) continue
    if (!parentLevel) wrong('parent_unknown', `上级 ${parent} 在文件和系统里都没有`)
    else if (!allowedParents[level].includes(parentLevel)) {
      const allowed = allowedParents[level].map((each) => levelLabels[each]).join('、')
      wrong('parent_level', `${levelLabels[level]}不能放在${levelLabels[parentLevel]}下面，应放在${allowed}下面`)
    }
  }
}

/** Every place that is its own ancestor, with the way round in words. Each place is walked over once. */
function findCircles(table: PlaceTable): Map<string, string> {
  const settled = new Set<string>()
  const circles = new Map<string, string>()
  for (const { code } of table.entries()) {
    const way: string[] = []
    const onWay = new Set<string>()
    let at: string | undefined = code
    while (at && table.has(at) && !settled.has(at) && !onWay.has(at)) {
      way.push(at)
      onWay.add(at)
      at = table.parentOf(at)
    }
    if (at && onWay.has(at)) {
      const circle = way.slice(way.indexOf(at))
      const words = [...circle.slice(0, 6), ...(circle.length > 6 ? ['…'] : []), at].join(' → ')
      for (const member of circle) circles.set(member, words)
    }
    for (const walked of way) settled.add(walked)
  }
  return circles
}
