import { emptyRecord, missingOf, recordBody } from './record'

const household = { code: '620201001001-G01-B03-U2-0501', label: '3 号楼 2 单元 501 室' }

test('asks for the household, then who there, then who shall act', () => {
  expect(missingOf(emptyRecord)).toEqual({ giver: '请选居民住哪一户。', agent: '请选由谁代办。' })
  expect(missingOf({ ...emptyRecord, household, agent: 'me' })).toEqual({ giver: '请选是谁同意的。', agent: null })
  expect(missingOf({ ...emptyRecord, household, giver: 'p1', agent: 'other', phone: '1' }).agent).toBe('手机号应为 11 位数字。')
})

test('names who said so', () => {
  expect(recordBody({ ...emptyRecord, household, giver: 'p1', agent: 'me1' })).toEqual({ agent: { person: 'me1' }, giver: 'p1' })
})
