import type { QueryFilter } from 'mongoose'
import type { z } from 'zod'
import { addDays, dayOf, momentOf, type Day } from '../../../shared/appointments/calendar'
import type { counterContract } from '../../../shared/appointments/counter.contract'
import type { Context } from '../../http/context'
import type { Actor } from '../../people'
import { BookingModel } from '../booking/booking.model'
import { ServiceModel, type Service } from '../catalogue/service.model'
import { SlotModel } from '../timetable/slot.model'
import { deskPaths } from './policy'

type Counters = z.input<(typeof counterContract)['GET /counter/services']['result']>

/** More counters than one person can look after; whoever stands over a whole city sees those nearest to her own place. */
const most = 200
const counted = ['booked', 'arrived', 'called', 'served', 'missed'] as const

type Found = Pick<Service, '_id' | 'name' | 'where'> & { counts: { _id: (typeof counted)[number]; count: number }[] }

/** The services the actor serves that can be visited on a day or were, with how many are in each state. One aggregate, each part of it on an index. */
export async function countersOf(day: Day | undefined, { actor, now }: Context): Promise<Counters> {
  const of = day ?? dayOf(now)
  const found = await ServiceModel.aggregate<Found>([
    { $match: servedBy(actor) },
    { $sort: { path: 1, _id: 1 } },
    { $limit: most },
    { $project: { name: 1, where: 1 } },
    {
      $lookup: {
        from: SlotModel.collection.collectionName,
        localField: '_id',
        foreignField: 'service',
        pipeline: [{ $match: { start: { $gte: momentOf(of, 0), $lt: momentOf(addDays(of, 1), 0) }, state: 'open' } }, { $limit: 1 }, { $project: { _id: 1 } }],
        as: 'slots',
      },
    },
    {
      $lookup: {
        from: BookingModel.collection.collectionName,
        localField: '_id',
        foreignField: 'service',
        pipeline: [{ $match: { day: of, state: { $in: [...counted] } } }, { $group: { _id: '$state', count: { $sum: 1 } } }],
        as: 'counts',
      },
    },
    // A day that was closed when it had begun keeps those who were there.
    { $match: { $or: [{ 'slots.0': { $exists: true } }, { 'counts.0': { $exists: true } }] } },
  ])
  return { day: of, items: found.map(present) }
}

function servedBy(actor: Actor): QueryFilter<Service> {
  const asProvider: QueryFilter<Service> = { 'provider.person': actor.person._id }
  const paths = deskPaths(actor)
  // Every path begins with a digit or letter, and '~' comes after all of them.
  return paths.length === 0 ? asProvider : { $or: [asProvider, ...paths.map((path) => ({ path: { $gte: path, $lt: `${path}~` } }))] }
}

function present({ _id, name, where, counts }: Found): Counters['items'][number] {
  const count = (state: (typeof counted)[number]) => counts.find((one) => one._id === state)?.count ?? 0
  return { id: String(_id), name, where, booked: count('booked'), arrived: count('arrived'), called: count('called'), served: count('served'), missed: count('missed') }
}
