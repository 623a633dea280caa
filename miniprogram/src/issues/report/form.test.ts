import { bodyOf, emptyForm, isTouched, missingOf, placeOf, type ReportForm } from './form'

const door = { code: '620201001001-G01-B03-U2-0501', label: '福民社区 3 号楼 2 单元 501 室' }
const nothing = { photos: 0, voice: false, door }
const form = (part: Partial<ReportForm> = {}): ReportForm => ({ ...emptyForm, category: 'water', text: '楼道水管漏水', ...part })

describe('what is missing', () => {
  test('an empty form lacks what and how it is told, not where: that is the own door', () => {
    expect(Object.keys(missingOf(emptyForm, nothing)).sort()).toEqual(['category', 'tell'])
  })

  test.each([
    ['words', form(), nothing],
    ['a photo alone', form({ text: '' }), { ...nothing, photos: 1 }],
    ['a voice note alone', form({ text: '  ' }), { ...nothing, voice: true }],
  ])('%s is enough', (_, given, around) => {
    expect(missingOf(given, around)).toEqual({})
  })

  test('blanks are not words', () => {
    expect(missingOf(form({ text: ' \n ' }), nothing)).toHaveProperty('tell')
  })

  test('an emergency says enough by what it is', () => {
    const emergency = form({ category: 'gas_leak', text: '' })
    expect(missingOf(emergency, nothing)).toEqual({})
    expect(bodyOf(emergency, door).text).toContain('燃气泄漏')
  })

  test('a place is needed where no door is known', () => {
    expect(missingOf(form(), { ...nothing, door: null })).toHaveProperty('where')
    expect(missingOf(form({ where: door }), { ...nothing, door: null })).toEqual({})
  })

  test('a category that is not offered any more has to be chosen again', () => {
    expect(missingOf(form({ category: 'gone' }), nothing)).toHaveProperty('category')
  })
})

describe('for a resident', () => {
  const household = { code: '620201001001-G01-B03-U2-0502', label: '福民社区 3 号楼 2 单元 502 室' }
  const filed = (part: Partial<ReportForm> = {}) => form({ behalf: true, household, resident: { name: '孙德明', phone: '' }, ...part })

  test('her door is where it is, not the worker’s own', () => {
    expect(missingOf(filed(), nothing)).toEqual({})
    expect(placeOf(filed(), door)).toEqual(household)
    expect(placeOf(filed({ household: null }), door)).toBeNull()
  })

  test.each([
    ['no household', { household: null }],
    ['nobody', { resident: null }],
    ['no name', { resident: { name: ' ', phone: '' } }],
    ['a phone that is none', { resident: { name: '孙德明', phone: '12345' } }],
  ])('%s is refused', (_, part) => {
    expect(missingOf(filed(part), nothing)).toHaveProperty('resident')
  })

  test('goes by person id where she is known, otherwise by name and phone', () => {
    expect(bodyOf(filed({ resident: { person: 'a'.repeat(24), name: '王秀英' } }), null).onBehalfOf).toEqual({ person: 'a'.repeat(24) })
    expect(bodyOf(filed({ resident: { name: ' 孙德明 ', phone: '' } }), null).onBehalfOf).toEqual({ name: '孙德明' })
  })

  test('a resident that was chosen and then switched off is not sent', () => {
    const body = bodyOf(filed({ behalf: false }), door)
    expect(body).not.toHaveProperty('onBehalfOf')
    expect(body.place).toBe(door.code)
  })
})

describe('what is sent', () => {
  test('the own door unless another place was chosen', () => {
    expect(bodyOf(form(), door).place).toBe(door.code)
    expect(bodyOf(form({ where: { code: 'other-1', label: '别处' } }), door).place).toBe('other-1')
  })

  test('words are trimmed and an empty spot is left out', () => {
    const body = bodyOf(form({ text: ' 漏水 ', spot: '  ' }), door)
    expect(body.text).toBe('漏水')
    expect(body).not.toHaveProperty('spot')
  })

  test('what is always private is sent as private', () => {
    expect(bodyOf(form({ category: 'dispute', private: false }), door).private).toBe(true)
    expect(bodyOf(form({ private: false }), door).private).toBe(false)
  })
})

test('a form is touched by what somebody chose or wrote, not by switches left as they were', () => {
  expect(isTouched(emptyForm)).toBe(false)
  expect(isTouched({ ...emptyForm, text: ' ' })).toBe(false)
  expect(isTouched({ ...emptyForm, category: 'water' })).toBe(true)
})
