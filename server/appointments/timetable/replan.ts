import type { PlannedSlot } from '../../../shared/appointments/timetable'
import type { Slot } from './slot.model'

/** A slot as it is before it is stored: planned, with its seats. */
export interface NewSlot extends PlannedSlot {
  numbers: number[]
}

/** Seats of a stored slot, as much as a change of the timetable touches. */
export type SeatedSlot = Pick<Slot, '_id' | 'start' | 'end' | 'counters' | 'numbers' | 'free' | 'waiting' | 'state'>

/** What a timetable makes of the slots of one day. */
export interface Replanned {
  insert: NewSlot[]
  change: { slot: SeatedSlot; set: Pick<Slot, 'end' | 'counters' | 'numbers' | 'free' | 'freeCount' | 'state' | 'reason'> }[]
  remove: SeatedSlot[]
  /** Slots that would have fewer seats than are taken; `left` is how many would be left. */
  overbooked: { slot: SeatedSlot; left: number }[]
}

/**
 * Brings the slots of one day from what is stored to what is planned. Pure. What has begun stays as it is. Numbers count through the
 * day: as long as nobody has a seat all are counted anew; once somebody has, every taken number stays hers, seats that go are free ones from the
 * highest down, and seats that come are numbered on from the day's highest, so that a number never means two persons.
 */
export function replanDay(planned: readonly PlannedSlot[], stored: readonly SeatedSlot[], now: Date): Replanned {
  const ahead = stored.filter(({ start }) => start > now)
  const byStart = new Map(ahead.map((slot) => [slot.start.getTime(), slot]))
  const wanted = planned.filter(({ start }) => start > now)
  const result: Replanned = { insert: [], change: [], remove: [], overbooked: [] }
  const anew = ahead.every((slot) => taken(slot) === 0)
  const kept = anew ? stored.filter(({ start }) => start <= now) : stored
  let highest = Math.max(0, ...kept.flatMap(({ numbers }) => numbers))
  const next = (count: number): number[] => Array.from({ length: count }, () => (highest += 1))

  for (const plan of wanted) {
    const slot = byStart.get(plan.start.getTime())
    byStart.delete(plan.start.getTime())
    if (!slot) result.insert.push({ ...plan, numbers: next(plan.capacity) })
    else if (taken(slot) > plan.capacity) result.overbooked.push({ slot, left: plan.capacity })
    else {
      const { numbers, free } = anew ? fresh(next(plan.capacity)) : resized(slot, plan.capacity, next)
      const set = { end: plan.end, counters: plan.counters, numbers, free, freeCount: free.length, state: 'open' as const, reason: null }
      if (differs(slot, set)) result.change.push({ slot, set })
    }
  }
  for (const slot of byStart.values()) {
    if (slot.state === 'closed' && taken(slot) > 0) continue
    if (taken(slot) > 0 || (slot.state === 'open' && slot.waiting > 0)) result.overbooked.push({ slot, left: 0 })
    else result.remove.push(slot)
  }
  return result
}

/** How many seats somebody has or had: a seat that was used is never given back. */
function taken({ numbers, free }: SeatedSlot): number {
  return numbers.length - free.length
}

function fresh(numbers: number[]): { numbers: number[]; free: number[] } {
  return { numbers, free: numbers }
}

function resized({ numbers, free }: SeatedSlot, capacity: number, next: (count: number) => number[]): { numbers: number[]; free: number[] } {
  if (capacity >= numbers.length) {
    const more = next(capacity - numbers.length)
    return { numbers: [...numbers, ...more], free: [...free, ...more] }
  }
  const gone = new Set(free.slice(free.length - (numbers.length - capacity)))
  const stays = (number: number) => !gone.has(number)
  return { numbers: numbers.filter(stays), free: free.filter(stays) }
}

function differs(slot: SeatedSlot, set: Replanned['change'][number]['set']): boolean {
  return slot.state !== set.state || slot.end.getTime() !== set.end.getTime() || slot.counters !== set.counters || String(slot.numbers) !== String(set.numbers) || String(slot.free) !== String(set.free)
}
