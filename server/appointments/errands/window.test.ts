import { acceptBy } from '../../../shared/appointments/errand'
import { wrongWindow } from './window'

const now = new Date('2026-11-23T02:00:00Z')
/** So many minutes from now. */
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const day = 24 * 60

describe('a window', () => {
  test.each([
    ['an hour from now on', 60, 120, []],
    ['a quarter of an hour', 1, 16, []],
    ['a whole day', 60, 60 + day, []],
    ['up to the end of the fourteenth day', 13 * day, 14 * day, []],
    ['that has begun', 0, 60, ['from past']],
    ['of no length', 60, 60, ['until order']],
    ['turned round', 120, 60, ['until order']],
    ['of fourteen minutes', 60, 74, ['until too_short']],
    ['longer than a day', 60, 61 + day, ['until too_long']],
    ['beyond fourteen days', 13 * day, 14 * day + 1, ['until too_long', 'until too_far']],
    ['past and far too long', -1, 15 * day, ['from past', 'until too_long', 'until too_far']],
  ])('%s', (_, from, until, wrong) => {
    const errors = wrongWindow({ from: inMinutes(from), until: inMinutes(until) }, now)
    expect(errors.map(({ path, code }) => `${path.replace('body.window.', '')} ${code}`)).toEqual(wrong)
  })
})

describe('it must be accepted', () => {
  test.each([
    ['within a day where its window is later', 2 * day, 3 * day, day],
    ['before its window begins', 60, 300, 60],
    ['within an hour, where its window begins sooner', 10, 300, 60],
    ['within an hour, where its window has begun', -60, 300, 60],
    ['before its window is over', -60, 40, 40],
    ['within a day where its window is over', -300, -60, day],
  ])('%s', (_, from, until, due) => {
    expect(acceptBy(now, { from: inMinutes(from), until: inMinutes(until) })).toEqual(inMinutes(due))
  })
})
