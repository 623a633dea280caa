import { codeText, readCodeText } from '../../../shared/volunteering/check-code'
import { codeAt, codeChangesAt, isCode } from './check-code'

const secret = '3f'.repeat(32)
const other = '40'.repeat(32)
const now = new Date('2026-11-23T02:00:10Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)

test('six digits that last for their thirty seconds', () => {
  const code = codeAt(secret, 'in', now)
  expect(code).toMatch(/^\d{6}$/)
  expect(codeAt(secret, 'in', after(19))).toBe(code)
  expect(codeAt(secret, 'in', after(20))).not.toBe(code)
  expect(codeChangesAt(now)).toEqual(after(20))
  expect(codeChangesAt(after(20))).toEqual(after(50))
})

test('a code is taken with clocks sixty seconds apart, and not much longer', () => {
  const code = codeAt(secret, 'in', now)
  for (const seconds of [-60, -30, 0, 30, 60]) expect(isCode(code, secret, 'in', after(seconds))).toBe(true)
  for (const seconds of [-90, 90, 3600]) expect(isCode(code, secret, 'in', after(seconds))).toBe(false)
})

test('of its purpose, of its activity, and nothing else', () => {
  const code = codeAt(secret, 'in', now)
  expect(isCode(code, secret, 'out', now)).toBe(false)
  expect(isCode(code, other, 'in', now)).toBe(false)
  for (const text of ['', '1', code.slice(1), `${code}0`, '１２３４５６']) expect(isCode(text, secret, 'in', now)).toBe(false)
})

test('the QR says what it is for, and anything else is not read', () => {
  const activity = 'a'.repeat(24)
  expect(readCodeText(codeText(activity, 'out', '012345'))).toEqual({ activity, purpose: 'out', code: '012345' })
  for (const text of ['', '012345', 'linli:booking:ABCD', `linli:activity:${activity}:up:012345`]) expect(readCodeText(text)).toBeNull()
})
