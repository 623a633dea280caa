import { errandDetail } from '../../../../tests/support/errand-detail'
import { actsOf } from './acts'
import { dueWords, headlineOf, nextOf, stateWord } from './standing'

/** Monday 23 November 2026, ten in the morning in China. */
const now = new Date('2026-11-23T02:00:00Z')
const window = { from: '2026-11-24T00:00:00Z', until: '2026-11-24T04:00:00Z' }
const worker = { name: '吴丽', label: '网格员', me: true, phone: null }

test('says to the resident who comes when, and to who comes when to go', () => {
  expect(headlineOf(errandDetail({ window }), now)).toBe('等吴丽接单')
  expect(headlineOf(errandDetail({ window, state: 'accepted' }), now)).toBe('吴丽明天上午来')
  expect(headlineOf(errandDetail({ window, state: 'accepted', holder: worker, mine: false }), now)).toBe('请您明天上午上门')
  expect(headlineOf(errandDetail({ window, state: 'accepted' }), new Date('2026-11-24T05:00:00Z'))).toBe('吴丽约好今天上午来')
})

test('only whom it is for is asked to confirm', () => {
  expect(stateWord({ state: 'finished', mine: true })).toBe('办好了，请您确认')
  expect(stateWord({ state: 'finished', mine: false })).toBe('等居民确认')
  expect(dueWords(errandDetail({ state: 'finished', mine: false }), now)).toBeNull()
})

test('a clock is told to whoever it runs for, with what is left when that is little', () => {
  const due = '2026-11-23T05:00:00Z'
  expect(dueWords(errandDetail({ due }), now)).toBe('今天下午 1 点前接单')
  expect(dueWords(errandDetail({ due, holder: worker, mine: false }), now)).toBe('今天下午 1 点前接单，还剩 3 小时')
  expect(dueWords(errandDetail({ due, holder: worker, mine: false, overdue: true }), new Date('2026-11-23T06:00:00Z'))).toBe('原定今天下午 1 点前接单，已超时 1 小时')
  expect(dueWords(errandDetail({ due, state: 'accepted' }), now)).toBeNull()
  expect(dueWords(errandDetail({ due: null }), now)).toBeNull()
})

test('what comes next is told from where one stands', () => {
  expect(nextOf(errandDetail())).toMatch(/会告诉您什么时候来/)
  expect(nextOf(errandDetail({ holder: worker, mine: false }))).toMatch(/居民会知道/)
  expect(nextOf(errandDetail({ state: 'confirmed' }))).toBeNull()
})

test('offers what the server allows, the most pressing as the main thing', () => {
  expect(actsOf(errandDetail({ can: { cancel: true } }))).toEqual({ main: 'callHolder', quiet: ['cancel'] })
  expect(actsOf(errandDetail({ holder: worker, can: { accept: true, return: true } }))).toEqual({ main: 'accept', quiet: ['otherTime', 'return'] })
  expect(actsOf(errandDetail({ can: { confirm: true } }))).toEqual({ main: 'confirm', quiet: [] })
  expect(actsOf(errandDetail({ holder: null }))).toEqual({ main: null, quiet: [] })
})
