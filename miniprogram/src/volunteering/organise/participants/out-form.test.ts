import { lengthsFor, markOf, noLength } from './out-form'

const can = { in: false, out: true, settle: true, absent: false }

test('only what the server takes is offered', () => {
  expect(lengthsFor({ can, most: 150 }, 120)).toEqual(['now', 'planned', 'some'])
  expect(lengthsFor({ can, most: 45 }, 120)).toEqual(['now', 'some'])
  expect(lengthsFor({ can: { ...can, out: false }, most: 150 }, 120)).toEqual(['planned', 'some'])
  expect(lengthsFor({ can: { ...can, settle: false }, most: 0 }, 120)).toEqual(['now'])
})

test('whole minutes from one to the most', () => {
  const some = (hours: string, minutes: string) => markOf({ length: 'some', hours, minutes }, 120, 150)
  expect(some('1', '30')).toEqual({ as: 'out', minutes: 90 })
  expect(some('', '150')).toEqual({ as: 'out', minutes: 150 })
  for (const [hours, minutes] of [['', ''], ['0', '0'], ['2', '31'], ['1.5', ''], ['-1', '']] as const) expect(some(hours, minutes)).toBeNull()
  expect(markOf({ ...noLength, length: 'now' }, 120, 150)).toEqual({ as: 'out' })
  expect(markOf({ ...noLength, length: 'planned' }, 120, 150)).toEqual({ as: 'out', minutes: 120 })
  expect(markOf(noLength, 120, 150)).toBeNull()
})
