import { apportion } from './apportion'
import { isVillage, type Division } from './divisions'
import { estateNames } from './estates'
import { chineseNumeral, madeGrid, twoDigits, type MadePlace } from './made-places'
import { seeded, type Random } from './random'
import { showcase } from './showcase'

/** 嘉峪关's number of grids, as its reports state it. */
export const demoGrids = 462

/** A town community has about two and a half times the grids of a village. */
const weights = { town: 5, village: 2 }

const floors = 6
const doorsOnFloor = 2
const buildingsInGrid = 5
const gridsInEstate = 3
const groupsInGrid = 2

/**
 * The generated part of the demo city below its real communities, parents first: 462 grids; in town estates of buildings
 * with six floors and two to four units of two doors a floor, in villages groups (组) of courtyard doors. The same seed,
 * the same city. In the showcase community the first grid also has an old courtyard.
 */
export function* demoPlaces(divisions: readonly Division[]): Generator<MadePlace> {
  const communities = divisions.filter(({ level }) => level === 'community')
  const grids = apportion(demoGrids, communities.map((community) => (isVillage(community) ? weights.village : weights.town)))
  for (const [at, community] of communities.entries()) {
    const random = seeded(Number(community.code.slice(-9)))
    yield* isVillage(community) ? village(community, grids[at]!, random) : town(community, grids[at]!, random)
  }
}

function* town(community: Division, grids: number, random: Random): Generator<MadePlace> {
  const estates = estateNames(random, Math.ceil(grids / gridsInEstate))
  if (community.code === showcase.community) estates[0] = showcase.estate
  for (let number = 1; number <= grids; number++) {
    const grid = madeGrid(community.code, number)
    yield grid
    const estate = Math.floor((number - 1) / gridsInEstate)
    const before = ((number - 1) % gridsInEstate) * buildingsInGrid
    for (let building = 1; building <= buildingsInGrid; building++) {
      const code = `${grid.code}-B${twoDigits(building)}`
      yield { code, name: `${estates[estate]} ${before + building} 号楼`, level: 'building', parent: grid.code }
      yield* units(code, code === showcase.building ? 3 : 2 + random.int(3))
    }
    if (grid.code === showcase.grid) yield* courtyard(grid.code, 1, showcase.courtyardName, 12)
  }
}

function* units(building: string, count: number): Generator<MadePlace> {
  for (let unit = 1; unit <= count; unit++) {
    const code = `${building}-U${unit}`
    yield { code, name: `${unit} 单元`, level: 'unit', parent: building }
    for (let floor = 1; floor <= floors; floor++) {
      for (let door = 1; door <= doorsOnFloor; door++) {
        yield { code: doorCode(code, floor, door), name: `${floor}${twoDigits(door)} 室`, level: 'household', parent: code }
      }
    }
  }
}

function* village(community: Division, grids: number, random: Random): Generator<MadePlace> {
  for (let number = 1; number <= grids; number++) {
    const grid = madeGrid(community.code, number)
    yield grid
    for (let at = 1; at <= groupsInGrid; at++) {
      const group = (number - 1) * groupsInGrid + at
      yield* courtyard(grid.code, at, `${chineseNumeral(group)}组`, 18 + random.int(18))
    }
  }
}

function* courtyard(grid: string, number: number, name: string, doors: number): Generator<MadePlace> {
  const code = `${grid}-Y${twoDigits(number)}`
  yield { code, name, level: 'courtyard', parent: grid }
  for (let door = 1; door <= doors; door++) yield { code: yardDoorCode(code, door), name: `${door} 号院`, level: 'household', parent: code }
}

/** The code of a door in a unit. Floors from 1 to 6, doors 1 and 2. */
export function doorCode(unit: string, floor: number, door: number): string {
  return `${unit}-${twoDigits(floor)}${twoDigits(door)}`
}

/** The code of a door in a courtyard. */
export function yardDoorCode(courtyard: string, door: number): string {
  return `${courtyard}-${String(door).padStart(3, '0')}`
}

/** A random door of a unit. */
export function someDoor(unit: string, random: Random): string {
  return doorCode(unit, 1 + random.int(floors), 1 + random.int(doorsOnFloor))
}
