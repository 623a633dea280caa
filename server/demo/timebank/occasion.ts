import type { Types } from 'mongoose'
import { addDays, dayOf, minuteOf, momentOf } from '../../../shared/appointments/calendar'
import { servedMinutes } from '../../../shared/volunteering/participation'
import { ActivityModel, codeAt, ParticipationModel, volunteeringSteps, type Activity, type Organisation, type Participation } from '../../volunteering'
import type { Stage } from './stage'
import { unlessRefused } from './unless-refused'

const minute = 60_000
const hour = 60 * minute

/** How many do not come, forget to check out, are not confirmed. Who signed up first always comes. */
const shares = { absent: 0.06, forgotten: 0.05, refused: 0.03 }

const refusals = ['中途走了，没有参加后面的活动。', '只签了到，没有看到人。'] as const

/** One date of an activity, who runs it, and who takes part, in the order they sign up. */
export interface Occasion {
  activity: Activity
  organisation: Organisation
  people: readonly Types.ObjectId[]
  /** Nobody has confirmed it until now; the first of the crowd forgot to check out, the last did not come. */
  unconfirmed?: true
}

/** Writes one date into the diary: sign-ups some days before, check-in and check-out by the code of the moment, and the organiser's word on everybody the same day, or the morning after. */
export function writeOccasion(occasion: Occasion, stage: Stage): void {
  const { activity } = occasion
  const { now, diary, random } = stage
  const [start, end] = [activity.start.getTime(), activity.end.getTime()]
  const signed = Math.min(start - (20 + random.int(60)) * hour, now.getTime() - (1 + random.int(10)) * hour)
  diary.write(new Date(Math.max(activity.announcedAt.getTime() + hour, signed)), (at) => signUp(occasion, at, stage))
  diary.write(new Date(start - 12 * minute), () => checkIn(occasion, stage))
  diary.write(new Date(end - 6 * minute), () => checkOut(occasion, stage))
  if (!occasion.unconfirmed) diary.write(byDay(new Date(end + (4 + random.int(6)) * hour)), (at) => settle(occasion, at, stage))
}

/** A moment when somebody sits down to it: not at night, but the morning after. */
function byDay(moment: Date): Date {
  const [day, inDay] = [dayOf(moment), minuteOf(moment)]
  if (inDay >= 22 * 60) return momentOf(addDays(day, 1), 8 * 60 + 30)
  return inDay < 8 * 60 ? momentOf(day, 8 * 60 + 30) : moment
}

async function signUp({ activity, people }: Occasion, at: Date, { as }: Stage): Promise<void> {
  const requests = await Promise.all(people.map((person, index) => as(person, new Date(at.getTime() + index * minute))))
  await Promise.all(requests.map((ctx) => unlessRefused(() => volunteeringSteps.signUp(activity, ctx))))
}

async function checkIn({ activity, unconfirmed }: Occasion, { now, random, as }: Stage): Promise<void> {
  const signed = await inActivity(activity, ['signed'])
  const coming = signed.filter((_, index) => (unconfirmed ? index < signed.length - 1 : index === 0 || !random.chance(shares.absent)))
  await at(coming, () => activity.start.getTime() + (random.int(18) - 11) * minute, now, async ({ person }, moment) => {
    await volunteeringSteps.checkIn(activity, codeAt(activity.secret, 'in', moment), await as(person, moment))
  })
}

async function checkOut({ activity, unconfirmed }: Occasion, { now, random, as }: Stage): Promise<void> {
  const inside = await inActivity(activity, ['in'])
  const leaving = inside.filter((_, index) => (unconfirmed ? index !== 1 : !random.chance(shares.forgotten)))
  await at(leaving, () => activity.end.getTime() + (random.int(11) - 5) * minute, now, async ({ person }, moment) => {
    await volunteeringSteps.checkOut(activity, codeAt(activity.secret, 'out', moment), await as(person, moment))
  })
}

/** The organiser settles who forgot to check out, marks who did not come, confirms the others but for a few. */
async function settle(occasion: Occasion, moment: Date, { random, as }: Stage): Promise<void> {
  const { organisation } = occasion
  const activity = (await ActivityModel.findById(occasion.activity._id).lean())!
  const held = { activity, organisation }
  const ctx = await as(organisation.organisers[0]!.person, moment)
  for (const absent of await inActivity(activity, ['signed'])) await volunteeringSteps.mark(absent, held, { as: 'absent' }, ctx)
  for (const left of await inActivity(activity, ['in'])) await volunteeringSteps.mark(left, held, { as: 'out', minutes: servedMinutes(activity, left.checkedInAt!, activity.end) }, ctx)
  const gone = (await inActivity(activity, ['out'])).map((participation) => ({ participation, refused: participation.minutes === 0 || random.chance(shares.refused) }))
  await Promise.all(
    gone.map(({ participation, refused }, index) =>
      volunteeringSteps.confirm(participation, held, refused ? { confirm: false, words: refusals[index % refusals.length]! } : { confirm: true }, ctx),
    ),
  )
}

function inActivity({ _id }: Pick<Activity, '_id'>, states: Participation['state'][]): Promise<Participation[]> {
  return ParticipationModel.find({ activity: _id, state: { $in: states } }).sort({ _id: 1 }).lean().exec()
}

/** Does something for each of them at a moment of her own, all at once; what would lie ahead has not happened. */
async function at(participations: readonly Participation[], when: () => number, now: Date, act: (participation: Participation, moment: Date) => Promise<void>): Promise<void> {
  const moments = participations.map((participation) => ({ participation, moment: new Date(when()) }))
  await Promise.all(moments.filter(({ moment }) => moment <= now).map(({ participation, moment }) => act(participation, moment)))
}
