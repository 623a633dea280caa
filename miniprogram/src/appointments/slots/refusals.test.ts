import { ApiProblem, offline } from '@/api/problem'
import { remediesOf } from './refusals'

const refused = (code: ApiProblem['code']) => new ApiProblem(code, 409, '不行')

test('a slot that was just taken can be waited for, or another one chosen', () => {
  expect(remediesOf(refused('appointments.full'), false)).toEqual(['wait', 'times'])
})

test('who moves a booking does not wait: the old seat stays hers', () => {
  expect(remediesOf(refused('appointments.full'), true)).toEqual(['times'])
})

test('a place that came free while somebody wanted to wait can be booked', () => {
  expect(remediesOf(refused('appointments.not_full'), false)?.[0]).toBe('book')
})

test('without a network, or with a wrong field, the form stays', () => {
  expect(remediesOf(offline(), false)).toBeNull()
  expect(remediesOf(refused('bad_input'), true)).toBeNull()
})
