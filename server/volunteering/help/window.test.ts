import { takeableFrom, wrongWindow } from './window'

const now = new Date('2026-11-23T02:00:00Z')
/** So many minutes from now. */
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const day = 24 * 60

describe('when help is wanted', () => {
  test.each([
    ['an hour from now on', 60, 120, []],
    ['from now on', 0, 60, []],
    ['that began within the hour', -60, 30, []],
    ['that began before', -61, 30, ['from past']],
    ['three whole days', 60, 60 + 3 * day, []],
    ['up to the end of the fourteenth day', 13 * day, 14 * day, []],
    ['of no length', 60, 60, ['until order']],
    ['turned round', 120, 60, ['until order']],
    ['that is over', -50, 0, ['until past']],
    ['of fourteen minutes', 60, 74, ['until too_short']],
    ['longer than three days', 60, 61 + 3 * day, ['until too_long']],
    ['beyond fourteen days', 13 * day, 14 * day + 1, ['until too_far']],
    ['past and far too long', -61, 15 * day, ['from past', 'until too_long', 'until too_far']],
  ])('%s', (_, from, until, wrong) => {
    const errors = wrongWindow({ from: inMinutes(from), until: inMinutes(until) }, now)
    expect(errors.map(({ path, code }) => `${path.replace('body.window.', '')} ${code}`)).toEqual(wrong)
  })
})

test('it can be taken until two hours after its window', () => {
  expect(takeableFrom(now)).toEqual(inMinutes(-120))
})
