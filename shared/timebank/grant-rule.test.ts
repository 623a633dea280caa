import { decideGrant } from './grant-rule'

test.each([
  [300, 0, 'grant'],
  [299, 0, 'wait'],
  [10_000, 1_199, 'grant'],
  [10_000, 1_200, 'pass'],
  [0, 1_200, 'pass'],
  [0, 0, 'wait'],
] as const)('a pool of %d minutes and %d of her own: %s', (pool, has, decision) => {
  expect(decideGrant({ pool, has })).toBe(decision)
})
