import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { helpDetail, helped, helper } from '../../../../../tests/support/help-detail'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import { disputeWords as words, stepWords } from '../words'
import DisputeHelp from './index'

configure({ asyncUtilTimeout: 10_000 })

let request: ReturnType<typeof helpDetail>
let stepped: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  request = helpDetail({ state: 'done', mine: 'person', person: { ...helped, me: true }, helper, can: { dispute: true } })
  stepped = () => ({ statusCode: 200, data: request })
  phone.params = { id: request.id }
  phone.answer = ({ method, path }) => (path === '/me' ? { statusCode: 200, data: meOf() } : method === 'POST' ? stepped() : { statusCode: 200, data: request })
})

async function open({ elder = false, ready = words.lead as string } = {}) {
  if (elder) phone.storage.set('linli.elder', true)
  render(<ElderProvider><MeProvider><DisputeHelp /></MeProvider></ElderProvider>)
  await screen.findByText(ready)
}
const press = async (said: string) => {
  await act(async () => void fireEvent.click(screen.getAllByText(said).at(-1)!))
}
const sent = () => phone.asked.filter(({ method }) => method === 'POST')

test('needs words, and a ready phrase is words', async () => {
  await open()
  await press(words.send)
  expect(screen.getByText(words.textNeeded)).toBeTruthy()
  await press(words.phrases[1])
  await press(words.send)
  await waitFor(() => expect(phone.went).toEqual(['navigateBack ']))
  expect(sent()).toMatchObject([{ path: `/help-requests/${request.id}/dispute`, body: { words: words.phrases[1] } }])
})

test('the helper has phrases of her own, in elder mode too', async () => {
  request = helpDetail({ state: 'taken', mine: 'helper', payer: 'self', person: helped, helper: { ...helper, me: true }, can: { dispute: true } })
  await open({ elder: true })
  expect(screen.getByText(words.helperPhrases[0])).toBeTruthy()
  expect(screen.queryByText(words.phrases[0])).toBeNull()
})

test('where it was confirmed meanwhile, that is said', async () => {
  stepped = () => {
    request = helpDetail({ state: 'confirmed', mine: 'person' })
    return { statusCode: 409, data: { code: 'volunteering.changed', detail: '已经确认了，请刷新后再看。' } }
  }
  await open()
  await press(words.phrases[0])
  await press(words.send)
  await screen.findByText('已经确认了，请刷新后再看。')
  expect(screen.getByText(stepWords.back)).toBeTruthy()
})
