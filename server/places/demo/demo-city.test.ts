import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { allowedParents } from '../../../shared/places/levels'
import { apportion } from './apportion'
import { cityPlaces, cityRoster } from './city-grids'
import { demoPlaces } from './demo-places'
import { demoPhone, demoRoster } from './demo-roster'
import { isVirtual, ownName, readDivisions, type City, type Division } from './divisions'
import { fridayEvening } from './friday'
import { placeTable, type MadePlace } from './made-places'
import { generatedPhone } from './phone-numbers'
import { seeded } from './random'
import { demoPersons, holidayChief, showcase } from './showcase'

const countOf = (places: Iterable<MadePlace>) => {
  const counts: Partial<Record<MadePlace['level'], number>> = {}
  for (const { level } of places) counts[level] = (counts[level] ?? 0) + 1
  return counts
}

/** Every place hangs under one that came before it and may have it; no code comes twice. */
function expectSound(divisions: readonly Division[], made: Iterable<MadePlace>): void {
  const levelOf = new Map<string, MadePlace['level']>()
  for (const places of [divisions, made]) {
    for (const { code, level, parent } of places) {
      if (levelOf.has(code) || (level !== 'city' && !allowedParents[level].includes(levelOf.get(parent)!))) throw new Error(`${level} ${code} under ${parent}`)
      levelOf.set(code, level)
    }
  }
}

const rowsOf = (lines: Iterable<string>) => [...lines].slice(1).map((line) => line.trim().split(','))

describe('嘉峪关 for the demonstration', () => {
  let divisions: Division[]
  beforeAll(async () => {
    divisions = await readDivisions('jiayuguan')
  })

  test('has its real streets right under the city and its 48 communities', () => {
    expect(divisions.filter(({ level }) => level === 'street').map(({ name, parent }) => [name, parent])).toEqual([
      ['雄关街道', '6202'], ['钢城街道', '6202'], ['新城镇', '6202'], ['峪泉镇', '6202'], ['文殊镇', '6202'],
    ])
    expect(divisions.filter(({ level }) => level === 'community')).toHaveLength(48)
    expect(divisions.some(({ code }) => code === '620201')).toBe(false)
    expect(divisions.find(({ code }) => code === '620201100200')?.name).toBe('野麻湾村')
  })

  test('has 462 grids, and buildings or courtyards below each', () => {
    const made = [...demoPlaces(divisions)]
    expectSound(divisions, made)
    const counts = countOf(made)
    expect(counts.grid).toBe(462)
    expect(counts.household).toBeGreaterThan(60_000)
    const parents = new Set(made.map(({ parent }) => parent))
    expect(made.filter(({ level, code }) => level !== 'household' && !parents.has(code))).toEqual([])
  })

  test('is the same every time', () => {
    const hash = () => {
      const sum = createHash('sha256')
      for (const lines of [placeTable(divisions, demoPlaces(divisions)), demoRoster(divisions)]) for (const line of lines) sum.update(line)
      return sum.digest('hex')
    }
    expect(hash()).toBe(hash())
  })

  test('has a worker for every grid, gaps among the chiefs, and terms that are over', () => {
    const rows = rowsOf(demoRoster(divisions))
    const posts = rows.filter(([, , , , post]) => post)
    const held = (post: string) => new Set(posts.filter((row) => row[4] === post && row[8] !== '是').map((row) => row[5]))
    const counts = countOf(demoPlaces(divisions))
    expect(held('网格员').size).toBe(462)
    expect(held('单元长').size).toBeLessThan(counts.unit!)
    expect(held('楼栋长').size).toBeLessThan(counts.building!)
    expect(posts.some(([, , , , , , , until]) => until === '2026-06-30')).toBe(true)
    expect(rows.every((row) => row.at(-1) === '是')).toBe(true)
  })

  test('is a place where the demo persons belong: every home and post is there and in one community', () => {
    const codes = new Set([...divisions, ...demoPlaces(divisions)].map(({ code }) => code))
    const rows = rowsOf(demoRoster(divisions))
    for (const [index, { name, home, post }] of [...demoPersons, holidayChief].entries()) {
      if (home) expect([name, codes.has(home.household), home.household.startsWith(showcase.community)]).toEqual([name, true, true])
      if (post) expect([name, codes.has(post.place), showcase.community.startsWith(post.place.slice(0, 12))]).toEqual([name, true, true])
      expect(rows.filter((row) => row[1] === demoPhone(index))).toHaveLength(home?.pending ? 0 : 1)
    }
  })
})

describe('cities in their real size', () => {
  test('葫芦岛 has 10,720 grids with one worker each, none in a virtual community', async () => {
    const divisions = await readDivisions('huludao')
    expectSound(divisions, cityPlaces('huludao', divisions))
    expect(countOf(cityPlaces('huludao', divisions))).toEqual({ grid: 10_720 })
    const virtual = new Set(divisions.filter(isVirtual).map(({ code }) => code))
    expect(virtual.size).toBe(14)
    expect([...cityPlaces('huludao', divisions)].some(({ parent }) => virtual.has(parent))).toBe(false)
    expect(rowsOf(cityRoster('huludao', divisions))).toHaveLength(10_720)
  })

  test('长春 has 244,000 chiefs with a phone of their own', async () => {
    const divisions = await readDivisions('changchun')
    expectSound(divisions, cityPlaces('changchun', divisions))
    const rows = rowsOf(cityRoster('changchun', divisions))
    expect(rows).toHaveLength(244_000)
    expect(new Set(rows.map((row) => row[1])).size).toBe(244_000)
  })
})

test.each<[string, string]>([
  ['野麻湾村村民委员会', '野麻湾村'],
  ['曹屯村民委员会', '曹屯村'],
  ['西河村委会', '西河村'],
  ['锦山社区居民委员会', '锦山社区'],
  ['秦家屯居委会', '秦家屯社区'],
  ['福民社区', '福民社区'],
])('%s is called %s', (official, own) => expect(ownName(official)).toBe(own))

test.each<City>(['jiayuguan', 'huludao', 'changchun'])('calling communities of %s by their own names makes no two alike in one street', async (city) => {
  const communities = (await readDivisions(city)).filter(({ level }) => level === 'community')
  expect(new Set(communities.map(({ name, parent }) => `${parent} ${name}`)).size).toBe(communities.length)
})

test('apportioning leaves nothing over, and nobody with a weight goes empty', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 50 }), fc.nat(5000), (weights, more) => {
      const parts = apportion(weights.length + more, weights)
      expect(parts.reduce((a, b) => a + b, 0)).toBe(weights.length + more)
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(1)
    }),
  )
})

test('generated phones begin with 154 and are all different', () => {
  const phones = Array.from({ length: 100_000 }, (_, index) => generatedPhone(index))
  expect(new Set(phones).size).toBe(100_000)
  expect(phones.every((phone) => /^154\d{8}$/.test(phone))).toBe(true)
  expect(() => generatedPhone(100_000_000)).toThrow(RangeError)
})

test('chance is repeatable and even', () => {
  const throws = (seed: number) => {
    const random = seeded(seed)
    return Array.from({ length: 6000 }, () => random.int(6))
  }
  expect(throws(7)).toEqual(throws(7))
  expect(throws(7)).not.toEqual(throws(8))
  for (let side = 0; side < 6; side++) expect(Math.abs(throws(7).filter((each) => each === side).length - 1000)).toBeLessThan(150)
})

test.each([
  ['2026-11-23T02:00:00Z', '2026-11-27T16:00:00.000Z'],
  ['2026-11-26T15:59:00Z', '2026-12-04T16:00:00.000Z'],
  ['2026-11-25T16:00:00Z', '2026-11-27T16:00:00.000Z'],
])('from %s the holiday lasts until %s', (now, end) => expect(fridayEvening(new Date(now)).toISOString()).toBe(end))
