import { agentOf, lackOf, noAgent, other } from './agent'

test('somebody has to be chosen; another one needs a number', () => {
  expect(lackOf(noAgent)).toBe('whoNeeded')
  expect(lackOf({ agent: other, phone: '139' })).toBe('phoneNeeded')
  expect(lackOf({ agent: other, phone: ' 13900000001 ' })).toBeNull()
  expect(lackOf({ agent: 'p1', phone: '' })).toBeNull()
})

test('is sent as a person or as a number', () => {
  expect(agentOf({ agent: 'p1', phone: '139' })).toEqual({ person: 'p1' })
  expect(agentOf({ agent: other, phone: ' 13900000001 ' })).toEqual({ phone: '13900000001' })
})
