import { issueDetail } from '../../../../tests/support/issue-detail'
import { actsOf, wordsOf } from './acts'

const held = { name: '陈志强', label: '福民社区 3 号楼楼栋长', me: true, phone: null }
const neighbour = { mine: false, reporter: null, holder: { name: '陈志强', label: '3 号楼楼栋长', me: false, phone: null } }

test('a reporter who waits can call, and take it back', () => {
  expect(actsOf(issueDetail({ can: { withdraw: true } }))).toEqual({ main: 'callHolder', quiet: ['withdraw'] })
})

test('without a phone there is no button to call', () => {
  expect(actsOf(issueDetail({ holder: { name: '陈志强', label: '3 号楼楼栋长', me: false, phone: null } }))).toEqual({ main: null, quiet: [] })
})

test('judging comes before calling', () => {
  expect(actsOf(issueDetail({ state: 'inspected', can: { judge: true } }))).toEqual({ main: 'judge', quiet: ['callHolder'] })
})

test('what was filed for a resident is answered before anything else', () => {
  expect(actsOf(issueDetail({ can: { agree: true, withdraw: true } }))).toEqual({ main: 'agree', quiet: ['decline', 'callHolder', 'withdraw'] })
})

test('a holder accepts, and can call the reporter or pass it on', () => {
  const issue = issueDetail({ mine: false, holder: held, reporter: { name: '王秀英', role: null, label: '居民', me: false, phone: '13800000002' }, can: { accept: true, transfer: true, return: true, reject: true } })
  expect(actsOf(issue)).toEqual({ main: 'accept', quiet: ['callReporter', 'transfer', 'return', 'reject'] })
})

test('whoever invites residents can ask the reporter to a meeting, but not herself', () => {
  const reporter = { name: '王秀英', role: null, label: '居民', me: false, phone: null }
  expect(actsOf(issueDetail({ mine: false, reporter }), { invites: true }).quiet).toContain('invite')
  expect(actsOf(issueDetail({ mine: false, reporter })).quiet).not.toContain('invite')
  expect(actsOf(issueDetail({ mine: true, reporter: { ...reporter, me: true } }), { invites: true }).quiet).not.toContain('invite')
})

test('the desk reassigns what another holds', () => {
  expect(actsOf(issueDetail({ mine: false, can: { transfer: true } })).quiet).toContain('reassign')
})

test('a neighbour says that she has it too, while it is going on', () => {
  expect(actsOf(issueDetail({ ...neighbour, can: { support: true } })).main).toBe('support')
  expect(actsOf(issueDetail({ ...neighbour, state: 'closed', holder: null, can: { support: true } }))).toEqual({ main: null, quiet: [] })
})

test('whoever holds it is not asked whether she has it too', () => {
  expect(actsOf(issueDetail({ mine: false, reporter: null, holder: held, can: { accept: true, support: true } }))).toEqual({ main: 'accept', quiet: [] })
})

test('a call says whom it calls', () => {
  expect(wordsOf('callHolder', issueDetail())).toBe('打电话给陈志强')
})
