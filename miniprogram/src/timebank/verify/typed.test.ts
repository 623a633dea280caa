import { readTyped } from './typed'

test('reads what is typed from a paper, however it is typed', () => {
  const read = { number: '2026-7KQ3-M9TB', check: '7KQ3M9TBXA' }
  expect(readTyped(read)).toEqual(read)
  expect(readTyped({ number: ' 2026 7kq3 m9tb', check: '7kq3m 9tbxa ' })).toEqual(read)
  expect(readTyped({ number: '2026－7KQ3－M9TB', check: '7KQ3-M9TB-XA' })).toEqual(read)
  expect(readTyped({ number: '7KQ3-M9TB', check: '7KQ3M9TBX0' })).toEqual({ number: null, check: null })
  expect(readTyped({ number: '', check: '' })).toEqual({ number: null, check: null })
})
