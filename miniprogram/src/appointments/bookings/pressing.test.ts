import { bookingSummary } from '../../../../tests/support/appointment-views'
import { movingOf, pressingFirst } from './pressing'

const of = (id: string, state: ReturnType<typeof bookingSummary>['state']) => bookingSummary({ id, state })
const all = [of('1', 'booked'), of('2', 'waiting'), of('3', 'booked'), of('4', 'displaced'), of('5', 'offered'), of('6', 'called')]

test('what asks for something now stands on top, the rest keeps its order', () => {
  expect(pressingFirst(all).map(({ id }) => id)).toEqual(['6', '5', '4', '1', '2', '3'])
})

test('the home page has what is pressing and the next one', () => {
  expect(movingOf(all).map(({ id }) => id)).toEqual(['6', '5', '4', '1'])
  expect(movingOf([of('2', 'waiting')])).toEqual([])
})
