import { type ServiceDetail, waysOf } from './ways'

const can = { book: true, consult: false, errand: false, edit: false, serve: false }
const mine: ServiceDetail['mine'] = { booking: 'b', start: '2026-11-24T01:00:00Z', state: 'booked' }

test('booking comes first, what else there is beside it', () => {
  expect(waysOf({ mine: null, blockedUntil: null, can: { ...can, consult: true, errand: true } })).toEqual({ main: 'book', quiet: ['consult', 'errand'] })
})

test('who has booked it is led to her booking, and may book another day', () => {
  expect(waysOf({ mine, blockedUntil: null, can })).toEqual({ main: 'mine', quiet: ['again'] })
})

test('who is blocked cannot book, whatever else says so', () => {
  expect(waysOf({ mine: null, blockedUntil: '2026-12-24T01:00:00Z', can: { ...can, consult: true } })).toEqual({ main: 'consult', quiet: [] })
})

test('a service without any way offers none', () => {
  expect(waysOf({ mine: null, blockedUntil: null, can: { ...can, book: false } })).toEqual({ main: null, quiet: [] })
})
