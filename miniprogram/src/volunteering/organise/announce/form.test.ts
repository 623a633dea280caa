import { bodyOf, emptyActivity, formOf, plannedMinutes, seriesOf, wrongIn, type ActivityDetail } from './form'

const now = new Date('2026-11-25T01:00:00Z')
const form = { ...emptyActivity, organisation: 'o', name: '扫楼道', text: '带手套', where: '3 号楼', day: '2026-11-28', start: 9 * 60, end: 11 * 60 + 30, places: '20' }

test('planned minutes, over midnight too', () => {
  expect(plannedMinutes(form)).toBe(150)
  expect(plannedMinutes({ start: 22 * 60, end: 60 })).toBe(180)
  expect(plannedMinutes({ start: 540, end: null })).toBeNull()
})

test('what is chosen in China goes out in UTC', () => {
  expect(bodyOf({ ...form, name: ' 扫楼道 ', wanted: ' ' })).toEqual({ name: '扫楼道', text: '带手套', where: '3 号楼', start: '2026-11-28T01:00:00.000Z', end: '2026-11-28T03:30:00.000Z', places: 20, wanted: null, project: null })
  expect(bodyOf({ ...form, start: 22 * 60, end: 60 })).toMatchObject({ start: '2026-11-28T14:00:00.000Z', end: '2026-11-28T17:00:00.000Z' })
})

test('and comes back as it was chosen', () => {
  const { start, end } = bodyOf({ ...form, start: 22 * 60, end: 60 })
  const detail = { organisation: { id: 'o', name: '' }, place: { code: '1', label: '' }, projectId: null, name: '扫楼道', text: '带手套', where: '3 号楼', start, end, places: 20, wanted: null }
  expect(formOf(detail as ActivityDetail)).toMatchObject({ day: '2026-11-28', start: 22 * 60, end: 60, places: '20', wanted: '', project: '' })
})

test('a series: how many dates and the last one', () => {
  expect(seriesOf({ day: '2026-11-28', repeat: 'week', until: '2026-12-27' })).toEqual({ times: 5, last: '2026-12-26' })
  expect(seriesOf({ day: '2026-11-28', repeat: 'two_weeks', until: '2026-12-26' })).toEqual({ times: 3, last: '2026-12-26' })
  expect(seriesOf({ day: '2026-11-28', repeat: 'once', until: null })).toBeNull()
})

test('nothing is wrong, or every field says what is', () => {
  expect(wrongIn(form, now)).toEqual({})
  expect(Object.keys(wrongIn(emptyActivity, now)).sort()).toEqual(['body.end', 'body.name', 'body.organisation', 'body.start', 'body.text', 'body.where', 'day'])
  expect(wrongIn({ ...form, day: '2026-11-25', start: 8 * 60 }, now)['body.start']).toMatch(/现在之后/)
  expect(wrongIn({ ...form, end: 9 * 60 + 10 }, now)['body.end']).toMatch(/至少 15 分钟/)
  expect(wrongIn({ ...form, end: 8 * 60 }, now)['body.end']).toMatch(/最多 12 小时/)
  expect(wrongIn({ ...form, end: 9 * 60 }, now)['body.end']).toMatch(/最多 12 小时/)
  for (const places of ['', '0', '2001', '1.5', '-3', '十']) expect(wrongIn({ ...form, places }, now)['body.places']).toBeTruthy()
  expect(wrongIn({ ...form, places: '5' }, now, 6)['body.places']).toMatch(/6 人报名/)
  expect(wrongIn({ ...form, repeat: 'week' }, now)['body.repeat.until']).toMatch(/办到哪一天/)
  expect(wrongIn({ ...form, repeat: 'week', until: '2026-11-27' }, now)['body.repeat.until']).toMatch(/不能早于/)
  expect(wrongIn({ ...form, repeat: 'week', until: '2027-11-26' }, now)).toEqual({})
  expect(wrongIn({ ...form, repeat: 'week', until: '2027-11-27' }, now)['body.repeat.until']).toMatch(/52 场/)
})
