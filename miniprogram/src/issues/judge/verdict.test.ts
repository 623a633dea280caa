import { type Answers, asksForRedo, noAnswers, unanswered, verdictBody } from './verdict'

const all = (responded: boolean, solved: boolean, satisfied: boolean, more: Partial<Answers> = {}): Answers => ({ ...noAnswers, responded, solved, satisfied, ...more })

test('nothing is sent until all three questions have an answer', () => {
  expect(verdictBody(noAnswers)).toBeNull()
  expect(verdictBody({ ...noAnswers, responded: true, solved: true })).toBeNull()
  expect(unanswered({ ...noAnswers, solved: false })).toEqual(['responded', 'satisfied'])
})

test('three separate answers are sent as they are', () => {
  expect(verdictBody(all(false, true, true))).toEqual({ responded: false, solved: true, satisfied: true, redo: false })
})

test('words are trimmed, and left out when there are none', () => {
  expect(verdictBody(all(true, true, true, { words: '  谢谢  ' }))).toMatchObject({ words: '谢谢' })
  expect(verdictBody(all(true, true, true, { words: '   ' }))).not.toHaveProperty('words')
})

test.each([
  [true, false, true],
  [true, true, false],
  [false, false, false],
])('not solved or not satisfied goes back unless she lets it rest (%s %s %s)', (responded, solved, satisfied) => {
  expect(verdictBody(all(responded, solved, satisfied))?.redo).toBe(true)
  expect(verdictBody(all(responded, solved, satisfied, { rest: true }))?.redo).toBe(false)
})

test('a missing answer to the first question alone does not send it back', () => {
  expect(asksForRedo(all(false, true, true))).toBe(false)
  expect(verdictBody(all(false, true, true, { rest: false }))?.redo).toBe(false)
})

test('letting it rest means nothing where all is well', () => {
  expect(verdictBody(all(true, true, true, { rest: true }))?.redo).toBe(false)
})
