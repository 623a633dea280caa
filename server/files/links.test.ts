import { holds, linkKey, proofFor } from './links'

const key = linkKey('a secret of at least thirty-two characters')
const file = '65f0c0ffee65f0c0ffee65f0'
const at = (time: string) => new Date(`2026-11-23T${time}Z`)

test('a link holds from when it is made to its end, and no longer', () => {
  const proof = proofFor(key, file, at('02:10:00'))
  expect(new Date(proof.expires * 1000)).toEqual(at('03:00:00'))
  expect(holds(key, file, proof, at('02:10:00'))).toBe(true)
  expect(holds(key, file, proof, at('02:59:59'))).toBe(true)
  expect(holds(key, file, proof, at('03:00:00'))).toBe(false)
})

test('the same link comes out for half an hour, and then lasts 30 minutes at least', () => {
  expect(proofFor(key, file, at('02:29:59'))).toEqual(proofFor(key, file, at('02:00:00')))
  expect(proofFor(key, file, at('02:30:00'))).not.toEqual(proofFor(key, file, at('02:29:59')))
  expect(proofFor(key, file, at('02:29:59')).expires * 1000 - at('02:29:59').getTime()).toBeGreaterThan(30 * 60_000)
})

test('nothing in a link can be changed', () => {
  const proof = proofFor(key, file, at('02:10:00'))
  const now = at('02:10:00')
  expect(holds(key, '65f0c0ffee65f0c0ffee65f1', proof, now)).toBe(false)
  expect(holds(key, file, { ...proof, expires: proof.expires + 1800 }, now)).toBe(false)
  expect(holds(key, file, { ...proof, signature: `${proof.signature.slice(0, -2)}xx` }, now)).toBe(false)
  expect(holds(key, file, { ...proof, signature: '' }, now)).toBe(false)
  expect(holds(linkKey('another secret'), file, proof, now)).toBe(false)
})
