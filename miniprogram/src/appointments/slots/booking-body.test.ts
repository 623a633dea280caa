import { bodyOf, emptyBooking } from './booking-body'

test('for oneself nobody is named', () => {
  expect(bodyOf('s', { ...emptyBooking, note: '  ' })).toEqual({ slot: 's', priority: null })
})

test('for somebody who gave consent', () => {
  expect(bodyOf('s', { ...emptyBooking, who: 'p1', priority: 'over80', note: ' 坐轮椅 ' })).toEqual({ slot: 's', for: { person: 'p1' }, priority: 'over80', note: '坐轮椅' })
})
