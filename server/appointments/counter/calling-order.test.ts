import { byTurn, type Turn } from './calling-order'

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`)
const turn = (number: number, part: Partial<Turn> = {}): Turn => ({ number, eldersFirst: true, priority: null, start: at('01:00'), arrivedAt: at('00:50'), ...part })
const order = (...turns: Turn[]) => turns.toSorted(byTurn).map(({ number }) => number)

test('an earlier slot goes before an earlier arrival', () => {
  expect(order(turn(1, { start: at('01:30'), arrivedAt: at('00:10') }), turn(2, { arrivedAt: at('00:55') }))).toEqual([2, 1])
})

test('within a slot, who came first', () => {
  expect(order(turn(1, { arrivedAt: at('00:58') }), turn(2, { arrivedAt: at('00:40') }))).toEqual([2, 1])
})

test('at the same moment, the lower number', () => {
  expect(order(turn(3), turn(1), turn(2))).toEqual([1, 2, 3])
})

test.each(['over80', 'disabled'] as const)('%s goes before earlier slots', (priority) => {
  expect(order(turn(1), turn(2, { priority, start: at('02:00') }))).toEqual([2, 1])
})

test('not where the service did not say so', () => {
  expect(order(turn(1), turn(2, { eldersFirst: false, priority: 'over80', start: at('02:00') }))).toEqual([1, 2])
})
