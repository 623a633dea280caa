import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { invitationView } from '../../../../../tests/support/invitation-view'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import { issueWords as words } from '../words'
import RaiseFromInvite from './index'

const resident = { name: '王秀英', label: '', me: false, phone: null }
let raised: () => Answer

configure({ asyncUtilTimeout: 10_000 })

beforeEach(async () => {
  phone.reset()
  keepSession(sessionOf())
  const invitation = invitationView({ state: 'accepted', resident, can: { raiseIssue: true } })
  phone.params = { id: invitation.id }
  raised = () => ({ statusCode: 200, data: invitationView({ state: 'accepted', resident, issue: '6'.repeat(24) }) })
  phone.answer = ({ method, path }) => {
    if (path === '/me') return { statusCode: 200, data: meOf() }
    return method === 'GET' ? { statusCode: 200, data: invitation } : raised()
  }
  render(
    <MeProvider>
      <RaiseFromInvite />
    </MeProvider>,
  )
  await screen.findByText(words.category)
})
const sent = () => phone.asked.filter(({ method }) => method === 'POST').map(({ body }) => body)

test('needs what it is and what was said', () => {
  fireEvent.click(screen.getByText(words.send))
  expect(screen.getByText(words.categoryNeeded)).toBeTruthy()
  expect(screen.getByText(words.textNeeded)).toBeTruthy()
  expect(sent()).toEqual([])
})

test('is not public unless told, and opens the issue', async () => {
  fireEvent.click(screen.getByText('停水漏水'))
  fireEvent.change(screen.getByLabelText(words.text), { target: { value: '地下管道漏水' } })
  fireEvent.click(screen.getByText(words.send))
  await waitFor(() => expect(phone.went).toEqual([`redirectTo /issues/issue/index?id=${'6'.repeat(24)}`]))
  expect(sent()).toEqual([{ category: 'water', text: '地下管道漏水', private: true }])
})

test('a refusal is shown at its field', async () => {
  raised = () => ({ statusCode: 400, data: { code: 'bad_input', detail: '有些内容填得不对', errors: [{ path: 'body.text', code: 'too_big', detail: '最多 5000 个字' }] } })
  fireEvent.click(screen.getByText('停水漏水'))
  fireEvent.change(screen.getByLabelText(words.text), { target: { value: '地下管道漏水' } })
  fireEvent.click(screen.getByText(words.send))
  await screen.findByText('最多 5000 个字')
})
