import { rosterHeader } from '../import/roster-rows'
import { apportion } from './apportion'
import { csvLine } from './csv-lines'
import { isVillage, isVirtual, type City, type Division } from './divisions'
import { chineseNumeral, madeGrid, twoDigits, type MadePlace } from './made-places'
import { personName } from './person-names'
import { generatedPhone, phoneBlocks } from './phone-numbers'
import { seeded } from './random'

/** A city that is shown in its real size: its divisions are real, what lies below its communities is made. */
export type SizedCity = Exclude<City, 'jiayuguan'>

/**
 * What the cities' own reports count: 葫芦岛 10,720 grids with one worker each; 长春 244,000 chiefs of grids, buildings and
 * units together (三长). How 长春's chiefs divide among the three is not told: we give a village four grids of five
 * courtyards and a town community twelve grids of five buildings, and what is left over goes to units.
 */
export const reported = { huludaoGrids: 10_720, changchunChiefs: 244_000 } as const

const inVillage = { grids: 4, courtyards: 5 }
const inTown = { grids: 12, buildings: 5 }

/** Places made below the city's communities, parents first. The same every time. */
export function* cityPlaces(city: SizedCity, divisions: readonly Division[]): Generator<MadePlace> {
  const communities = divisions.filter((division) => division.level === 'community' && !isVirtual(division))
  yield* city === 'huludao' ? huludao(communities) : changchun(communities)
}

function* huludao(communities: readonly Division[]): Generator<MadePlace> {
  const grids = apportion(reported.huludaoGrids, communities.map((community) => (isVillage(community) ? 2 : 3)))
  for (const [at, { code }] of communities.entries()) for (let number = 1; number <= grids[at]!; number++) yield madeGrid(code, number)
}

function* changchun(communities: readonly Division[]): Generator<MadePlace> {
  const villages = communities.filter(isVillage).length
  const towns = communities.length - villages
  const buildings = towns * inTown.grids * inTown.buildings
  const others = villages * inVillage.grids * (1 + inVillage.courtyards) + towns * inTown.grids + buildings
  const units = apportion(reported.changchunChiefs - others, Array.from({ length: buildings }, () => 1))
  let building = 0
  for (const community of communities) {
    const isRural = isVillage(community)
    for (let number = 1; number <= (isRural ? inVillage : inTown).grids; number++) {
      const grid = madeGrid(community.code, number)
      yield grid
      if (isRural) yield* courtyards(grid.code, number)
      else for (let at = 1; at <= inTown.buildings; at++) yield* buildingWithUnits(grid.code, (number - 1) * inTown.buildings + at, at, units[building++]!)
    }
  }
}

function* courtyards(grid: string, gridNumber: number): Generator<MadePlace> {
  for (let at = 1; at <= inVillage.courtyards; at++) {
    yield { code: `${grid}-Y${twoDigits(at)}`, name: `${chineseNumeral((gridNumber - 1) * inVillage.courtyards + at)}组`, level: 'courtyard', parent: grid }
  }
}

function* buildingWithUnits(grid: string, number: number, at: number, units: number): Generator<MadePlace> {
  const code = `${grid}-B${twoDigits(at)}`
  yield { code, name: `${number} 号楼`, level: 'building', parent: grid }
  for (let unit = 1; unit <= units; unit++) yield { code: `${code}-U${unit}`, name: `${unit} 单元`, level: 'unit', parent: code }
}

const chiefWords: Partial<Record<MadePlace['level'], string>> = { grid: '网格员', building: '楼栋长', courtyard: '院落长', unit: '单元长' }

/** One made-up chief for every made place, as a roster. */
export function* cityRoster(city: SizedCity, divisions: readonly Division[]): Generator<string> {
  const random = seeded(phoneBlocks[city])
  let people = phoneBlocks[city]
  yield csvLine(rosterHeader)
  for (const { code, level } of cityPlaces(city, divisions)) {
    yield csvLine([personName(random), generatedPhone(people++), '', '', chiefWords[level]!, code, '2025-01-01', '', '', '是'])
  }
}
