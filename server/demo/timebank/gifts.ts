import type { Types } from 'mongoose'
import { showcase } from '../../places'
import { accountOf, personAccount, timebankSteps } from '../../timebank'
import { volunteeringSteps } from '../../volunteering'
import type { Stage } from './stage'

const pool = { pool: showcase.community }

/** What demo persons gave: how many days ago, whole minutes. */
const gifts = [
  { by: '马志强', to: '丁玉兰', daysAgo: 52, minutes: 120, words: '妈，买菜别自己拎' },
  { by: '马志强', to: null, daysAgo: 47, minutes: 300, words: '给互助池，让一个人住的老人用' },
  { by: '王秀英', to: null, daysAgo: 33, minutes: 120, words: null },
  { by: '马志强', to: null, daysAgo: 16, minutes: 900, words: '谢谢邻居们照顾我妈' },
  { by: '王秀英', to: '李建国', daysAgo: 12, minutes: 30, words: '谢谢帮我修门锁' },
  { by: '马志强', to: '丁玉兰', daysAgo: 6, minutes: 60, words: '留着请人陪您去医院' },
] as const

/** From so many days ago on, every other day somebody of the crowd gives to the pool, and keeps at least so much (whole minutes). */
const [crowdSince, crowdEvery, kept] = [56, 2, 30]

/** Writes down gifts to parents, neighbours and the pool, to whom goes what exceeds a ceiling, and who does not want to be on lists of honour. */
export function writeGifts({ cast, crowd, diary, random, ago, as }: Stage): void {
  for (const { by, to, daysAgo, minutes, words } of gifts) {
    const give = async (at: Date) => timebankSteps.give({ to: to ? { person: String(cast.of(to)) } : pool, minutes, words }, await as(by, at))
    diary.write(ago(daysAgo, 20 * 60 + 10), async (at) => (await hasMore(cast.of(by), minutes)) && give(at))
  }
  for (let days = crowdSince; days > 0; days -= crowdEvery) {
    diary.write(ago(days, 9 * 60 + random.int(12 * 60)), async (at) => {
      const [{ _id: person }, minutes] = [random.pick(crowd), random.pick([30, 60, 60, 90])]
      if (await hasMore(person, minutes + kept)) await timebankSteps.give({ to: pool, minutes }, await as(person, at))
    })
  }
  diary.write(ago(30, 21 * 60), async (at) => timebankSteps.chooseOverflow(String(cast.of('丁玉兰')), await as('马志强', at)))
  diary.write(ago(25, 21 * 60), async (at) => volunteeringSteps.listMe(false, await as('李建国', at)))
}

/** Whether somebody can spend at least so many minutes. */
export async function hasMore(person: Types.ObjectId | string, minutes: number): Promise<boolean> {
  return (await accountOf(personAccount(person))).available >= minutes
}
