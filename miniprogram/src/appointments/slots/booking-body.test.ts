import { bodyOf, emptyBooking, missingPerson } from './booking-body'

test('for oneself nobody is named', () => {
  expect(bodyOf('s', { ...emptyBooking, note: '  ' })).toEqual({ slot: 's', priority: null })
})

test('for somebody who gave consent', () => {
  expect(bodyOf('s', { ...emptyBooking, who: 'p1', priority: 'over80', note: ' 坐轮椅 ' })).toEqual({ slot: 's', for: { person: 'p1' }, priority: 'over80', note: '坐轮椅' })
})

test('the desk names the resident and needs her phone', () => {
  const draft = { ...emptyBooking, who: 'resident' }
  expect(missingPerson(draft)).toBe('请写居民姓名。')
  expect(missingPerson({ ...draft, name: '马大娘', phone: '139' })).toBe('手机号应为 11 位数字。')
  expect(missingPerson({ ...draft, name: '马大娘', phone: '13900000001' })).toBeNull()
  expect(bodyOf('s', { ...draft, name: ' 马大娘 ', phone: '13900000001' })).toMatchObject({ for: { name: '马大娘', phone: '13900000001' } })
})
