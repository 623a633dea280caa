import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { errandDetail } from '../../../../../../tests/support/errand-detail'
import { meOf, sessionOf } from '../../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../../tests/support/taro'
import { confirmWords as words, stepWords } from '../../words'
import ConfirmErrand from './index'

const done = { text: '已经买好送到家。', photos: [], at: '2026-11-24T03:00:00Z' }
let errand: ReturnType<typeof errandDetail>
let confirmed: () => Answer

configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  errand = errandDetail({ state: 'finished', done, can: { confirm: true } })
  phone.params = { id: errand.id }
  confirmed = () => ({ statusCode: 200, data: errandDetail({ state: 'confirmed' }) })
  phone.answer = ({ method, path }) => {
    if (path === '/me') return { statusCode: 200, data: meOf() }
    return method === 'GET' ? { statusCode: 200, data: errand } : confirmed()
  }
})

async function open(ready: string) {
  render(
    <MeProvider>
      <ConfirmErrand />
    </MeProvider>,
  )
  await screen.findByText(ready)
}
const sent = () => phone.asked.filter(({ method }) => method === 'POST')

test('shows what was done, and asks for an answer before it sends', async () => {
  await open(done.text)
  fireEvent.click(screen.getByText(words.send))
  expect(screen.getAllByText(words.needed)).toHaveLength(2)
  fireEvent.click(screen.getByText(words.doneYes))
  fireEvent.click(screen.getByText(words.satisfiedYes))
  fireEvent.click(screen.getByText(words.send))
  await waitFor(() => expect(sent()).toMatchObject([{ body: { done: true, satisfied: true } }]))
  expect(phone.went).toEqual(['navigateBack '])
})

test('what is not done needs words', async () => {
  await open(done.text)
  fireEvent.click(screen.getByText(words.doneNo))
  expect(screen.queryByText(words.satisfied)).toBeNull()
  fireEvent.click(screen.getByText(words.send))
  expect(screen.getByText(words.whatMissingNeeded)).toBeTruthy()
  expect(sent()).toEqual([])
})

test('who comes too late is told, and what was typed is shown', async () => {
  confirmed = () => {
    errand = errandDetail({ state: 'unconfirmed', done })
    return { statusCode: 409, data: { code: 'appointments.changed', detail: '这件代办已经办结了。' } }
  }
  await open(done.text)
  fireEvent.click(screen.getByText(words.doneNo))
  fireEvent.change(screen.getByLabelText(words.whatMissing), { target: { value: '药买错了' } })
  fireEvent.click(screen.getByText(words.send))
  await screen.findByText(stepWords.toErrand)
  expect(screen.getByText('这件代办已经办结了。')).toBeTruthy()
  expect(screen.getByText('药买错了')).toBeTruthy()
})

test('who may not confirm is told so', async () => {
  errand = errandDetail({ state: 'accepted' })
  await open(stepWords.notNow)
})
