import { groupsOf, needsAnother, toConfirm, type Participant } from './groups'

const one = (id: string, part: Partial<Participant>): Participant => ({
  id, name: id, phone: null, state: 'signed', checkedInAt: null, checkedOutAt: null, minutes: null, confirmable: false, own: false, can: { in: false, out: false, settle: false, absent: false }, most: null, ...part,
})

test('what is to be done stands first', () => {
  const list = [one('a', {}), one('b', { state: 'confirmed' }), one('c', { state: 'out' }), one('d', { state: 'waiting' }), one('e', { state: 'in' }), one('f', { state: 'absent' })]
  expect(groupsOf(list).map(({ key, participants }) => [key, participants.map(({ id }) => id)])).toEqual([['out', ['c']], ['in', ['e']], ['signed', ['a']], ['waiting', ['d']], ['settled', ['b', 'f']]])
})

test('nothing is confirmed that has no minutes, nor what is one’s own', () => {
  const list = [one('a', { state: 'out', minutes: 60, confirmable: true }), one('b', { state: 'out', minutes: 0, confirmable: true }), one('c', { state: 'out', minutes: 60, own: true })]
  expect(toConfirm(list).map(({ id }) => id)).toEqual(['a'])
  expect(list.map(needsAnother)).toEqual([false, false, true])
  expect(needsAnother(one('d', { state: 'confirmed', own: true }))).toBe(false)
})
