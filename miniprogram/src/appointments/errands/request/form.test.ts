import { bodyOf, emptyForm, missingOf, textOf } from './form'

const now = new Date('2026-11-23T02:00:00Z')
const filled = { ...emptyForm, what: 'medicine', day: '2026-11-24', part: 'morning' } as const
const window = { from: '2026-11-24T00:00:00.000Z', until: '2026-11-24T04:00:00.000Z' }
const giver = '2'.repeat(24)
const service = '3'.repeat(24)
const household = { code: '620201001001-G01-B03-U2-0501', label: '3 号楼 2 单元 501 室' }

test('a tile and a time are enough', () => {
  expect(missingOf(filled, 0, now)).toEqual({})
  expect(bodyOf(filled, [], now)).toEqual({ text: '买药', photos: [], window })
})

test('says what is missing', () => {
  expect(Object.keys(missingOf(emptyForm, 0, now))).toEqual(['what', 'when'])
  expect(missingOf({ ...filled, what: 'other' }, 0, now)).toHaveProperty('tell')
  expect(missingOf({ ...filled, what: 'other' }, 1, now)).toEqual({})
})

test('a time that has gone by meanwhile is asked for again', () => {
  expect(missingOf(filled, 0, new Date('2026-11-24T03:30:00Z'))).toHaveProperty('when')
  expect(missingOf(filled, 0, new Date('2026-11-25T03:30:00Z'))).toHaveProperty('when')
})

test('what it is stands before what was written about it', () => {
  expect(textOf({ what: 'medicine', text: ' 降压药一盒 ' })).toBe('买药：降压药一盒')
  expect(textOf({ what: 'other', text: '换灯泡' })).toBe('换灯泡')
  expect(textOf({ what: service, text: '' })).toBe('')
})

test('a service goes by its id, her second door by its code', () => {
  expect(bodyOf({ ...filled, what: service, door: household.code }, [], now)).toEqual({ text: '', photos: [], service, place: household.code, window })
})

test('for somebody who gave consent it goes to her own door', () => {
  expect(bodyOf({ ...filled, who: giver, door: household.code }, [], now)).toEqual({ text: '买药', photos: [], window, for: { person: giver } })
})

describe('for a resident who is named', () => {
  const named = { ...filled, who: 'resident', household }

  test('a household and a name are needed, a phone must be one', () => {
    expect(missingOf({ ...named, household: null }, 0, now)).toHaveProperty('who', '请选是哪一户。')
    expect(missingOf(named, 0, now)).toHaveProperty('who', '请选是哪一位，或写居民的姓名。')
    expect(missingOf({ ...named, name: '孙德明', phone: '123' }, 0, now)).toHaveProperty('who', '手机号应为 11 位数字。')
    expect(missingOf({ ...named, name: '孙德明' }, 0, now)).toEqual({})
  })

  test('goes by name, or as somebody known at that door', () => {
    expect(bodyOf({ ...named, name: ' 孙德明 ' }, [], now)).toMatchObject({ place: household.code, for: { name: '孙德明' } })
    expect(bodyOf({ ...named, person: { id: giver, name: '孙德明' } }, [], now)).toMatchObject({ place: household.code, for: { person: giver } })
  })
})
