import { configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { invitationView } from '../../../../../tests/support/invitation-view'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, type Asked, phone } from '../../../../../tests/support/taro'
import { actWords, invitationWords } from '../words'
import InvitationPage from './index'

let invitation: ReturnType<typeof invitationView>
let answered: (asked: Asked) => Answer

configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  invitation = invitationView({ can: { answer: true } })
  phone.params = { id: invitation.id }
  phone.answer = (asked) => {
    if (asked.path === '/me') return { statusCode: 200, data: meOf() }
    return asked.method === 'GET' ? { statusCode: 200, data: invitation } : answered(asked)
  }
})

async function open(ready: string) {
  render(
    <MeProvider>
      <InvitationPage />
    </MeProvider>,
  )
  await screen.findByText(ready)
}

test('the resident accepts with one press', async () => {
  answered = () => ({ statusCode: 200, data: invitationView({ state: 'accepted', can: { answer: true } }) })
  await open(invitationWords.asksYou('石建华'))
  fireEvent.click(screen.getByText(actWords.accept))
  await screen.findByText(actWords.accepted)
  expect(phone.asked.find(({ method }) => method === 'POST')).toMatchObject({ path: `/invitations/${invitation.id}/answer`, body: { answer: 'accept' } })
  fireEvent.click(screen.getByText(actWords.call('石建华')))
  expect(phone.called).toEqual(['13800000009'])
})

test('one that was taken back meanwhile is said, and shown as it stands', async () => {
  answered = () => {
    invitation = invitationView({ state: 'withdrawn' })
    return { statusCode: 409, data: { code: 'appointments.step_not_allowed', detail: '这次约访已经取消了。' } }
  }
  await open(invitationWords.asksYou('石建华'))
  fireEvent.click(screen.getByText(actWords.accept))
  await screen.findByText('这次约访已经取消了。')
  await screen.findByText(invitationWords.withdrawn)
})

test('asking for another time and declining have their pages', async () => {
  await open(invitationWords.asksYou('石建华'))
  fireEvent.click(screen.getByText(actWords.another))
  fireEvent.click(screen.getByText(actWords.decline))
  expect(phone.went).toEqual(['another_time', 'decline'].map((answer) => `navigateTo /appointments/invitations/answer/index?id=${invitation.id}&answer=${answer}`))
})

test('leads to the issue it is about', async () => {
  invitation = invitationView({ about: '6'.repeat(24) })
  await open(invitationWords.about)
  fireEvent.click(screen.getByText(invitationWords.about))
  expect(phone.went).toEqual([`navigateTo /issues/issue/index?id=${'6'.repeat(24)}`])
})
