import { join } from 'node:path'
import type { Level } from '../../../shared/places/levels'
import { readTable } from '../import/table/read-table'
import type { TableRow } from '../import/table/row'

/** A real division; ../data/SOURCE.md says where it comes from. */
export interface Division {
  code: string
  name: string
  level: Extract<Level, 'city' | 'district' | 'street' | 'community'>
  parent: string
}

export const cities = { jiayuguan: '嘉峪关', huludao: '葫芦岛', changchun: '长春' } as const
export type City = keyof typeof cities

/** The statistics' filler for a city without districts. */
const placeholders: ReadonlyMap<string, string> = new Map([['620201', '6202']])

/** The real divisions of a city from the city down to its communities, parents first. */
export async function readDivisions(city: City): Promise<Division[]> {
  const rows: TableRow[] = []
  const path = join(__dirname, '..', 'data', `divisions-${city}.csv`)
  for await (const batch of readTable(path, { rowLimit: 10_000, onFault: () => undefined })) rows.push(...batch)
  return rows.slice(1).flatMap(({ cells: [code = '', name = '', level, parent = ''] }) => {
    if (placeholders.has(code)) return []
    return [{ code, name: ownName(name), level: level as Division['level'], parent: placeholders.get(parent) ?? parent }]
  })
}

/** A community's own name from that of its committee: 野麻湾村村民委员会 → 野麻湾村, 锦山社区居民委员会 → 锦山社区. */
export function ownName(name: string): string {
  return name
    .replace(/村?村(?:民)?委(?:员)?会$/, '村')
    .replace(/(?:社区)?居(?:民)?委(?:员)?会$/, '社区')
}

/** A village has courtyards where a town has buildings. */
export function isVillage({ name }: Pick<Division, 'name'>): boolean {
  return name.endsWith('村')
}

/** Stands for an area without a community; gets no grids. */
export function isVirtual({ name }: Pick<Division, 'name'>): boolean {
  return name.includes('虚拟')
}
