import { changed, filterWords, noFilters, numberIn, queryOf } from './filters'

test('asks for what is open in all places of the desk unless told', () => {
  expect(queryOf(noFilters)).toEqual({ view: 'place', limit: 50, state: 'open' })
})

test('asks for everything that was chosen, and for nothing that was not', () => {
  const query = queryOf({ state: 'all', category: 'water', overdue: true, q: ' 水管 ', place: { code: '620201001001-G01', label: '第一网格' } })
  expect(query).toEqual({ view: 'place', limit: 50, category: 'water', overdue: true, q: '水管', place: '620201001001-G01' })
})

test.each([
  ['261123-48213', '261123-48213'],
  ['26112348213', '261123-48213'],
  ['261123 48213', '261123-48213'],
  ['２６１１２３—４８２１３', '261123-48213'],
  ['1123', null],
  ['3 号楼 501', null],
])('reads %s as the number %s', (typed, number) => {
  expect(numberIn(typed)).toBe(number)
})

test('what is late and what has ended exclude each other: the last choice holds', () => {
  const ended = changed({ ...noFilters, overdue: true }, { state: 'ended' })
  expect(ended).toMatchObject({ state: 'ended', overdue: false })
  expect(changed(ended, { overdue: true })).toMatchObject({ state: 'open', overdue: true })
  expect(changed({ ...noFilters, state: 'handled' }, { overdue: true })).toMatchObject({ state: 'handled', overdue: true })
})

test('says in words what is looked for', () => {
  expect(filterWords(noFilters)).toBeNull()
  expect(filterWords({ ...noFilters, state: 'handled', category: 'water', q: '漏' })).toBe('等待核查 · 停水漏水 · “漏”')
})
