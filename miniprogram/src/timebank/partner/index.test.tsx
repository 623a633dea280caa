import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import PartnerCounter from './index'

configure({ asyncUtilTimeout: 10_000 })

let partners: object[]
let capture: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  partners = [{ id: 's1', name: '福民理发店', where: '东门', today: { count: 0, minutes: 0 } }]
  capture = () => ({ statusCode: 200, data: { id: 'r1', offer: '理发', minutes: 60, code: 'P9QX', at: '2026-11-25T02:00:00Z' } })
  phone.answer = ({ method, path }) => {
    if (path === '/me') return { statusCode: 200, data: meOf() }
    if (path === '/partner') return { statusCode: 200, data: { items: partners } }
    return method === 'POST' ? capture() : { statusCode: 200, data: { items: [], next: null } }
  }
})

async function open() {
  render(<MeProvider><PartnerCounter /></MeProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getByText(words)))
}
const taken = () => phone.asked.filter(({ method }) => method === 'POST')

test('takes a typed code and says what is to be given for it', async () => {
  await open()
  await screen.findByText('福民理发店')
  await press('收下')
  expect(screen.getByText('请输入兑换码。')).toBeTruthy()
  expect(taken()).toEqual([])
  fireEvent.change(screen.getByLabelText('兑换码'), { target: { value: ' k7m2p9qx ' } })
  await press('收下')
  expect(await screen.findByText(/收下了：理发，1 小时/)).toBeTruthy()
  expect(taken()).toMatchObject([{ path: '/partner/captures', body: { code: 'k7m2p9qx' } }])
})

test('a scanned code is taken; one that is over is said, and nothing counts as taken', async () => {
  phone.scanned = 'linli:redeem:K7M2P9QX'
  capture = () => ({ statusCode: 409, data: { code: 'timebank.redemption_over', detail: '这个兑换码已经用过、取消或过期了。' } })
  await open()
  await screen.findByText('福民理发店')
  await press('扫码')
  expect(await screen.findByText(/已经用过、取消或过期/)).toBeTruthy()
  expect(screen.queryByText(/收下了/)).toBeNull()
})

test('who stands at no counter is told so', async () => {
  partners = []
  await open()
  expect(await screen.findByText(/您不在合作店家的柜台/)).toBeTruthy()
})
