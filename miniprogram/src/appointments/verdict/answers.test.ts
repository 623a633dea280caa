import { noAnswers, verdictBody } from './answers'

test('nothing is sent until all three questions have an answer', () => {
  expect(verdictBody({ ...noAnswers, responded: true, solved: true })).toBeNull()
})

test('three separate answers are sent as they are; empty words are left out', () => {
  expect(verdictBody({ responded: false, solved: true, satisfied: false, words: '  ' })).toEqual({ responded: false, solved: true, satisfied: false })
  expect(verdictBody({ responded: true, solved: true, satisfied: true, words: ' 谢谢 ' })).toMatchObject({ words: '谢谢' })
})
