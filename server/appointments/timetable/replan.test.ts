import fc from 'fast-check'
import { momentOf } from '../../../shared/appointments/calendar'
import type { PlannedSlot } from '../../../shared/appointments/timetable'
import { replanDay, type Replanned, type SeatedSlot } from './replan'

const day = '2026-11-24'
const before = momentOf(day, 0)
const plan = (hour: number, capacity: number): PlannedSlot => ({ day, start: momentOf(day, hour * 60), end: momentOf(day, hour * 60 + 30), capacity, counters: 1 })

/** The day as it is stored after a plan was carried out. */
function carriedOut({ insert, change, remove }: Replanned, stored: readonly SeatedSlot[]): SeatedSlot[] {
  const made: SeatedSlot[] = insert.map(({ start, end, counters, numbers }) => ({ _id: String(start.getTime()), start, end, counters, numbers, free: numbers, waiting: 0, state: 'open' }))
  const kept = stored.filter((slot) => !remove.includes(slot)).map((slot) => ({ ...slot, ...change.find((one) => one.slot === slot)?.set }))
  return [...kept, ...made].sort((a, b) => a.start.getTime() - b.start.getTime())
}

const first = (plans: readonly PlannedSlot[]) => carriedOut(replanDay(plans, [], before), [])
const take = (slot: SeatedSlot, count: number): SeatedSlot => ({ ...slot, free: slot.free.slice(count) })
const numbers = (slots: readonly SeatedSlot[]) => slots.map((slot) => slot.numbers)

test('numbers count through the day', () => {
  expect(numbers(first([plan(9, 2), plan(10, 3)]))).toEqual([[1, 2], [3, 4, 5]])
})

test('as long as nobody has a seat, all are counted anew', () => {
  const stored = first([plan(9, 2), plan(10, 2)])
  expect(numbers(carriedOut(replanDay([plan(8, 1), plan(9, 3)], stored, before), stored))).toEqual([[1], [2, 3, 4]])
})

test('once somebody has one, seats that come are numbered on, and seats that go are the highest free ones', () => {
  const stored = first([plan(9, 2), plan(10, 3)]).map((slot) => take(slot, 1))
  const after = carriedOut(replanDay([plan(9, 4), plan(10, 2), plan(11, 1)], stored, before), stored)
  expect(numbers(after)).toEqual([[1, 2, 6, 7], [3, 4], [8]])
  expect(after.map(({ free }) => free)).toEqual([[2, 6, 7], [4], [8]])
})

test('a capacity below what is taken, and a slot that goes while somebody has it or waits for it, leave somebody out', () => {
  const [nine, ten, eleven] = first([plan(9, 3), plan(10, 1), plan(11, 1)]) as [SeatedSlot, SeatedSlot, SeatedSlot]
  const stored = [take(nine, 2), take(ten, 1), { ...eleven, waiting: 1 }]
  const { overbooked } = replanDay([plan(9, 1)], stored, before)
  expect(overbooked.map(({ slot, left }) => [slot.start, left])).toEqual([[nine.start, 1], [ten.start, 0], [eleven.start, 0]])
})

test('what has begun stays as it is, and its numbers are not given again', () => {
  const stored = first([plan(9, 2), plan(10, 2)])
  const result = replanDay([plan(9, 5), plan(10, 3)], stored, momentOf(day, 9 * 60 + 10))
  expect(numbers(carriedOut(result, stored))).toEqual([[1, 2], [3, 4, 5]])
})

test('a shut slot opens again when it is planned again; one that people are still being moved from waits', () => {
  const [nine, ten] = first([plan(9, 1), plan(10, 1)]) as [SeatedSlot, SeatedSlot]
  const stored: SeatedSlot[] = [{ ...nine, state: 'closed' }, { ...take(ten, 1), state: 'closed' }]
  expect(replanDay([plan(9, 1)], stored, before)).toMatchObject({ insert: [], remove: [], overbooked: [], change: [{ slot: stored[0], set: { state: 'open' } }] })
})

test('whatever is edited and booked in turn: a number is one person\'s, taken ones stay, free ones are a part of all', () => {
  const plans = fc.uniqueArray(fc.record({ hour: fc.integer({ min: 8, max: 12 }), capacity: fc.integer({ min: 1, max: 4 }) }), { selector: ({ hour }) => hour })
  fc.assert(
    fc.property(fc.array(fc.record({ plans, bookings: fc.array(fc.nat({ max: 4 }), { maxLength: 4 }) }), { maxLength: 6 }), (edits) => {
      let slots: SeatedSlot[] = []
      const taken = new Map<number, string>()
      for (const edit of edits) {
        const result = replanDay(edit.plans.map(({ hour, capacity }) => plan(hour, capacity)), slots, before)
        if (result.overbooked.length === 0) slots = carriedOut(result, slots)
        for (const at of edit.bookings) {
          const slot = slots[at]
          if (!slot || slot.free.length === 0) continue
          expect(taken.has(slot.free[0]!)).toBe(false)
          taken.set(slot.free[0]!, slot._id)
          slots = slots.map((one) => (one === slot ? take(slot, 1) : one))
        }
        const all = slots.flatMap((slot) => slot.numbers)
        expect(new Set(all).size).toBe(all.length)
        for (const slot of slots) {
          expect(slot.numbers).toEqual(expect.arrayContaining(slot.free))
          expect([...slot.free].sort((a, b) => a - b)).toEqual(slot.free)
        }
        for (const [number, id] of taken) {
          const slot = slots.find(({ _id }) => _id === id)!
          expect(slot.numbers).toContain(number)
          expect(slot.free).not.toContain(number)
        }
      }
    }),
  )
})
