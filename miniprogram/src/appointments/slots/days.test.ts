import { dayOfSlots, slotAt } from '../../../../tests/support/appointment-views'
import { aheadOf, faceOf, firstDay, groupsOf, stripOf, suggestedOf, supply } from './days'

/** Monday 2026-11-23, 10:00 in Beijing. */
const now = new Date('2026-11-23T02:00:00Z')
const monday = dayOfSlots('2026-11-23', [slotAt('2026-11-23T01:00:00Z'), slotAt('2026-11-23T06:00:00Z', { free: 0 })])
const tuesday = dayOfSlots('2026-11-24', [slotAt('2026-11-24T01:00:00Z'), slotAt('2026-11-24T04:00:00Z', { timeOfDay: 'noon', free: 3 })])
const off = dayOfSlots('2026-11-25', [], { closed: '内部培训' })

test('what has begun is not shown', () => {
  expect(aheadOf(monday, now).map(({ start }) => start)).toEqual(['2026-11-23T06:00:00Z'])
})

test.each([
  [monday, { weekday: '今天', date: '11.23', state: '满', tone: 'full' }],
  [tuesday, { weekday: '明天', date: '11.24', state: '余 5', tone: 'free' }],
  [off, { weekday: '周三', date: '11.25', state: '休', tone: 'none' }],
])('a day says how much is left of it', (day, face) => {
  expect(faceOf(day, now)).toEqual(face)
})

test('begins with the first day that has a free place', () => {
  expect(firstDay([monday, off, tuesday], now)).toBe('2026-11-24')
  expect(firstDay([off, monday], now)).toBe('2026-11-23')
  expect(firstDay([off], now)).toBe('2026-11-25')
  expect(firstDay([], now)).toBeNull()
})

test('says whether there is anything to book', () => {
  expect([supply([off], now), supply([monday], now), supply([monday, tuesday], now)]).toEqual(['none', 'full', 'free'])
})

test('slots stand under their part of the day', () => {
  const day = dayOfSlots('2026-11-24', [
    slotAt('2026-11-24T00:00:00Z', { timeOfDay: 'early' }), slotAt('2026-11-24T02:00:00Z'), slotAt('2026-11-24T04:00:00Z', { timeOfDay: 'noon' }),
    slotAt('2026-11-24T06:00:00Z'), slotAt('2026-11-24T07:00:00Z'), slotAt('2026-11-24T10:00:00Z', { timeOfDay: 'evening' }),
  ])
  expect(groupsOf(day, now).map(({ label, slots }) => [label, slots.length])).toEqual([['上班前', 1], ['上午', 1], ['中午', 1], ['下午', 2], ['晚上', 1]])
})

test('weekends and holidays say so', () => {
  const weekend = [slotAt('2026-11-28T01:00:00Z', { timeOfDay: 'weekend' }), slotAt('2026-11-28T07:00:00Z', { timeOfDay: 'weekend' })]
  expect(groupsOf(dayOfSlots('2026-11-28', weekend, { kind: 'weekend' }), now).map(({ label }) => label)).toEqual(['周末上午', '周末下午'])
  expect(groupsOf(dayOfSlots('2026-11-28', weekend, { kind: 'holiday' }), now).map(({ label }) => label)).toEqual(['假日上午', '假日下午'])
})

test('of a long time only days with slots stand on the strip', () => {
  const month = [...Array.from({ length: 20 }, (_, index) => dayOfSlots(`2026-12-${String(index + 1).padStart(2, '0')}`, [])), tuesday]
  expect(stripOf(month)).toEqual([tuesday])
  expect(stripOf([monday, off])).toHaveLength(2)
})

test('what is suggested and still free', () => {
  const [free, noon] = tuesday.slots
  expect(suggestedOf({ days: [monday, tuesday], suggested: [monday.slots[1]!.id, noon!.id, free!.id, 'gone'] }, now)).toEqual([noon, free])
})
