import mongoose from 'mongoose'
import type { Document } from 'mongodb'
import { claim } from '../../server/appointments/booking/claim'
import type { Context } from '../../server/http/context'
import { actorFor, type Person } from '../../server/people'
import { median, type Load } from './load'

/** What is claimed: slots of so many seats, and people of whom each takes one seat of a service at most. */
export interface Claimable {
  slots: readonly string[]
  seats: number
  people: readonly Person[]
}

/** Claims a second of each side in the middle round, and the median of the ratios of ours to the bare update. */
export interface ClaimSpeeds {
  bare: number
  ours: number
  ratio: number
}

/**
 * Claims seats in this process, without HTTP, at so many at once: the bare driver's guarded findOneAndUpdate on `floorSlots` and `claim` on
 * `slots`, in turn, round after round, slot after slot. On the connected database. Throws an Error when anybody gets no seat.
 */
export async function claimSpeeds({ slots, seats, people }: Claimable, load: Load): Promise<ClaimSpeeds> {
  const actors = await Promise.all(people.map((person) => actorFor(person._id, new Date())))
  const floor = mongoose.connection.collection<{ _id: string } & Document>('floorSlots')
  const next = { bare: 0, ours: 0 }
  const slotOf = (at: number) => {
    const slot = slots[Math.floor(at / seats)]
    if (!slot) throw new Error(`no seats are left after ${at} claims: measure shorter`)
    return slot
  }
  const bare = async () => {
    const taken = await floor.findOneAndUpdate({ _id: slotOf(next.bare++), state: 'open', freeCount: { $gt: 0 } }, { $pop: { free: -1 }, $inc: { freeCount: -1 } })
    if (!taken) throw new Error('no seat by the bare update')
  }
  const ours = async () => {
    const at = next.ours++
    await claim('book', { slot: slotOf(at), priority: null }, { actor: actors[at % actors.length]!, now: new Date() } as Context)
  }
  const rounds: { bare: number; ours: number }[] = []
  for (let round = -1; round < load.rounds; round += 1) {
    const speeds = { bare: await perSecond(bare, load), ours: await perSecond(ours, load) }
    // The first round warms both up.
    if (round >= 0) rounds.push(speeds)
  }
  return { bare: median(rounds.map((round) => round.bare)), ours: median(rounds.map((round) => round.ours)), ratio: median(rounds.map((round) => round.ours / round.bare)) }
}

async function perSecond(work: () => Promise<void>, { connections, seconds }: Pick<Load, 'connections' | 'seconds'>): Promise<number> {
  const began = performance.now()
  const until = began + seconds * 1000
  let done = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        await work()
        done += 1
      }
    }),
  )
  return (done * 1000) / (performance.now() - began)
}
