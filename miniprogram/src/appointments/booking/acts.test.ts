import { bookingDetail } from '../../../../tests/support/appointment-views'
import { actsOf } from './acts'

test('an offer is taken with the large button; declining and moving stand beside it', () => {
  expect(actsOf(bookingDetail({ state: 'offered', can: { accept: true, decline: true, reschedule: true } }))).toEqual({ main: 'accept', quiet: ['change', 'service', 'decline'] })
})

test('who lost her time chooses another', () => {
  expect(actsOf(bookingDetail({ state: 'displaced', can: { reschedule: true, cancel: true } }))).toEqual({ main: 'rechoose', quiet: ['service', 'cancel'] })
})

test('what is booked goes into the calendar, can be moved and given back until the cut-off', () => {
  expect(actsOf(bookingDetail({ can: { reschedule: true, cancel: true } }))).toEqual({ main: null, quiet: ['calendar', 'change', 'service', 'cancel'] })
  expect(actsOf(bookingDetail())).toEqual({ main: null, quiet: ['calendar', 'service'] })
})

test('a promise that is not signed yet is the next thing to do', () => {
  expect(actsOf(bookingDetail({ can: { sign: true } })).main).toBe('sign')
})

test('who waits can stop waiting, not cancel', () => {
  expect(actsOf(bookingDetail({ state: 'waiting', can: { cancel: true } })).quiet).toEqual(['service', 'leave'])
})

test('after it, judging or objecting comes first, another booking then', () => {
  expect(actsOf(bookingDetail({ state: 'served', can: { judge: true } }))).toEqual({ main: 'judge', quiet: ['again'] })
  expect(actsOf(bookingDetail({ state: 'missed', can: { object: true } }))).toEqual({ main: 'object', quiet: ['again'] })
  expect(actsOf(bookingDetail({ state: 'cancelled' }))).toEqual({ main: 'again', quiet: [] })
})
