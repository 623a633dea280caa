import { residentWords } from '@/people'
import { bodyOf, emptyForm, missingOf, payerOf, resident, type AskForm, type PayerView } from './form'
import { askWords as words } from './words'

/** Monday 23 November 2026, ten in the morning in China. */
const now = new Date('2026-11-23T02:00:00Z')
const mine: PayerView = { payer: 'self', available: 30 }
const pool: PayerView = { payer: 'pool', available: 600 }
const whole: AskForm = { ...emptyForm, who: 'me', category: 'shopping', text: ' 买菜 ', day: '2026-11-24', part: 'morning', minutes: 60 }

test('says everything that is missing', () => {
  expect(Object.keys(missingOf({ ...emptyForm, who: 'me' }, [mine], now))).toEqual(['what', 'tell', 'when', 'long'])
  expect(missingOf(whole, [pool], now)).toEqual({})
})

test('what has enough pays unless another was chosen; too little is said', () => {
  expect(payerOf(whole, [mine, pool])).toBe(pool)
  expect(payerOf({ ...whole, payer: 'self' }, [mine, pool])).toBe(mine)
  expect(missingOf({ ...whole, payer: 'self' }, [mine, pool], now)).toEqual({ pays: words.shortNeeded(30) })
  expect(missingOf(whole, [], now)).toEqual({ pays: words.noPayerShort })
})

test('is sent for oneself without a name, for family by id, to the door that was chosen', () => {
  expect(bodyOf({ ...whole, door: 'D1' }, [pool], 'me', now)).toEqual({ category: 'shopping', text: '买菜', minutes: 60, window: { from: '2026-11-24T00:00:00.000Z', until: '2026-11-24T04:00:00.000Z' }, payer: 'pool', place: 'D1' })
  expect(bodyOf({ ...whole, who: 'p1' }, [{ payer: 'family', available: 90 }], 'me', now)).toMatchObject({ for: { person: 'p1' }, payer: 'family' })
})

test('a resident who is not in the app needs a household and a name', () => {
  const named: AskForm = { ...whole, who: resident }
  expect(missingOf(named, [pool], now)).toEqual({ who: residentWords.householdNeeded })
  expect(missingOf(named, [], now)).toEqual({ who: residentWords.householdNeeded })
  const there: AskForm = { ...named, household: { code: 'H1', label: '501 室' } }
  expect(missingOf(there, [pool], now)).toEqual({ who: residentWords.nameNeeded })
  expect(missingOf({ ...there, name: '孙德明', phone: '12' }, [pool], now)).toEqual({ who: residentWords.phoneWrong })
  expect(bodyOf({ ...there, name: ' 孙德明 ' }, [pool], 'me', now)).toMatchObject({ for: { name: '孙德明' }, place: 'H1' })
  expect(bodyOf({ ...there, person: { id: 'p2', name: '孙德明' }, byCall: true }, [pool], 'me', now)).toMatchObject({ for: { person: 'p2' }, byCall: true })
})
