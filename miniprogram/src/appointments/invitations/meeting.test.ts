import { meetingBody, meetingDays, meetingOf, missingTime, missingWhere, noMeeting, timesOf } from './meeting'

/** Monday 23 November 2026, ten in the morning in China. */
const now = new Date('2026-11-23T02:00:00Z')

test('offers twelve days, and of today only what is still ahead', () => {
  expect(meetingDays(now)).toHaveLength(12)
  expect(timesOf('2026-11-23', now)[0]).toBe(10 * 60 + 30)
  expect(timesOf('2026-11-24', now)[0]).toBe(8 * 60 + 30)
  expect(meetingDays(new Date('2026-11-23T12:00:00Z'))[0]).toBe('2026-11-24')
})

test('says what is missing', () => {
  expect(missingTime(noMeeting, now)).toBe('请选哪一天。')
  expect(missingTime({ ...noMeeting, day: '2026-11-24' }, now)).toBe('请选几点。')
  expect(missingTime({ ...noMeeting, day: '2026-11-24', minute: 540 }, now)).toBeNull()
  expect(missingTime({ ...noMeeting, day: '2026-11-23', minute: 540 }, now)).toBe('请选几点。')
  expect(missingWhere({ ...noMeeting, where: ' ' })).toBe('请写在哪里见面。')
})

test('is sent in UTC', () => {
  expect(meetingBody({ day: '2026-11-24', minute: 540, minutes: '60', where: ' 接待室 ' })).toEqual({ at: '2026-11-24T01:00:00.000Z', minutes: 60, where: '接待室' })
})

test('another time begins with what was agreed before', () => {
  expect(meetingOf({ at: '2026-11-24T01:00:00Z', minutes: 45, where: '接待室' })).toEqual({ day: '2026-11-24', minute: 540, minutes: '60', where: '接待室' })
})
