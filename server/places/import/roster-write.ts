import { Types, type AnyBulkWriteOperation } from 'mongoose'
import { PersonModel, PostModel, type Door, type Person, type Post } from '../../people'
import type { Place } from '../place.model'
import { batchWrites } from './importer'
import type { KnownRoster } from './roster-importer'
import { beginOf, doorChanges, findPost, postChanges } from './roster-plan'
import type { RosterRow } from './roster-rows'

interface Writes {
  newPeople: Map<string, Person>
  newPosts: Post[]
  people: AnyBulkWriteOperation<Person>[]
  posts: AnyBulkWriteOperation<Post>[]
}

/**
 * Writes a batch of a roster that was found to be right. What differs is set, what is new is added, nothing is taken
 * away; after a crash the same batch writes only what is still missing. Throws a duplicate key error when somebody with
 * one of the phones signed up in the meantime: repeat it then.
 */
export async function writeRoster(entries: readonly RosterRow[], known: KnownRoster, now: Date): Promise<void> {
  const writes: Writes = { newPeople: new Map(), newPosts: [], people: [], posts: [] }
  for (const entry of entries) {
    const person = setPerson(entry, known, writes, now)
    if (entry.household) setDoor(person, entry.household, known.places.get(entry.household.code)!, writes, now)
    if (entry.post) setPost(entry, entry.post, person, known, writes, now)
  }
  if (writes.newPeople.size) await PersonModel.collection.insertMany([...writes.newPeople.values()] as never[], batchWrites)
  if (writes.newPosts.length) await PostModel.collection.insertMany(writes.newPosts as never[], batchWrites)
  if (writes.posts.length) await PostModel.collection.bulkWrite(writes.posts as never[], { ...batchWrites, ordered: true })
  if (writes.people.length) await PersonModel.collection.bulkWrite(writes.people as never[], { ...batchWrites, ordered: true })
}

/** The person of a row. A changed name goes to the copies in her posts first, so that a crash between leaves it to be found again. */
function setPerson({ name, phone, generated }: RosterRow, known: KnownRoster, writes: Writes, now: Date): Person {
  const person = known.people.get(phone) ?? writes.newPeople.get(phone)
  if (!person) {
    const added: Person = { _id: new Types.ObjectId(), name, phone, statedPhone: null, openid: null, doors: [], demo: null, generated, createdAt: now }
    writes.newPeople.set(phone, added)
    return added
  }
  if (person.name !== name) {
    writes.posts.push({ updateMany: { filter: { person: person._id }, update: { $set: { name } } } })
    writes.people.push({ updateOne: { filter: { _id: person._id }, update: { $set: { name } } } })
    person.name = name
  }
  return person
}

function setDoor(person: Person, { code, relation }: NonNullable<RosterRow['household']>, { path, label }: Place, writes: Writes, now: Date): void {
  const isNew = writes.newPeople.get(person.phone!) === person
  const door = person.doors.find(({ household }) => household === code)
  if (!door) {
    const added: Door = { _id: new Types.ObjectId(), household: code, path, label, relation: relation ?? 'family', status: 'confirmed', requestedAt: now }
    person.doors.push(added)
    if (!isNew) writes.people.push({ updateOne: { filter: { _id: person._id, 'doors.household': { $ne: code } }, update: { $push: { doors: added } } } })
    return
  }
  const changes = doorChanges({ code, relation }, door)
  Object.assign(door, changes)
  const set = Object.fromEntries(Object.entries(changes).map(([field, value]) => [`doors.$.${field}`, value]))
  if (!isNew && Object.keys(set).length) writes.people.push({ updateOne: { filter: { _id: person._id, 'doors.household': code }, update: { $set: set } } })
}

function setPost({ name, phone, generated }: RosterRow, row: NonNullable<RosterRow['post']>, person: Person, known: KnownRoster, writes: Writes, now: Date): void {
  const { _id: place, path, level, label: placeLabel } = known.places.get(row.place)!
  const post = findPost(known.postsOf(person), row, now)
  if (post) {
    const set = postChanges(row, { name, phone }, known.places.get(row.place)!, post)
    if (Object.keys(set).length) writes.posts.push({ updateOne: { filter: { _id: post._id }, update: { $set: set } } })
    return
  }
  const { role, department, deputy } = row
  const from = beginOf(row, undefined, now)
  writes.newPosts.push({ _id: new Types.ObjectId(), person: person._id, name, phone, role, place, path, level, placeLabel, deputy, department, from, until: row.until ?? null, away: null, generated })
}
