import { IssueModel, issueSteps } from '../issues'
import { PersonModel } from '../people'
import { importDemoCity, PlaceModel, seeded, type Random } from '../places'
import type { Services } from '../services'
import { actingAs } from './acting-as'
import { liveAppointments } from './appointments/live'
import { live, type Telling } from './life'
import { stories } from './stories'
import { liveTimebank } from './timebank/live'

const day = 24 * 3600_000
const weeks = 4
/** How many issues the demonstration tells: in the community where its persons live, and elsewhere in the city. */
const counts = { showcase: 130, elsewhere: 150 }
const atOnce = 6
const seed = 20261123

/**
 * Fills an empty database with the demonstration: the city through the importer, then four weeks of issues, a week of appointments
 * and eleven weeks of time bank, in all states through the real use cases. Everything is marked as generated. `report` gets a line for each part.
 */
export async function importDemo(report: (line: string) => void, services: Services): Promise<void> {
  await importDemoCity(report, services)
  if (!(await IssueModel.exists({}))) await tellIssues(report, services)
  await liveAppointments(report, services)
  await liveTimebank(report, services)
}

async function tellIssues(report: (line: string) => void, services: Services): Promise<void> {
  const now = services.clock.now()
  const random = seeded(seed)
  const tellings = await plan(random, now)
  let told = 0
  const queue = tellings.map((telling) => ({ telling, random: seeded(random.int(2 ** 31)) }))
  const total = queue.length
  const teller = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      await live(next.telling, next.random, now, services)
      told += 1
      if (told % 70 === 0) report(`诉求 ${told}/${total}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, teller))
  await supportSome(random, services)
  await IssueModel.updateMany({}, { $set: { generated: true } })
  report(`诉求 ${total} 件，各种状态都有`)
}

async function plan(random: Random, now: Date): Promise<Telling[]> {
  const demo = await PersonModel.find({ demo: { $type: 'object' }, 'doors.0': { $exists: true } }, { doors: 1 }).lean()
  const community = demo[0] && (await PlaceModel.find({ _id: { $in: demo[0].doors[0]!.path.split('/') }, level: 'community' }).lean())[0]
  if (!community) return []
  const showcase = await PersonModel.find({ generated: true, doors: { $elemMatch: { status: 'confirmed', path: { $regex: `^${community.path}` } } } }, { doors: 1 }).limit(400).lean()
  const elsewhere = await PersonModel.aggregate<(typeof showcase)[number]>([{ $match: { generated: true, 'doors.status': 'confirmed' } }, { $sample: { size: 300 } }, { $project: { doors: 1 } }])
  const tell = (people: typeof showcase, count: number, recent: boolean): Telling[] =>
    people.length === 0
      ? []
      : Array.from({ length: count }, () => {
          const person = random.pick(people)
          const age = (recent ? (random.int(1000) / 1000) ** 1.7 : random.int(1000) / 1000) * weeks * day
          return { story: random.pick(stories), reporter: person._id, place: person.doors[0]!.household, at: daytime(new Date(now.getTime() - age), random, now) }
        })
  const ofDemo = tell(demo, 40, true)
  return [...ofDemo, ...tell(showcase, counts.showcase - ofDemo.length, true), ...tell(elsewhere, counts.elsewhere, false)].sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** The same day between seven in the morning and ten at night in China, and not in the future. */
function daytime(at: Date, random: Random, now: Date): Date {
  const midnight = Math.floor((at.getTime() + 8 * 3600_000) / day) * day - 8 * 3600_000
  const moved = midnight + (7 * 60 + random.int(15 * 60)) * 60_000
  return new Date(moved < now.getTime() ? moved : now.getTime() - (5 + random.int(85)) * 60_000)
}

/** Neighbours of the same building say 我也遇到了 to some of them. */
async function supportSome(random: Random, services: Services): Promise<void> {
  const issues = await IssueModel.find({ private: false, state: { $in: ['dispatched', 'accepted', 'handled'] } }).limit(60).lean()
  for (const issue of issues) {
    if (!random.chance(0.5)) continue
    const building = await PlaceModel.findById(issue.neighbourhood.code, { path: 1 }).lean()
    if (!building) continue
    const neighbours = await PersonModel.find({ 'doors.path': { $regex: `^${building.path}` }, 'doors.status': 'confirmed', _id: { $ne: issue.reporter.person } }, { _id: 1 }).limit(1 + random.int(4)).lean()
    for (const { _id } of neighbours) {
      const now = new Date(issue.reportedAt.getTime() + (30 + random.int(570)) * 60_000)
      if (now > services.clock.now()) continue
      await issueSteps.support(issue, await actingAs(_id, now, services))
    }
  }
}
