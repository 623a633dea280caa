import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { invitationView } from '../../../../../tests/support/invitation-view'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import { inviteWords as words, meetingWords } from '../words'
import Invite from './index'

const leader = { id: '4'.repeat(24), role: 'professional', label: '领导', place: '620201001', placeLabel: '雄关街道', deputy: false, from: '2026-01-01T00:00:00Z', until: null, away: null } as const
const resident = { id: '2'.repeat(24), name: '王秀英', door: '福民社区 3 号楼 2 单元 501 室' }
let me = meOf()
let found: (typeof resident)[]
let invited: () => Answer

configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  me = meOf({ doors: [], posts: [leader], can: { ...meOf().can, invite: true } })
  found = [resident]
  invited = () => ({ statusCode: 200, data: invitationView() })
  phone.answer = ({ method, path }) => {
    if (path === '/me') return { statusCode: 200, data: me }
    if (path.startsWith('/invitations/residents')) return { statusCode: 200, data: { items: found } }
    if (method === 'POST') return invited()
    throw new Error(`nothing answers ${method} ${path}`)
  }
})

async function open(ready: string) {
  render(
    <MeProvider>
      <Invite />
    </MeProvider>,
  )
  await screen.findByText(ready)
}
const press = (label: string | RegExp) => fireEvent.click(screen.getByText(label))
const fill = () => {
  press('明天')
  press('上午 9:00')
  fireEvent.change(screen.getByLabelText(meetingWords.where), { target: { value: '社区会议室' } })
  fireEvent.change(screen.getByLabelText(words.why), { target: { value: '加装电梯' } })
}
const search = (name: string) => fireEvent.change(screen.getByLabelText(words.who), { target: { value: name } })
const sent = () => phone.asked.filter(({ method }) => method === 'POST')

test('says what is missing instead of sending', async () => {
  await open(words.who)
  press(words.send)
  for (const missing of [words.whoNeeded, meetingWords.dayNeeded, meetingWords.whereNeeded, words.whyNeeded]) expect(screen.getByText(missing)).toBeTruthy()
  expect(sent()).toEqual([])
})

test('finds a resident of the post’s place by name and invites her', async () => {
  await open(words.who)
  search('王')
  fireEvent.click(await screen.findByText(resident.name))
  expect(phone.asked.some(({ path }) => path.startsWith('/invitations/residents?place=620201001&q='))).toBe(true)
  fill()
  press(words.send)
  await waitFor(() => expect(phone.went).toEqual([`redirectTo /appointments/invitations/invitation/index?id=${invitationView().id}&sent=1`]))
  expect(sent()).toMatchObject([{ body: { resident: { person: resident.id }, minutes: 30, where: '社区会议室', why: '加装电梯' } }])
  expect(sent()[0]?.body).not.toHaveProperty('host')
})

test('says so where nobody of that name is found', async () => {
  found = []
  await open(words.who)
  search('赵')
  await screen.findByText(words.nothingFound('赵'))
})

test('invites the reporter of an issue; a refusal is shown, and nothing is lost', async () => {
  phone.params = { issue: '6'.repeat(24) }
  invited = () => ({ statusCode: 400, data: { code: 'bad_input', detail: '有些内容填得不对', errors: [{ path: 'body.resident.issue', code: 'not_here', detail: '反映人还没有用邻里，请打电话约' }] } })
  await open(words.aboutIssue)
  fill()
  press(words.send)
  await screen.findByText('反映人还没有用邻里，请打电话约')
  expect(sent()).toMatchObject([{ body: { resident: { issue: '6'.repeat(24) } } }])
  expect(screen.getByDisplayValue('加装电梯')).toBeTruthy()
})

test('who receives her may be somebody else, by name and title', async () => {
  phone.params = { issue: '6'.repeat(24) }
  await open(words.aboutIssue)
  fill()
  press(words.hostOther)
  press(words.send)
  expect(screen.getByText(words.hostNeeded)).toBeTruthy()
  fireEvent.change(screen.getByLabelText(words.hostName), { target: { value: '张强' } })
  fireEvent.change(screen.getByLabelText(words.hostTitle), { target: { value: '街道办主任' } })
  press(words.send)
  await waitFor(() => expect(sent()).toMatchObject([{ body: { host: { name: '张强', title: '街道办主任' } } }]))
})

test('who may not invite is told who does', async () => {
  me = meOf()
  await open(words.cannot)
})
