import { Types } from 'mongoose'
import type { Role } from '../../shared/people/roles'
import type { Level } from '../../shared/places/levels'
import { PersonModel, PostModel, type Door, type Person, type Post } from '../../server/people'
import { labelBase, labelOf, sortKey } from '../../server/places/import/place-names'
import { PlaceModel, type Place } from '../../server/places/place.model'

/** When everybody and everything made here began, long before the test clock's first moment (UTC). */
export const longAgo = new Date('2026-01-01T00:00:00Z')

let phones = 0

/** A phone number that nobody else in this test file has. */
export function freshPhone(): string {
  return `138${String(++phones).padStart(8, '0')}`
}

/** Stores a place under its parent; code, path and label follow from the parent's as an import would make them. */
export async function addPlace(parent: Place | null, level: Level, code: string, name: string): Promise<Place> {
  const place: Place = {
    _id: code,
    name,
    level,
    parent: parent?._id ?? null,
    path: `${parent?.path ?? ''}${code}/`,
    label: labelOf(level, name, parent ? labelBase(parent) : ''),
    sort: sortKey(level, code, name),
    hasChildren: false,
    generated: false,
  }
  await PlaceModel.insertMany([place], { lean: true })
  if (parent) await PlaceModel.updateOne({ _id: parent._id }, { hasChildren: true })
  return place
}

/** A person's door at a household, confirmed unless told. */
export function doorAt(household: Place, door: Partial<Door> = {}): Door {
  return { _id: new Types.ObjectId(), household: household._id, path: household.path, label: household.label, relation: 'owner', status: 'confirmed', requestedAt: longAgo, ...door }
}

/** Stores a person with a phone of her own. */
export async function addPerson(name: string, person: Partial<Person> = {}): Promise<Person> {
  const made: Person = {
    _id: new Types.ObjectId(),
    name,
    phone: freshPhone(),
    statedPhone: null,
    openid: null,
    doors: [],
    demo: null,
    generated: false,
    createdAt: longAgo,
    ...person,
  }
  await PersonModel.insertMany([made], { lean: true })
  return made
}

/** Stores that a person holds a post at a place, since long ago and without end unless told. */
export async function addPost(person: Person, role: Role, place: Place, post: Partial<Post> = {}): Promise<Post> {
  const made: Post = {
    _id: new Types.ObjectId(),
    person: person._id,
    name: person.name,
    phone: person.phone,
    role,
    place: place._id,
    path: place.path,
    level: place.level,
    placeLabel: place.label,
    deputy: false,
    department: null,
    from: longAgo,
    until: null,
    away: null,
    generated: false,
    ...post,
  }
  await PostModel.insertMany([made], { lean: true })
  return made
}

/** A new person in a new post. */
export async function addHolder(name: string, role: Role, place: Place, post: Partial<Post> = {}): Promise<{ person: Person; post: Post }> {
  const person = await addPerson(name)
  return { person, post: await addPost(person, role, place, post) }
}

/** A community with two grids. The second grid has neither chiefs nor a grid worker: everything there is vacant. */
export type Community = Awaited<ReturnType<typeof buildCommunity>>

/** A city with one street, two communities of the same shape, the street's desk, and the administrator. */
export type Town = Awaited<ReturnType<typeof buildTown>>

export async function buildTown() {
  const city = await addPlace(null, 'city', '6202', '嘉峪关市')
  const street = await addPlace(city, 'street', '620201001', '雄关街道')
  return {
    city,
    street,
    first: await buildCommunity(street, '620201001001', '福民社区'),
    second: await buildCommunity(street, '620201001002', '建设社区'),
    streetDesk: await addHolder('街道值班员', 'desk', street),
    administrator: await addHolder('管理员', 'administrator', city),
  }
}

async function buildCommunity(street: Place, code: string, name: string) {
  const community = await addPlace(street, 'community', code, name)

  const grid = await addPlace(community, 'grid', `${code}-G01`, '第一网格')
  const building = await addPlace(grid, 'building', `${grid._id}-B03`, '3 号楼')
  const unit1 = await addPlace(building, 'unit', `${building._id}-U1`, '1 单元')
  const door101 = await addPlace(unit1, 'household', `${unit1._id}-0101`, '101 室')
  const unit2 = await addPlace(building, 'unit', `${building._id}-U2`, '2 单元')
  const door501 = await addPlace(unit2, 'household', `${unit2._id}-0501`, '501 室')
  const door502 = await addPlace(unit2, 'household', `${unit2._id}-0502`, '502 室')
  const courtyard = await addPlace(grid, 'courtyard', `${grid._id}-Y01`, '1 号院')
  const courtyardDoor = await addPlace(courtyard, 'household', `${courtyard._id}-0001`, '东屋')

  const vacantGrid = await addPlace(community, 'grid', `${code}-G02`, '第二网格')
  const vacantBuilding = await addPlace(vacantGrid, 'building', `${vacantGrid._id}-B12`, '12 号楼')
  const vacantUnit = await addPlace(vacantBuilding, 'unit', `${vacantBuilding._id}-U1`, '1 单元')
  const vacantDoor = await addPlace(vacantUnit, 'household', `${vacantUnit._id}-0101`, '101 室')

  return {
    community, grid, building, unit1, door101, unit2, door501, door502, courtyard, courtyardDoor,
    vacantGrid, vacantBuilding, vacantUnit, vacantDoor,

    /** Lives in 3-2-501. */
    resident: await addPerson('王秀英', { doors: [doorAt(door501)] }),
    /** Lives next door, in 3-2-502. */
    neighbour: await addPerson('李建国', { doors: [doorAt(door502)] }),
    /** Lives in the same building, in 3-1-101. */
    downstairs: await addPerson('赵桂兰', { doors: [doorAt(door101)] }),
    courtyardResident: await addPerson('马玉梅', { doors: [doorAt(courtyardDoor)] }),
    /** Lives in the grid where every post is vacant. */
    vacantResident: await addPerson('孙德明', { doors: [doorAt(vacantDoor)] }),
    /** Has not said where she lives. */
    newcomer: await addPerson('周晓'),

    /** Of unit 2; unit 1 has none. */
    unitChief: await addHolder('张淑芬', 'unit_chief', unit2),
    buildingChief: await addHolder('陈志强', 'building_chief', building),
    deputyBuildingChief: await addHolder('刘海燕', 'building_chief', building, { deputy: true }),
    courtyardChief: await addHolder('杨国庆', 'building_chief', courtyard),
    gridWorker: await addHolder('吴丽', 'grid_worker', grid),
    contact: await addHolder('郑书记', 'community_contact', community),
    desk: await addHolder('社区值班员', 'desk', community),
    property: await addHolder('物业经理', 'department', community, { department: '物业' }),
    police: await addHolder('社区民警', 'department', community, { department: '派出所' }),
  }
}
