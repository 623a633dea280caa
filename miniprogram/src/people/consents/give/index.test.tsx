import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import GiveConsent from './index'

configure({ asyncUtilTimeout: 10_000 })

let given: object[]
let answerPost: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  given = []
  answerPost = () => ({ statusCode: 200, data: {} })
  phone.answer = ({ method, path }) => {
    if (method === 'POST') return answerPost()
    if (path === '/me') return { statusCode: 200, data: meOf() }
    return { statusCode: 200, data: path === '/consents' ? { given, received: [] } : { items: [{ id: 'p1', name: '王德福', label: '家里人' }, { id: 'p2', name: '吴丽', label: '网格员' }] } }
  }
})

async function open() {
  render(<MeProvider><GiveConsent /></MeProvider>)
  await screen.findByText('请谁替您办')
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getByText(words)))
}
const posts = () => phone.asked.filter(({ method }) => method === 'POST')

test('somebody near is chosen by name', async () => {
  await open()
  await press('我同意他替我办')
  expect(screen.getByText('请选一个人。')).toBeTruthy()
  await press('吴丽')
  await press('我同意他替我办')
  await waitFor(() => expect(phone.went).toEqual(['navigateBack ']))
  expect(posts()).toMatchObject([{ path: '/consents', body: { agent: { person: 'p2' } }, header: { 'idempotency-key': expect.any(String) } }])
})

test('who has it already is not offered again', async () => {
  given = [{ id: 'c1', giver: { id: 'me', name: '王秀英' }, agent: { id: 'p2', name: '吴丽', label: '网格员' }, givenAt: '2026-11-01T00:00:00Z', recordedBy: null }]
  await open()
  expect(screen.queryByText('吴丽')).toBeNull()
})

test('another one by number: what is wrong with it stands beside it, and stays there', async () => {
  await open()
  await press('别的人')
  await press('我同意他替我办')
  expect(screen.getByText('手机号应为 11 位数字。')).toBeTruthy()
  expect(posts()).toEqual([])
  answerPost = () => ({ statusCode: 400, data: { code: 'bad_input', detail: '填得不对', errors: [{ path: 'body.agent.phone', code: 'unknown', detail: '没有找到用这个手机号的人，请她先登录一次小程序' }] } })
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '13900000009' } })
  await press('我同意他替我办')
  expect(await screen.findByText(/没有找到用这个手机号的人/)).toBeTruthy()
  expect(screen.getByDisplayValue('13900000009')).toBeTruthy()
})
