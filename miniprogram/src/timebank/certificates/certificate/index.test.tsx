import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { keepSession } from '@/session/session'
import { certificateView } from '../../../../../tests/support/certificate-view'
import { sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import CertificatePage from './index'

configure({ asyncUtilTimeout: 10_000 })

let answer: () => Answer

beforeEach(() => {
  phone.reset()
  phone.params = { id: 'a'.repeat(24) }
  keepSession(sessionOf())
  answer = () => ({ statusCode: 200, data: certificateView() })
  phone.answer = () => answer()
})

async function open() {
  render(<CertificatePage />)
  await act(async () => undefined)
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getByText(words)))
}

test('says what it says, how others verify it, and opens the paper', async () => {
  await open()
  for (const words of ['这张证明有效。', '持有人：王秀英', '4 小时 45 分', '2 次，4 小时', '签发：福民社区', '7KQ3M9TBXA', '编号 2026-7KQ3-M9TB，上面是校验码', '对方能看到总时间、起止日期、您的姓名、各个组织的明细。']) expect(screen.getByText(words)).toBeTruthy()
  await press('复制网址发给别人')
  expect(phone.copied).toEqual([certificateView().verifyAt])
  await press('保存证明（可打印）')
  expect(await screen.findByText(/证明已经打开/)).toBeTruthy()
  expect(phone.openedFiles).toEqual(['wxfile://usr/志愿服务证明-2026-7KQ3-M9TB.pdf'])
  await press('看看对方看到什么')
  expect(phone.went).toEqual(['navigateTo /timebank/verify/index?number=2026-7KQ3-M9TB&check=7KQ3M9TBXA'])
})

test('a paper that cannot be had is said', async () => {
  await open()
  phone.downloadStatus = 503
  await press('保存证明（可打印）')
  expect(await screen.findByText('没能取到证明。请看看网络，再试一次。')).toBeTruthy()
  expect(phone.openedFiles).toEqual([])
})

test('what is not shown is said', async () => {
  answer = () => ({ statusCode: 200, data: certificateView({ show: { name: false, organisations: false } }) })
  await open()
  expect(screen.getByText('对方能看到总时间、起止日期；看不到您的姓名和各个组织的明细。')).toBeTruthy()
})

test('a revoked one says why and is not given to anybody; another can be had', async () => {
  answer = () => ({ statusCode: 200, data: certificateView({ state: 'revoked', revoked: { at: '2026-11-20T02:00:00.000Z', reason: '其中 2 小时的服务，社区核对后撤销了。' } }) })
  await open()
  expect(screen.getByText(/撤销了，不要再用：其中 2 小时的服务/)).toBeTruthy()
  expect(screen.queryByText('复制网址发给别人')).toBeNull()
  await press('重新开一张')
  expect(phone.went).toEqual(['navigateTo /timebank/certificates/issue/index'])
})

test('one that is not hers is not found', async () => {
  answer = () => ({ statusCode: 404, data: { code: 'not_found', detail: '没有找到' } })
  await open()
  expect(screen.getByText('没有找到这张证明。')).toBeTruthy()
})
