import type { Types } from 'mongoose'
import { PersonModel } from '../../people'
import type { Random } from '../../places'
import type { Services } from '../../services'
import { ActivityModel, volunteeringSteps, type Activity, type Organisation } from '../../volunteering'
import { actingAs } from '../acting-as'
import type { Cast } from '../appointments/cast'
import { firstDate, type DemoActivity } from './activities'
import { crowdOf, someOf } from './crowd'
import type { Diary } from './diary'
import type { OrganisationKey } from './organisations'
import { writeOccasion } from './service'

const day = 24 * 3600_000
/** So many days before its first date an activity is announced, and so many days ahead people sign up for the dates of a series. */
const [announcedBefore, signedAhead] = [9, 9]

/** Writes the announcements of activities into the diary, and with each of them the life of its dates. `opened`: when the organisations began. */
export async function writeActivities(told: readonly DemoActivity[], organisations: Record<OrganisationKey, Organisation>, cast: Cast, { opened, now }: { opened: Date; now: Date }, diary: Diary, random: Random, services: Services): Promise<void> {
  const crowd = crowdOf(cast, random)
  const homes = await homesOf(Object.values(organisations))
  for (const one of told) {
    const organisation = organisations[one.by]
    const { start } = firstDate(one)
    const announced = new Date(Math.max(opened.getTime(), Math.min(start.getTime() - announcedBefore * day, now.getTime() - day / 2)))
    diary.write(announced, async (at) => {
      for (const activity of await announce(one, organisation, cast, at, services)) {
        if (activity.start.getTime() > now.getTime() + signedAhead * day) continue
        const named = (names: readonly string[] = []) => names.map((name) => cast.of(name))
        const people = [...named(one.first), ...someOf(crowd, organisation, homes, one.crowd, random), ...named(one.last)]
        writeOccasion({ activity, organisation, people, unconfirmed: one.unconfirmed }, diary, now, random, services)
      }
    })
  }
}

/** The households of organisers, by person. */
async function homesOf(organisations: readonly Organisation[]): Promise<Map<string, string[]>> {
  const organisers = organisations.flatMap((organisation) => organisation.organisers.map(({ person }) => person as Types.ObjectId))
  const people = await PersonModel.find({ _id: { $in: organisers } }, { doors: 1 }).lean()
  return new Map(people.map(({ _id, doors }) => [String(_id), doors.map(({ household }) => household)]))
}

/** The dates of an activity as it was announced, in their order. */
async function announce(one: DemoActivity, organisation: Organisation, cast: Cast, at: Date, services: Services): Promise<Activity[]> {
  const { name, text, where, wanted = null, place, places, repeat = null } = one
  const { start, end } = firstDate(one)
  const project = organisation.projects.find((project) => project.name === one.project)
  const first = await volunteeringSteps.announce(
    { organisation: String(organisation._id), project: project ? String(project._id) : null, name, text, where, wanted, place, places, start: start.toISOString(), end: end.toISOString(), repeat },
    await actingAs(organisation.organisers[0]!.person, at, services),
  )
  return first.series ? ActivityModel.find({ series: first.series }).sort({ start: 1 }).lean() : [first]
}
