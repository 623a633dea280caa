import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { invitationView } from '../../../../../tests/support/invitation-view'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { phone } from '../../../../../tests/support/taro'
import { answerWords as words, stepWords } from '../words'
import AnswerInvite from './index'

let invitation = invitationView()

configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  invitation = invitationView({ can: { answer: true } })
  phone.answer = ({ path }) => ({ statusCode: 200, data: path === '/me' ? meOf() : invitation })
})

async function open(answer: string, ready: string) {
  phone.params = { id: invitation.id, answer }
  render(
    <MeProvider>
      <AnswerInvite />
    </MeProvider>,
  )
  await screen.findByText(ready)
}
const sent = () => phone.asked.filter(({ method }) => method === 'POST').map(({ body }) => body)

test('another time needs words, and a ready phrase is words', async () => {
  await open('another_time', words.send.another_time)
  fireEvent.click(screen.getByText(words.send.another_time))
  expect(screen.getByText(words.needed)).toBeTruthy()
  expect(sent()).toEqual([])
  fireEvent.click(screen.getByText('周末都行。'))
  fireEvent.click(screen.getByText(words.send.another_time))
  await waitFor(() => expect(sent()).toEqual([{ answer: 'another_time', words: '周末都行。' }]))
  expect(phone.went).toEqual(['navigateBack '])
})

test('declining needs none', async () => {
  await open('decline', words.send.decline)
  fireEvent.click(screen.getByText(words.send.decline))
  await waitFor(() => expect(sent()).toEqual([{ answer: 'decline' }]))
})

test('whose answer is not asked for any more is told so', async () => {
  invitation = invitationView({ state: 'lapsed' })
  await open('decline', stepWords.notNow)
})
