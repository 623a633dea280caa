import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { helpDetail, helped, helper } from '../../../../../tests/support/help-detail'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import { settleWords as words, stepWords } from '../words'
import SettleHelp from './index'

configure({ asyncUtilTimeout: 10_000 })

let request: ReturnType<typeof helpDetail>
let stepped: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  request = helpDetail({ state: 'disputed', person: helped, helper, dispute: { by: '张淑芬', words: '来了，没有那么久。', at: '2026-11-24T03:00:00Z', answer: null, paid: null }, can: { settle: true } })
  stepped = () => ({ statusCode: 200, data: request })
  phone.params = { id: request.id }
  phone.answer = ({ method, path }) => (path === '/me' ? { statusCode: 200, data: meOf() } : method === 'POST' ? stepped() : { statusCode: 200, data: request })
})

async function open({ elder = false, ready = words.minutes as string } = {}) {
  if (elder) phone.storage.set('linli.elder', true)
  render(<ElderProvider><MeProvider><SettleHelp /></MeProvider></ElderProvider>)
  await screen.findByText(ready)
}
const press = async (said: string) => {
  await act(async () => void fireEvent.click(screen.getAllByText(said).at(-1)!))
}
const sent = () => phone.asked.filter(({ method }) => method === 'POST')

test('a part is paid, which is said before it is decided', async () => {
  await open()
  expect(screen.getByText('来了，没有那么久。')).toBeTruthy()
  await press(words.send)
  expect(screen.getByText(words.minutesNeeded)).toBeTruthy()
  await press(words.part)
  fireEvent.change(screen.getByLabelText(words.typed), { target: { value: '90' } })
  await press(words.send)
  expect(screen.getByText(words.tooMany(60))).toBeTruthy()
  fireEvent.change(screen.getByLabelText(words.typed), { target: { value: '25' } })
  expect(screen.getByText(words.after(25, 35))).toBeTruthy()
  await press(words.phrases[1])
  await press(words.send)
  await waitFor(() => expect(phone.went).toEqual(['navigateBack ']))
  expect(sent()).toMatchObject([{ path: `/help-requests/${request.id}/settle`, body: { minutes: 25, words: words.phrases[1] } }])
})

test('nothing may be paid', async () => {
  await open({ elder: true })
  await press(words.none)
  await press('下一步')
  expect(screen.getByText(words.afterNone(60))).toBeTruthy()
  await press(words.phrases[2])
  await press(words.send)
  await waitFor(() => expect(sent()).toMatchObject([{ body: { minutes: 0 } }]))
})

test('who may not settle it is told so', async () => {
  request = helpDetail({ state: 'settled' })
  await open({ ready: stepWords.notNow })
})
