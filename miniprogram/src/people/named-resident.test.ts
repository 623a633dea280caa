import { missingResident, nobodyNamed, residentWords as words, whomOf } from './named-resident'

const there = { ...nobodyNamed, household: { code: 'H1', label: '501 室' } }

test('a household and somebody of it are needed, and a phone must be one', () => {
  expect(missingResident(nobodyNamed)).toBe(words.householdNeeded)
  expect(missingResident(there)).toBe(words.nameNeeded)
  expect(missingResident({ ...there, name: '孙德明', phone: '12' })).toBe(words.phoneWrong)
  expect(missingResident({ ...there, name: '孙德明' })).toBeNull()
  expect(missingResident({ ...there, person: { id: 'p1', name: '孙德明' } })).toBeNull()
})

test('is sent as somebody known, or by name with her phone if there is one', () => {
  expect(whomOf({ ...there, person: { id: 'p1', name: '孙德明' }, name: '写错了' })).toEqual({ person: 'p1' })
  expect(whomOf({ ...there, name: ' 孙德明 ' })).toEqual({ name: '孙德明' })
  expect(whomOf({ ...there, name: '孙德明', phone: '13800000000' })).toEqual({ name: '孙德明', phone: '13800000000' })
})
