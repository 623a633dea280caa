import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { helpDetail, helped, helper } from '../../../../../tests/support/help-detail'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import { finishWords as words, stepWords } from '../words'
import FinishHelp from './index'

configure({ asyncUtilTimeout: 10_000 })

let request: ReturnType<typeof helpDetail>
let stepped: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  request = helpDetail({ state: 'taken', mine: 'helper', payer: 'self', person: helped, helper: { ...helper, me: true }, can: { finish: true } })
  stepped = () => ({ statusCode: 200, data: request })
  phone.params = { id: request.id }
  phone.answer = ({ method, path }) => (path === '/me' ? { statusCode: 200, data: meOf() } : method === 'POST' ? stepped() : { statusCode: 200, data: request })
})

async function open({ elder = false, ready = words.text as string } = {}) {
  if (elder) phone.storage.set('linli.elder', true)
  render(<ElderProvider><MeProvider><FinishHelp /></MeProvider></ElderProvider>)
  await screen.findByText(ready)
}
const press = async (said: string) => {
  await act(async () => void fireEvent.click(screen.getAllByText(said).at(-1)!))
}
const sent = () => phone.asked.filter(({ method }) => method === 'POST')
const phrase = words.phrases.shopping[0]!

test('a ready phrase and the agreed time are two taps', async () => {
  await open()
  await press(words.send)
  expect(screen.getByText(words.textNeeded)).toBeTruthy()
  await press(phrase)
  await press(words.send)
  await waitFor(() => expect(phone.went).toEqual(['navigateBack ']))
  expect(sent()).toMatchObject([{ path: `/help-requests/${request.id}/finish`, body: { words: phrase, minutes: 60 } }])
})

test('fewer minutes are typed; more than agreed is refused before it is sent', async () => {
  await open()
  await press(phrase)
  await press(words.less)
  fireEvent.change(screen.getByLabelText(words.typed), { target: { value: '90' } })
  await press(words.send)
  expect(screen.getByText(words.tooMany(60))).toBeTruthy()
  fireEvent.change(screen.getByLabelText(words.typed), { target: { value: '45' } })
  await press(words.send)
  await waitFor(() => expect(sent()).toMatchObject([{ body: { minutes: 45 } }]))
})

test('who fills it in late says when it was over', async () => {
  const taken = new Date(Date.now() - 3 * 3600_000).toISOString()
  request = { ...request, timeline: [{ at: taken, type: 'help.taken', words: '李建国接了', note: null }] }
  await open()
  await press(phrase)
  await press(words.hoursAgo(2))
  await press(words.send)
  await waitFor(() => expect(sent()).toHaveLength(1))
  const { endedAt } = sent()[0]!.body as { endedAt: string }
  expect(Math.round((Date.now() - Date.parse(endedAt)) / 60_000)).toBe(120)
})

test('time that was spent elsewhere is said, and what was typed stays', async () => {
  stepped = () => ({ statusCode: 409, data: { code: 'volunteering.overlap', detail: '这段时间您还在做别的志愿服务。' } })
  await open()
  await press(phrase)
  await press(words.send)
  await screen.findByText('这段时间您还在做别的志愿服务。')
  expect(screen.getByDisplayValue(phrase)).toBeTruthy()
})

test('what was called off meanwhile is said, with what was typed', async () => {
  stepped = () => {
    request = helpDetail({ state: 'cancelled', mine: 'helper' })
    return { statusCode: 409, data: { code: 'volunteering.step_not_allowed', detail: '已经取消了，请刷新后再看。' } }
  }
  await open()
  await press(phrase)
  await press(words.send)
  await screen.findByText('已经取消了，请刷新后再看。')
  expect(screen.getByText(phrase)).toBeTruthy()
  expect(screen.getByText(stepWords.back)).toBeTruthy()
})

test('elder mode asks one thing at a time', async () => {
  await open({ elder: true })
  expect(screen.queryByText(words.minutes)).toBeNull()
  await press(phrase)
  await press('下一步')
  await press(words.send)
  await waitFor(() => expect(sent()).toHaveLength(1))
})

test('who does not help with it is told so', async () => {
  request = helpDetail()
  await open({ ready: stepWords.notNow })
})
