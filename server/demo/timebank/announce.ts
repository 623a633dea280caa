import type { Types } from 'mongoose'
import { PersonModel } from '../../people'
import { ActivityModel, volunteeringSteps, type Activity, type Organisation } from '../../volunteering'
import { firstDate, type DemoActivity, type ToldActivity } from './activities'
import { someOf } from './crowd'
import { writeOccasion } from './occasion'
import type { OrganisationKey } from './organisations'
import type { Stage } from './stage'

const day = 24 * 3600_000
/** So many days before its first date an activity is announced, and so many days ahead people sign up for the dates of a series. */
const [announcedBefore, signedAhead] = [9, 9]

/** Writes the announcements of activities into the diary, and with each of them the life of its dates. */
export async function writeActivities(told: readonly DemoActivity[], organisations: Record<OrganisationKey, Organisation>, stage: Stage): Promise<void> {
  const homes = await homesOf(Object.values(organisations))
  const named = (names: readonly string[] = []) => names.map((name) => stage.cast.of(name))
  for (const one of told) {
    const organisation = organisations[one.by]
    writeActivity(one, organisation, () => [...named(one.first), ...someOf(stage.crowd, organisation, homes, one.crowd, stage.random), ...named(one.last)], stage)
  }
}

/** Writes the announcement of one activity and the life of its dates. `people`: who signs up for a date, in their order. */
export function writeActivity(one: ToldActivity, organisation: Organisation, people: () => Types.ObjectId[], stage: Stage): void {
  const { opened, now, diary } = stage
  const { start } = firstDate(one)
  const announced = new Date(Math.max(opened.getTime(), Math.min(start.getTime() - announcedBefore * day, now.getTime() - day / 2)))
  diary.write(announced, async (at) => {
    for (const activity of await announce(one, organisation, at, stage)) {
      if (activity.start.getTime() > now.getTime() + signedAhead * day) continue
      writeOccasion({ activity, organisation, people: people(), unconfirmed: one.unconfirmed }, stage)
    }
  })
}

/** The households of organisers, by person. */
async function homesOf(organisations: readonly Organisation[]): Promise<Map<string, string[]>> {
  const organisers = organisations.flatMap((organisation) => organisation.organisers.map(({ person }) => person))
  const people = await PersonModel.find({ _id: { $in: organisers } }, { doors: 1 }).lean()
  return new Map(people.map(({ _id, doors }) => [String(_id), doors.map(({ household }) => household)]))
}

/** The dates of an activity as it was announced, in their order. */
async function announce(one: ToldActivity, organisation: Organisation, at: Date, { as }: Stage): Promise<Activity[]> {
  const { name, text, where, wanted = null, place, places, repeat = null } = one
  const { start, end } = firstDate(one)
  const project = organisation.projects.find((project) => project.name === one.project)
  const first = await volunteeringSteps.announce(
    { organisation: String(organisation._id), project: project ? String(project._id) : null, name, text, where, wanted, place, places, start: start.toISOString(), end: end.toISOString(), repeat },
    await as(organisation.organisers[0]!.person, at),
  )
  return first.series ? ActivityModel.find({ series: first.series }).sort({ start: 1 }).lean() : [first]
}
