import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { keepSession } from '@/session/session'
import { certificateView } from '../../../../tests/support/certificate-view'
import { sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import Certificates from './index'

configure({ asyncUtilTimeout: 10_000 })

let items: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  items = () => ({ statusCode: 200, data: { items: [certificateView(), certificateView({ id: 'b'.repeat(24), total: 45, state: 'revoked' })], next: null } })
  phone.answer = () => items()
})

async function open() {
  render(<Certificates />)
  await act(async () => undefined)
}

test('lists what was certified, whether it holds, and leads to one and to a new one', async () => {
  await open()
  expect(screen.getByText('共 4 小时 45 分')).toBeTruthy()
  expect(screen.getAllByText('2026 年 1 月 5 日到 11 月 23 日')).toHaveLength(2)
  expect(screen.getByText('已撤销')).toBeTruthy()
  fireEvent.click(screen.getByText('共 45 分钟'))
  fireEvent.click(screen.getByText('开一张证明'))
  expect(phone.went).toEqual([`navigateTo /timebank/certificates/certificate/index?id=${'b'.repeat(24)}`, 'navigateTo /timebank/certificates/issue/index'])
})

test('says what would be here while there is nothing', async () => {
  items = () => ({ statusCode: 200, data: { items: [], next: null } })
  await open()
  expect(screen.getByText(/您还没有开过证明/)).toBeTruthy()
})

test('says that it failed, and asks again', async () => {
  items = () => ({ statusCode: 500, data: { code: 'internal', detail: '服务器出错了，请稍后再试。' } })
  await open()
  expect(screen.getByText(/服务器出错了/)).toBeTruthy()
  items = () => ({ statusCode: 200, data: { items: [certificateView()], next: null } })
  await act(async () => void fireEvent.click(screen.getByText('再试一次')))
  expect(await screen.findByText('共 4 小时 45 分')).toBeTruthy()
})
