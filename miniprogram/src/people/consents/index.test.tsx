import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import ConsentsPage from './index'

configure({ asyncUtilTimeout: 10_000 })

const person = (id: string, name: string, label = '') => ({ id, name, label })
const mine = { id: 'c1', giver: person('me', '王秀英'), agent: person('p1', '吴丽', '网格员'), givenAt: '2026-11-01T00:00:00Z', recordedBy: null }
const theirs = { id: 'c2', giver: person('p2', '王德福'), agent: person('me', '王秀英'), givenAt: '2026-11-01T00:00:00Z', recordedBy: '楼栋长陈志强' }

let consents: object
let ended: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  consents = { given: [mine], received: [theirs] }
  ended = () => {
    consents = { given: [], received: [theirs] }
    return { statusCode: 200, data: {} }
  }
})

async function open(me = meOf()) {
  phone.answer = ({ method, path }) => (method === 'POST' ? ended() : { statusCode: 200, data: path === '/me' ? me : consents })
  render(<MeProvider><ConsentsPage /></MeProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getByText(words)))
}
const posts = () => phone.asked.filter(({ method }) => method === 'POST')

test('who may act for me, and for whom I may, with who wrote it down', async () => {
  await open()
  expect(screen.getByText('吴丽')).toBeTruthy()
  expect(screen.getByText(/由楼栋长陈志强走访时记下/)).toBeTruthy()
  expect(screen.queryByText('走访时记下居民的同意')).toBeNull()
})

test('taking it back asks once more and is gone at once', async () => {
  await open()
  await press('收回')
  expect(posts()).toEqual([])
  await press('收回同意')
  await waitFor(() => expect(screen.queryByText('吴丽')).toBeNull())
  expect(posts()).toMatchObject([{ path: '/consents/c1/withdraw', header: { 'idempotency-key': expect.any(String) } }])
  expect(screen.getByText('还没有同意谁替您办事。')).toBeTruthy()
})

test('without a network it says so in the sheet, and the consent stays', async () => {
  await open()
  await press('收回')
  ended = () => { throw new Error('request:fail') }
  await press('收回同意')
  expect(await screen.findByText(/网络连不上/)).toBeTruthy()
  expect(screen.getByText('吴丽')).toBeTruthy()
})

test('nobody yet says so, and leads to giving it', async () => {
  consents = { given: [], received: [] }
  await open()
  expect(screen.getByText('还没有人请您替他办事。')).toBeTruthy()
  await press('请人替我办')
  expect(phone.went).toEqual(['navigateTo /people/consents/give/index'])
})

test('a chief or grid worker can write down what was said at a visit', async () => {
  await open(meOf({ can: { ...meOf().can, confirmHouseholds: true } }))
  await press('走访时记下居民的同意')
  expect(phone.went).toEqual(['navigateTo /people/consents/record/index'])
})
