import { isTooNearToRemind, meetingErrors } from './meeting'

const now = new Date('2026-11-23T02:00:00Z')
const codes = (at: string) => meetingErrors({ at }, now).map(({ code }) => code)

test('a meeting lies ahead, within sixty days', () => {
  expect(codes('2026-11-23T02:00:00Z')).toEqual(['past'])
  expect(codes('2026-11-23T02:00:01Z')).toEqual([])
  expect(codes('2027-01-22T02:00:00Z')).toEqual([])
  expect(codes('2027-01-22T02:00:01Z')).toEqual(['too_far'])
})

test('a reminder comes a day before, and not at all where it is nearer', () => {
  expect(isTooNearToRemind(new Date('2026-11-24T02:00:00Z'), now)).toBe(true)
  expect(isTooNearToRemind(new Date('2026-11-24T02:01:00Z'), now)).toBe(false)
})
