import type { PipelineStage, Types } from 'mongoose'
import type { z } from 'zod'
import type { honoursContract } from '../../../shared/volunteering/honours.contract'
import { starsOf } from '../../../shared/timebank/stars'
import type { Context } from '../../http/context'
import { communityOf, PersonModel } from '../../people'
import { accountOf, personAccount } from '../../timebank'
import { MonthOfServiceModel, type MonthOfService } from './month.model'
import { HonourSettingModel, isListed } from './setting.model'
import { monthOf, ThanksModel } from './thanks.model'

type Honours = z.input<(typeof honoursContract)['GET /honours']['result']>

/** How many names, and how many thanks, a list has. */
const most = 50

/** The month's list of honour of the actor's community: who served most, and thanks, without those who stay off it; the totals are of all. Empty for who has no community for sure: it is names. */
export async function honours({ month: wanted }: { month?: string }, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<Honours> {
  const month = wanted ?? monthOf(now)
  const listed = await isListed(actor.person._id)
  const community = await communityOf({ doors: actor.doors.filter(({ status }) => status === 'confirmed'), posts: actor.posts })
  if (!community) return { month, place: '', listed, items: [], thanks: [], totals: { volunteers: 0, minutes: 0 } }
  const of = { community: community.code, month }
  const served = await MonthOfServiceModel.aggregate<MonthOfService>([{ $match: of }, { $sort: { minutes: -1, _id: 1 } }, ...withoutWhoStayOff, { $limit: most }])
  const thanks = await ThanksModel.aggregate<{ name: string; words: string; at: Date }>([{ $match: of }, { $sort: { at: -1 } }, ...withoutWhoStayOff, { $limit: most }])
  const [totals] = await MonthOfServiceModel.aggregate<{ volunteers: number; minutes: number }>([{ $match: of }, { $group: { _id: null, volunteers: { $sum: 1 }, minutes: { $sum: '$minutes' } } }])
  return {
    month,
    place: community.name,
    listed,
    items: await rows(served, actor.person._id),
    thanks: thanks.map(({ name, words, at }) => ({ to: name, words, at: at.toISOString() })),
    totals: { volunteers: totals?.volunteers ?? 0, minutes: totals?.minutes ?? 0 },
  }
}

/** Goes along the order of an index and looks each up until the list is full. */
const withoutWhoStayOff: PipelineStage.FacetPipelineStage[] = [
  { $lookup: { from: HonourSettingModel.collection.collectionName, localField: 'person', foreignField: '_id', as: 'setting' } },
  { $match: { 'setting.listed': { $ne: false } } },
]

/** Equal minutes have an equal rank. */
async function rows(served: readonly MonthOfService[], me: Types.ObjectId): Promise<Honours['items']> {
  const people = new Map((await PersonModel.find({ _id: { $in: served.map(({ person }) => person) } }, { name: 1 }).lean()).map(({ _id, name }) => [String(_id), name]))
  const accounts = await Promise.all(served.map(({ person }) => accountOf(personAccount(person))))
  return served.map(({ person, minutes }, index) => ({
    rank: served.findIndex((other) => other.minutes === minutes) + 1,
    name: people.get(String(person)) ?? '',
    minutes,
    stars: starsOf(accounts[index]!.served).count,
    me: person.equals(me),
  }))
}
