import { Types } from 'mongoose'
import type { Role } from '../../shared/people/roles'
import type { Level } from '../../shared/places/levels'
import { PersonModel, PostModel, type Person, type Post } from '../../server/people'
import { PlaceModel, type Place } from '../../server/places'
import { personName } from '../../server/places/demo/person-names'
import { generatedPhone } from '../../server/places/demo/phone-numbers'
import { seeded } from '../../server/places/demo/random'
import { labelBase, labelOf, sortKey } from '../../server/places/import/place-names'

/** When everybody here began (UTC). */
const began = new Date('2025-01-01T00:00:00Z')

/** How many of each there are below the one above. */
export interface TownSize {
  streets: number
  communities: number
  grids: number
  buildings: number
  units: number
  doors: number
}

/** 40 communities, 960 buildings, 11,520 doors. */
export const largeTown: TownSize = { streets: 4, communities: 10, grids: 4, buildings: 6, units: 3, doors: 4 }

/** Somebody who lives behind a door of the town. */
export interface Resident {
  person: Person
  door: Place
}

/** A generated town, every post of it held and one resident behind each door. */
export interface Town {
  city: Place
  streets: Place[]
  communities: Place[]
  places: Place[]
  posts: Post[]
  people: Person[]
  residents: Resident[]
  demoPersons: Person[]
}

/** The same town for the same seed and size, ids included. The first twenty residents are demo persons. */
export function makeTown(seed: number, size = largeTown): Town {
  const random = seeded(seed)
  const nextId = countedIds()
  const ids = () => nextId(began)
  const town: Town = { city: placeUnder(null, 'city', '6299', '样本市'), streets: [], communities: [], places: [], posts: [], people: [], residents: [], demoPersons: [] }
  const add = (parent: Place, level: Level, code: string, name: string) => {
    const place = placeUnder(parent, level, code, name)
    parent.hasChildren = true
    town.places.push(place)
    return place
  }
  const person = (): Person => {
    const made: Person = { _id: ids(), name: personName(random), phone: generatedPhone(town.people.length), statedPhone: null, openid: null, doors: [], demo: null, generated: true, createdAt: began }
    town.people.push(made)
    return made
  }
  const hold = (role: Role, place: Place, department: string | null = null) => town.posts.push(postAt(ids(), person(), role, place, department))
  const live = (door: Place) => {
    const resident = person()
    resident.doors.push({ _id: ids(), household: door._id, path: door.path, label: door.label, relation: 'owner', status: 'confirmed', requestedAt: began })
    town.residents.push({ person: resident, door })
  }

  town.places.push(town.city)
  hold('desk', town.city)
  for (const s of upTo(size.streets)) {
    const street = add(town.city, 'street', `6299${pad(s, 5)}`, `第${s}街道`)
    town.streets.push(street)
    hold('desk', street)
    for (const c of upTo(size.communities)) {
      const community = add(street, 'community', `${street._id}${pad(c, 3)}`, `${s}-${c} 社区`)
      town.communities.push(community)
      hold('desk', community)
      hold('community_contact', community)
      hold('department', community, '物业')
      for (const g of upTo(size.grids)) {
        const grid = add(community, 'grid', `${community._id}-G${pad(g, 2)}`, `第${g}网格`)
        hold('grid_worker', grid)
        for (const b of upTo(size.buildings)) {
          const building = add(grid, 'building', `${grid._id}-B${pad(b, 2)}`, `${(g - 1) * size.buildings + b} 号楼`)
          hold('building_chief', building)
          for (const u of upTo(size.units)) {
            const unit = add(building, 'unit', `${building._id}-U${u}`, `${u} 单元`)
            hold('unit_chief', unit)
            for (const d of upTo(size.doors)) live(add(unit, 'household', `${unit._id}-${pad(d, 2)}01`, `${d}01 室`))
          }
        }
      }
    }
  }
  town.demoPersons = town.residents.slice(0, 20).map((resident) => resident.person)
  town.demoPersons.forEach((demo, order) => (demo.demo = { story: '生成的居民', order }))
  return town
}

/** Stores the town in the connected database. */
export async function storeTown({ places, people, posts }: Town): Promise<void> {
  await PlaceModel.collection.insertMany(places as never[], { ordered: false })
  await PersonModel.collection.insertMany(people as never[], { ordered: false })
  await PostModel.collection.insertMany(posts as never[], { ordered: false })
}

/** Ids in their order, the same every time. */
export function countedIds(): (at: Date) => Types.ObjectId {
  let count = 0
  return (at) => new Types.ObjectId(Math.floor(at.getTime() / 1000).toString(16).padStart(8, '0') + (count++).toString(16).padStart(16, '0'))
}

function placeUnder(parent: Place | null, level: Level, code: string, name: string): Place {
  const label = labelOf(level, name, parent ? labelBase(parent) : '')
  return { _id: code, name, level, parent: parent?._id ?? null, path: `${parent?.path ?? ''}${code}/`, label, sort: sortKey(level, code, name), hasChildren: false, generated: true }
}

function postAt(id: Types.ObjectId, { _id: person, name, phone }: Person, role: Role, place: Place, department: string | null): Post {
  const at = { place: place._id, path: place.path, level: place.level, placeLabel: place.label }
  return { _id: id, person, name, phone, role, ...at, deputy: false, department, from: began, until: null, away: null, generated: true }
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0')
}
