import { invitationView } from '../../../../tests/support/invitation-view'
import { actsOf } from './acts'
import { headlineOf, sayHost, whenOf } from './standing'

const now = new Date('2026-11-23T02:00:00Z')
const at = '2026-11-28T02:00:00Z'
const somebody = { name: '王秀英', label: '', me: false, phone: '13800000002' }

test('says when they meet, and who receives her', () => {
  expect(whenOf({ at, minutes: 40 }, now)).toBe('本周六上午 10:00–10:40')
  expect(sayHost(invitationView())).toBe('雄关街道党工委书记石建华')
  expect(sayHost(invitationView({ host: { name: '工作台', title: '福民社区工作台' } }))).toBe('福民社区工作台')
})

test('says how it stands to either side', () => {
  expect(headlineOf(invitationView(), now)).toBe('石建华想约您见面')
  expect(headlineOf(invitationView({ resident: somebody }), now)).toBe('等王秀英答复')
  expect(headlineOf(invitationView({ state: 'another_time', resident: somebody }), now)).toBe('王秀英希望换个时间')
  expect(headlineOf(invitationView({ state: 'accepted', at }), now)).toBe('本周六上午 10:00–10:40 见面')
  expect(headlineOf(invitationView({ state: 'declined' }), now)).toBe('您谢绝了')
})

describe('offers what the server allows', () => {
  test('to the resident', () => {
    expect(actsOf(invitationView({ can: { answer: true } }))).toEqual({ main: 'accept', quiet: ['another', 'decline'] })
    expect(actsOf(invitationView({ state: 'accepted', can: { answer: true } }))).toEqual({ main: 'callInviter', quiet: ['another', 'decline'] })
    expect(actsOf(invitationView({ state: 'another_time', can: { answer: true } }))).toEqual({ main: 'callInviter', quiet: ['decline'] })
    expect(actsOf(invitationView({ state: 'withdrawn' }))).toEqual({ main: null, quiet: [] })
  })

  test('to those who invite', () => {
    const theirs = { resident: somebody, can: { propose: true, withdraw: true } }
    expect(actsOf(invitationView(theirs))).toEqual({ main: null, quiet: ['propose', 'withdraw'] })
    expect(actsOf(invitationView({ ...theirs, state: 'another_time' }))).toEqual({ main: 'propose', quiet: ['withdraw'] })
    expect(actsOf(invitationView({ state: 'accepted', resident: somebody, can: { raiseIssue: true } }))).toEqual({ main: 'raiseIssue', quiet: [] })
  })
})
