import { configure, fireEvent, render, screen } from '@testing-library/react'
import type { Result } from '@shared/api'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { issueDetail } from '../../../../tests/support/issue-detail'
import { meOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import IssuePage from './index'

type IssueDetail = Result<'GET /issues/:id'>

let issue: IssueDetail
let stepAnswer: () => Answer
let me: ReturnType<typeof meOf>

// A loaded machine is slow to render; no test here is about time.
configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  phone.reset()
  keepSession({ accessToken: 'a', refreshToken: 'r', expiresAt: '', person: { id: '1'.repeat(24), name: '王秀英' } })
  me = meOf({ id: '1'.repeat(24) })
  phone.params = { id: issueDetail().id }
  phone.answer = ({ method, path }) => {
    if (path === '/me') return { statusCode: 200, data: me }
    return method === 'GET' ? { statusCode: 200, data: issue } : stepAnswer()
  }
})

async function open(shown: IssueDetail) {
  issue = shown
  render(
    <MeProvider>
      <IssuePage />
    </MeProvider>,
  )
  await screen.findByText('经过')
}
const buttons = () => screen.getAllByRole('button').map((button) => button.textContent || button.getAttribute('aria-label'))
const press = (words: string) => fireEvent.click(screen.getAllByRole('button').filter((button) => button.textContent === words).at(-1)!)
const steps = () => phone.asked.filter(({ method }) => method === 'POST')

test('offers what the server allows and nothing else', async () => {
  await open(issueDetail({ can: { withdraw: true } }))
  expect(buttons()).toEqual(['返回', '撤回', '打电话给陈志强'])
})

test('who invites residents asks the reporter to a meeting from here', async () => {
  me = meOf({ id: me.id, can: { ...me.can, invite: true } })
  await open(issueDetail({ mine: false, reporter: { name: '王秀英', role: null, label: '居民', me: false, phone: null } }))
  press('约上报人面谈')
  expect(phone.went).toEqual([`navigateTo /appointments/invitations/invite/index?issue=${issue.id}`])
})

test('the one large button calls who has it', async () => {
  await open(issueDetail())
  press('打电话给陈志强')
  expect(phone.called).toEqual(['13800000001'])
})

test('judging and objecting have pages of their own', async () => {
  await open(issueDetail({ state: 'inspected', can: { judge: true } }))
  press('去评价')
  expect(phone.went).toEqual([`navigateTo /issues/judge/index?id=${issue.id}`])
})

test('a neighbour who has it too is told that it was noted, and the button is gone', async () => {
  const neighbour = issueDetail({ mine: false, reporter: null, holder: { name: '陈志强', label: '3 号楼楼栋长', me: false, phone: null }, can: { support: true } })
  stepAnswer = () => ({ statusCode: 200, data: { ...neighbour, supports: 1, supportedByMe: true, can: { ...neighbour.can, support: false } } })
  await open(neighbour)
  press('我也遇到了')
  await screen.findByText(/记下了/)
  expect(screen.queryByText('我也遇到了')).toBeNull()
  expect(steps()).toMatchObject([{ path: `/issues/${issue.id}/support`, header: { 'idempotency-key': expect.any(String) } }])
})

test('who was slower is told so and sees how it stands now', async () => {
  const held = { name: '陈志强', label: '3 号楼楼栋长', me: true, phone: null }
  await open(issueDetail({ mine: false, holder: held, can: { accept: true } }))
  issue = issueDetail({ mine: false, state: 'accepted' })
  stepAnswer = () => ({ statusCode: 409, data: { code: 'issues.changed', detail: '吴丽刚刚已经受理。' } })
  press('受理')
  await screen.findByText('吴丽刚刚已经受理。')
  expect(await screen.findAllByText('3 号楼楼栋长正在办理')).toHaveLength(2)
})

test('taking it back asks once more', async () => {
  stepAnswer = () => ({ statusCode: 200, data: issueDetail({ state: 'withdrawn', holder: null, due: null }) })
  await open(issueDetail({ can: { withdraw: true } }))
  press('撤回')
  expect(steps()).toEqual([])
  fireEvent.click(screen.getByText('已经好了'))
  press('撤回')
  await screen.findByText('您已撤回')
  expect(steps()).toMatchObject([{ path: `/issues/${issue.id}/withdraw`, body: { reason: '已经好了' } }])
})

test('a failed refresh leaves what is there and says so', async () => {
  await open(issueDetail())
  phone.answer = () => {
    throw new Error('no network')
  }
  phone.show()
  await screen.findByText(/没能更新/)
  expect(screen.getByText('反映的事')).toBeTruthy()
})

test('leads to the visit it was opened from, and says nothing of a visit at the door', async () => {
  const filedBy = { name: '社区值班员', role: null, label: '福民社区工作台', me: false, phone: null }
  await open(issueDetail({ filedBy, agreed: 'asked', from: { type: 'booking', id: '7'.repeat(24) }, can: { agree: true } }))
  expect(screen.queryByText(/入户/)).toBeNull()
  press('看那次预约')
  expect(phone.went).toEqual([`navigateTo /appointments/booking/index?id=${'7'.repeat(24)}`])
})
