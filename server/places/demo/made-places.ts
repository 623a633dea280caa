import type { Level } from '../../../shared/places/levels'
import { placeHeader } from '../import/place-rows'
import { csvLine } from './csv-lines'
import type { Division } from './divisions'

/** A place that a generator made below a real community. */
export interface MadePlace {
  code: string
  name: string
  level: Level
  parent: string
}

const counting = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 as grids and village groups are counted: 十, 十二, 二十一. */
export function chineseNumeral(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = number % 10 ? counting[number % 10]! : ''
  return tens === 0 ? ones : `${tens === 1 ? '' : counting[tens]}十${ones}`
}

/** 7 → '07'. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** The n-th grid of a community, from 1. */
export function madeGrid(community: string, number: number): MadePlace {
  return { code: `${community}-G${twoDigits(number)}`, name: `第${chineseNumeral(number)}网格`, level: 'grid', parent: community }
}

/** A table of places: the real divisions, then what was made below them and is marked so. */
export function* placeTable(divisions: Iterable<Division>, made: Iterable<MadePlace>): Generator<string> {
  yield csvLine(placeHeader)
  for (const { code, name, level, parent } of divisions) yield csvLine([code, name, level, parent, '否'])
  for (const { code, name, level, parent } of made) yield csvLine([code, name, level, parent, '是'])
}
