import { Types } from 'mongoose'
import { actorFor, bindHousehold, PersonModel, PostModel, setAway } from '../../people'
import type { ImportServices } from '../import/local-copy'
import { demoPlaces } from './demo-places'
import { demoPhone, demoRoster } from './demo-roster'
import { cities, readDivisions } from './divisions'
import { fridayEvening } from './friday'
import { importGenerated } from './import-city'
import { placeTable } from './made-places'
import { demoPersons, holidayChief, type DemoPerson } from './showcase'

/**
 * Imports 嘉峪关 with its generated places and people through the importer, then gives the demo persons what a roster
 * cannot: a door that waits for confirmation and a holiday. Begun before and cut short, it goes on where it was; complete,
 * it changes nothing. `report` gets a line now and then.
 */
export async function importDemoCity(report: (line: string) => void, services: ImportServices): Promise<void> {
  const divisions = await readDivisions('jiayuguan')
  await importGenerated({ kind: 'places', title: `${cities.jiayuguan}地点`, lines: placeTable(divisions, demoPlaces(divisions)) }, services, report)
  await importGenerated({ kind: 'roster', title: `${cities.jiayuguan}名册`, lines: demoRoster(divisions) }, services, report)
  const now = services.clock.now()
  for (const [index, person] of demoPersons.entries()) await castPerson(person, index, now)
  await sendOnHoliday(demoPhone(demoPersons.length), now)
}

async function castPerson({ name, story, home }: DemoPerson, index: number, now: Date): Promise<void> {
  const phone = demoPhone(index)
  const cast = await PersonModel.findOneAndUpdate(
    { phone },
    { $set: { demo: { story, order: index } }, $setOnInsert: { _id: new Types.ObjectId(), name, generated: true, createdAt: now } },
    { upsert: true, returnDocument: 'after' },
  ).lean()
  if (!home?.pending || cast.doors.length > 0) return
  await bindHousehold({ household: home.household, relation: home.relation, name, phone }, { actor: await actorFor(cast._id, now), now })
}

async function sendOnHoliday(phone: string, now: Date): Promise<void> {
  const post = await PostModel.findOne({ phone, role: 'building_chief', place: holidayChief.post!.place }).lean()
  if (!post || post.away) return
  const yesterday = new Date(now.getTime() - 24 * 3_600_000)
  await setAway({ from: yesterday.toISOString(), until: fridayEvening(now).toISOString(), reason: '休假' }, post, { actor: await actorFor(post.person, now), now })
}
