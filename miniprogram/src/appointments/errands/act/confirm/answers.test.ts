import { bodyOf, noAnswers } from './answers'

test('needs to know whether it is done, and then whether it pleases', () => {
  expect(bodyOf(noAnswers)).toBeNull()
  expect(bodyOf({ ...noAnswers, done: true })).toBeNull()
  expect(bodyOf({ ...noAnswers, done: true, satisfied: false })).toEqual({ done: true, satisfied: false })
})

test('what is not done needs words, and pleases nobody', () => {
  expect(bodyOf({ ...noAnswers, done: false, satisfied: true })).toBeNull()
  expect(bodyOf({ done: false, satisfied: true, words: ' 药买错了 ' })).toEqual({ done: false, satisfied: false, words: '药买错了' })
})
