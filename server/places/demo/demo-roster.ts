import { rosterHeader } from '../import/roster-rows'
import { csvLine } from './csv-lines'
import { demoPlaces, someDoor, yardDoorCode } from './demo-places'
import { isVillage, type Division } from './divisions'
import type { MadePlace } from './made-places'
import { personName } from './person-names'
import { generatedPhone, phoneBlocks } from './phone-numbers'
import { seeded, type Random } from './random'
import { demoPersons, holidayChief, showcase, type DemoPerson } from './showcase'

interface Line {
  name: string
  phone: string
  household?: string
  relation?: string
  post?: string
  place?: string
  from?: string
  until?: string
  deputy?: boolean
}

const termBegan = '2025-01-01'
const termOver = '2026-06-30'

/** How many chiefs are missing, how many terms ran out without a successor, how many have a deputy. */
const shares = { unitVacant: 0.1, unitExpired: 0.03, buildingVacant: 0.05, buildingDeputy: 0.2, courtyardVacant: 0.04 }

const relationWords = { owner: '业主', family: '家人', tenant: '租户' } as const

/** The phone of a demo person by her place in the list; the chief on holiday comes after the last one. */
export function demoPhone(index: number): string {
  return generatedPhone(phoneBlocks.jiayuguan + index)
}

/**
 * The people of the demo city as a roster, all marked as generated: chiefs, deputies, 462 grid workers, a committee of three
 * as contacts in each community, desks and departments, with gaps and expired terms on purpose; some residents in the showcase grid. Demo persons hold their posts;
 * who is still waiting for confirmation is left out, because a roster confirms.
 */
export function* demoRoster(divisions: readonly Division[]): Generator<string> {
  yield csvLine(rosterHeader)
  for (const { name, phone, household, relation, post, place, from, until, deputy } of lines(divisions)) {
    yield csvLine([name, phone, household ?? '', relation ?? '', post ?? '', place ?? '', from ?? (post ? termBegan : ''), until ?? '', deputy ? '是' : '', '是'])
  }
}

function* lines(divisions: readonly Division[]): Generator<Line> {
  const random = seeded(462)
  const cast = [...demoPersons, holidayChief]
  let people = cast.length
  const somebody = () => ({ name: personName(random), phone: demoPhone(people++) })
  const held = new Set(cast.flatMap(({ post }) => (post && !post.deputy ? [postKey(post)] : [])))
  const homes = new Set(cast.map(({ home }) => home?.household))
  const isOpen = (line: Line) => line.deputy || !line.post || !held.has(postKey({ word: line.post, place: line.place! }))

  for (const [index, person] of cast.entries()) if (!person.home?.pending) yield demoLine(person, demoPhone(index))
  let committee: ReturnType<typeof somebody>[] = []
  for (const division of divisions) for (const line of offices(division, somebody)) if (isOpen(line)) yield line
  for (const place of demoPlaces(divisions)) {
    for (const line of chiefs(place, somebody, random)) if (isOpen(line)) yield line
    if (place.level === 'grid' && place.parent !== showcase.community) {
      if (place.code.endsWith('-G01')) committee = [somebody(), somebody(), somebody()]
      yield { ...committee[Number(place.code.slice(-2)) % committee.length]!, post: '社区联系人', place: place.code }
    }
    if (place.level === 'household' && place.code.startsWith(`${showcase.grid}-`) && !homes.has(place.code) && random.chance(0.7)) {
      yield { ...somebody(), household: place.code, relation: random.pick(['业主', '业主', '家人', '租户']) }
    }
  }
}

function postKey({ word, place }: { word: string; place: string }): string {
  return `${word} ${place}`
}

function demoLine({ name, home, post }: DemoPerson, phone: string): Line {
  return { name, phone, household: home?.household, relation: home && relationWords[home.relation], post: post?.word, place: post?.place, deputy: post?.deputy }
}

function* offices(division: Division, somebody: () => Pick<Line, 'name' | 'phone'>): Generator<Line> {
  const staff = (post: string, count = 1): Line[] => Array.from({ length: count }, () => ({ ...somebody(), post, place: division.code }))
  if (division.level === 'city') {
    yield* staff('综治中心')
    for (const department of ['水务', '电力', '供热', '燃气']) yield* staff(department)
  } else if (division.level === 'street') {
    yield* staff('街道工作台', 2)
    for (const department of ['城管', '派出所', '司法所']) yield* staff(department)
  } else if (division.level === 'community') {
    yield* staff('社区工作台', 2)
    if (!isVillage(division)) yield* staff('物业')
  }
}

function* chiefs({ code, level }: MadePlace, somebody: () => Pick<Line, 'name' | 'phone'>, random: Random): Generator<Line> {
  if (level === 'grid') yield { ...somebody(), post: '网格员', place: code }
  if (level === 'unit' && !random.chance(shares.unitVacant)) {
    const until = random.chance(shares.unitExpired) ? termOver : undefined
    yield { ...somebody(), household: someDoor(code, random), relation: '业主', post: '单元长', place: code, until }
  }
  if (level === 'building' && !random.chance(shares.buildingVacant)) {
    yield { ...somebody(), household: someDoor(`${code}-U1`, random), relation: '业主', post: '楼栋长', place: code }
    if (random.chance(shares.buildingDeputy)) yield { ...somebody(), household: someDoor(`${code}-U2`, random), relation: '业主', post: '楼栋长', place: code, deputy: true }
  }
  if (level === 'courtyard' && !random.chance(shares.courtyardVacant)) {
    yield { ...somebody(), household: yardDoorCode(code, 1 + random.int(10)), relation: '业主', post: '院落长', place: code }
  }
}
