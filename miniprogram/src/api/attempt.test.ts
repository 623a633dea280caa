import { createAttempt } from './attempt'

test('keeps the key while the content stays the same', () => {
  const keyFor = createAttempt()
  expect(keyFor({ text: '已修好', photos: [] })).toBe(keyFor({ text: '已修好', photos: [] }))
})

test('takes another key for changed content', () => {
  const keyFor = createAttempt()
  expect(keyFor({ text: '已修好' })).not.toBe(keyFor({ text: '已经修好' }))
})

test('keeps a key for a step without content', () => {
  const keyFor = createAttempt()
  expect(keyFor(undefined)).toBe(keyFor(undefined))
})
