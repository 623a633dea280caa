import type { Types } from 'mongoose'
import { categoryOf } from '../../shared/issues/categories'
import type { ClockName } from '../../shared/issues/clock'
import { keepPhoto } from '../files'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { issueSteps, type Issue } from '../issues'
import type { Random } from '../places'
import type { Services } from '../services'
import { actingAs } from './acting-as'
import { picture } from './pictures'
import { complaints, inspectionNotes, praises, rejections, transferReasons, type Story } from './stories'

const minute = 60_000

/** Hours from the report to acceptance and from there to the work being done, mostly within the clock. */
const paces: Record<ClockName, { accept: [number, number]; handle: [number, number] }> = {
  emergency: { accept: [0, 1], handle: [0, 3] },
  utility: { accept: [0, 4], handle: [1, 18] },
  ordinary: { accept: [1, 18], handle: [3, 90] },
  hard: { accept: [1, 20], handle: [20, 260] },
}

/** One issue to be told: what, by whom, where and when (UTC). */
export interface Telling {
  story: Story
  reporter: Types.ObjectId
  place: string
  at: Date
}

/**
 * Lives one issue through the real use cases, with the clock set to when each step would have happened. It stops where the
 * present begins, so that recent issues stand in the middle of their way.
 * @returns the issue's id; null when nobody could take it
 */
export async function live({ story, reporter, place, at }: Telling, random: Random, until: Date, services: Services): Promise<Types.ObjectId | null> {
  let clock = at
  /** Lets so many hours pass, by chance; false when that is in the future. */
  const wait = (from: number, to: number) => (clock = new Date(clock.getTime() + (5 + from * 60 + random.int((to - from) * 60)) * minute)) < until
  const as = (person: Types.ObjectId): Promise<Context> => actingAs(person, clock, services)
  const photo = async (owner: Types.ObjectId, good: boolean) =>
    String((await keepPhoto(await picture(story.category, good), { owner, now: clock, storage: services.storage, generated: true }))._id)

  const photos = random.chance(0.35) ? [await photo(reporter, false)] : []
  let issue = await issueSteps.report(
    { category: story.category, text: story.text, photos, place, urgent: random.chance(0.08), hideName: random.chance(0.8), private: false },
    await as(reporter),
  )
  const holder = () => issue.holder!.person
  const pace = paces[categoryOf(story.category)?.clock ?? 'ordinary']
  try {
    if (random.chance(0.03) && wait(1, 5)) return (await issueSteps.withdraw(issue, { reason: '已经自己解决了' }, await as(reporter)))._id
    if (random.chance(0.15) && wait(1, 6)) issue = await transferOn(issue, random, await as(holder()))
    if (!wait(...pace.accept)) return issue._id
    if (random.chance(0.04)) return (await issueSteps.reject(issue, { reason: random.pick(rejections) }, await as(holder())))._id
    issue = await issueSteps.accept(issue, await as(holder()))
    for (;;) {
      if (!wait(...pace.handle)) return issue._id
      const proof = categoryOf(story.category)?.photoAfter ? [await photo(holder(), true)] : []
      issue = await issueSteps.handle(issue, { text: story.done, photos: proof }, await as(holder()))
      if (!wait(2, 40)) return issue._id
      const passed = random.chance(0.93)
      issue = await issueSteps.inspect(issue, passed ? { passed, text: random.pick(inspectionNotes), photos: [] } : { passed, text: '现场还没有弄好，请再办。', photos: [] }, await as(holder()))
      if (!passed) continue
      if (random.chance(0.15) || !wait(1, 90)) return issue._id
      const satisfied = random.chance(0.94)
      issue = await issueSteps.judge(issue, { responded: true, solved: satisfied, satisfied, words: random.chance(0.5) ? random.pick(satisfied ? praises : complaints) : undefined }, await as(reporter))
      if (issue.state === 'closed') return issue._id
    }
  } catch (error) {
    if (error instanceof Problem) return issue._id
    throw error
  }
}

async function transferOn(issue: Issue, random: Random, ctx: Context): Promise<Issue> {
  const targets = (await issueSteps.targets(issue, ctx.now)).filter((target) => !target.away)
  return targets.length === 0 ? issue : issueSteps.transfer(issue, { to: random.pick(targets.slice(0, 4)).post, reason: random.pick(transferReasons) }, ctx)
}
