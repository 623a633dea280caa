import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { helpDetail, helped, helper } from '../../../../../tests/support/help-detail'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import { confirmWords as words, stepWords } from '../words'
import ConfirmHelp from './index'

configure({ asyncUtilTimeout: 10_000 })

let request: ReturnType<typeof helpDetail>
let stepped: () => Answer

const done = { words: '已经买好，送到家里。', minutes: 50, at: '2026-11-24T03:00:00Z' }

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  request = helpDetail({ state: 'done', mine: 'person', person: { ...helped, me: true }, helper, done, can: { confirm: true, dispute: true } })
  stepped = () => ({ statusCode: 200, data: helpDetail({ state: 'confirmed', mine: 'person' }) })
  phone.params = { id: request.id }
  phone.answer = ({ method, path }) => (path === '/me' ? { statusCode: 200, data: meOf() } : method === 'POST' ? stepped() : { statusCode: 200, data: request })
})

async function open({ elder = false, ready = done.words } = {}) {
  if (elder) phone.storage.set('linli.elder', true)
  render(<ElderProvider><MeProvider><ConfirmHelp /></MeProvider></ElderProvider>)
  await screen.findByText(ready)
}
const press = async (said: string) => {
  await act(async () => void fireEvent.click(screen.getAllByText(said).at(-1)!))
}
const sent = () => phone.asked.filter(({ method }) => method === 'POST')

test('says what is paid to whom and what comes back; one tap confirms, in elder mode too', async () => {
  await open({ elder: true })
  expect(screen.getByText(words.pays('李建国', 50) + words.back(10))).toBeTruthy()
  await press(words.send)
  await waitFor(() => expect(phone.went).toEqual(['navigateBack ']))
  expect(sent()).toMatchObject([{ path: `/help-requests/${request.id}/confirm`, body: {} }])
})

test('thanks are a tap on a phrase', async () => {
  await open()
  await press(words.phrases[0])
  await press(words.send)
  await waitFor(() => expect(sent()).toMatchObject([{ body: { thanks: words.phrases[0] } }]))
})

test('what was not as agreed leads to the desk', async () => {
  await open()
  await press(words.different)
  expect(phone.went).toEqual([`redirectTo /volunteering/help/dispute/index?id=${request.id}`])
})

test('the desk writes down with whom it spoke and what was said', async () => {
  request = helpDetail({ state: 'done', person: helped, helper, done, byCall: true, can: { confirmByCall: true } })
  await open({ ready: words.callLead('张淑芬') })
  await press(words.sendCall)
  expect(screen.getByText(words.saidNeeded)).toBeTruthy()
  expect(sent()).toEqual([])
  await press(words.saidPhrases[0])
  await press(words.sendCall)
  await waitFor(() => expect(sent()).toMatchObject([{ body: { call: { with: '张淑芬', words: words.saidPhrases[0] } } }]))
})

test('a consent that was taken back is said beside the button', async () => {
  stepped = () => ({ statusCode: 403, data: { code: 'appointments.no_consent', detail: '她已经收回同意。' } })
  await open()
  await press(words.send)
  await screen.findByText('她已经收回同意。')
})

test('who may not confirm is told so', async () => {
  request = helpDetail({ state: 'taken', mine: 'person' })
  await open({ ready: stepWords.notNow })
})
