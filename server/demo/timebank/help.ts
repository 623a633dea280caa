import { addDays, dayOf } from '../../../shared/appointments/calendar'
import { volunteeringSteps } from '../../volunteering'
import { helpStories, type HelpStory } from './help-stories'
import type { Stage } from './stage'
import { unlessRefused } from './unless-refused'

const clock = (hour: number, minute = 0) => hour * 60 + minute
const hour = 3600_000

/** Writes what neighbours asked of each other into the diary: asked and taken in the evening, done the day after at noon, and confirmed, disputed or left at that. */
export function writeHelp(stage: Stage): void {
  const { diary, now, ago } = stage
  for (const story of helpStories(daysSinceMiddleOfLastMonth(now))) {
    // What lies ahead was asked for yesterday evening at the latest.
    diary.write(ago(Math.max(1, story.daysAgo + 1), clock(18) - story.daysAgo), (at) => unlessRefused(() => ask(story, at, stage)))
  }
}

async function ask(story: HelpStory, at: Date, { cast, diary, ago, as }: Stage): Promise<void> {
  const { by, for: wanted, category, text, minutes, took = minutes, payer, daysAgo, helper, end, done = '', words = '', answer = '' } = story
  const other = typeof wanted === 'string' ? { person: String(cast.of(wanted)) } : wanted && { name: wanted.name }
  const window = { from: ago(daysAgo, clock(12, 30)).toISOString(), until: ago(daysAgo, clock(15)).toISOString() }
  const { _id } = await volunteeringSteps.requestHelp({ category, text, minutes, window, payer, for: other, place: typeof wanted === 'object' ? wanted.place : undefined }, await as(by, at))
  /** Writes a step of somebody: of the request as it stands then. */
  const then = (moment: Date, who: string, act: (of: Of, ctx: Ctx) => Promise<unknown>) =>
    diary.write(moment, async (later) => {
      const ctx = await as(who, later)
      await unlessRefused(async () => act(await volunteeringSteps.loadHelp(String(_id), ctx), ctx))
    })
  if (end === 'cancelled') then(new Date(at.getTime() + hour), by, (of, ctx) => volunteeringSteps.cancelHelp(of, { reason: words }, ctx))
  if (!helper) return
  then(new Date(at.getTime() + hour), helper, volunteeringSteps.takeHelp)
  if (end === 'taken') return
  const [finished, judged] = [ago(daysAgo, clock(14)), ago(daysAgo, clock(18, 20))]
  then(finished, helper, (of, ctx) => volunteeringSteps.finishHelp(of, { words: done, minutes: took }, ctx))
  const helped = typeof wanted === 'string' ? wanted : by
  if (end === 'confirmed') then(judged, helped, (of, ctx) => volunteeringSteps.confirmHelp(of, { thanks: words }, ctx))
  if (end === 'called') then(judged, '孙晓燕', (of, ctx) => volunteeringSteps.confirmHelp(of, { call: { with: (wanted as { name: string }).name, words } }, ctx))
  if (end === 'disputed' || end === 'settled') then(judged, helped, (of, ctx) => volunteeringSteps.disputeHelp(of, { words }, ctx))
  if (end === 'settled') then(ago(daysAgo - 1, clock(10)), '孙晓燕', (of, ctx) => volunteeringSteps.settleDispute(of, { minutes: Math.floor(took / 2), words: answer }, ctx))
}

type Of = Awaited<ReturnType<typeof volunteeringSteps.loadHelp>>
type Ctx = Awaited<ReturnType<Stage['as']>>

function daysSinceMiddleOfLastMonth(now: Date): number {
  const today = dayOf(now)
  const middle = `${addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7)}-17`
  return Math.round((Date.parse(today) - Date.parse(middle)) / (24 * hour))
}
