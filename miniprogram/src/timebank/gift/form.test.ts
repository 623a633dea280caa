import { minutesOf, noGift, other, pool, receiverOf } from './form'

const minutes = (hours: string, rest: string) => minutesOf({ amount: 'some', hours, minutes: rest })

test('whole minutes only, at least one and no more than one gift may move', () => {
  expect(minutesOf({ ...noGift, amount: '120' })).toBe(120)
  expect(minutes('1', '15')).toBe(75)
  expect(minutes('', '45')).toBe(45)
  expect(minutes('1500', '')).toBe(90_000)
  for (const [hours, rest] of [['', ''], ['0', '0'], ['1.5', ''], ['-1', ''], ['1500', '1'], ['99999', '']] as const) expect(minutes(hours, rest)).toBeNull()
  expect(minutesOf(noGift)).toBeNull()
})

test('who is meant: by name, by a number that was found, or the pool', () => {
  const known = { items: [{ id: 'p1', name: '张淑芬' }], pool: { place: '620201001001', name: '福民社区' } }
  const poolName = (name: string) => `${name}互助池`
  expect(receiverOf({ to: 'p1', found: null }, known, poolName)).toEqual({ name: '张淑芬', to: { person: 'p1' } })
  expect(receiverOf({ to: pool, found: null }, known, poolName)).toEqual({ name: '福民社区互助池', to: { pool: '620201001001' } })
  expect(receiverOf({ to: other, found: null }, known, poolName)).toBeNull()
  expect(receiverOf({ to: other, found: { id: 'p9', name: '李建国' } }, known, poolName)).toEqual({ name: '李建国', to: { person: 'p9' } })
  expect(receiverOf({ to: 'gone', found: null }, known, poolName)).toBeNull()
  expect(receiverOf({ to: pool, found: null }, { ...known, pool: null }, poolName)).toBeNull()
})
