import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { verifiedView } from '../../../../tests/support/certificate-view'
import { type Answer, phone } from '../../../../tests/support/taro'
import VerifyCertificate from './index'

configure({ asyncUtilTimeout: 10_000 })

let answer: () => Answer

beforeEach(() => {
  phone.reset()
  answer = () => ({ statusCode: 200, data: verifiedView() })
  phone.answer = () => answer()
})

async function open(params: Record<string, string> = { number: '2026-7KQ3-M9TB', check: '7KQ3M9TBXA' }) {
  phone.params = params
  render(<VerifyCertificate />)
  await act(async () => undefined)
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getByText(words)))
}
const type = (label: string, value: string) => void fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('the QR of a paper leads a stranger to the answer, without a sign-in', async () => {
  await open()
  for (const words of ['这张证明是真的', '现在有效', '王秀英', '4 小时 45 分', '2026 年 1 月 5 日到 11 月 23 日', '暖心志愿队', '电子签名核对无误']) expect(screen.getByText(words)).toBeTruthy()
  expect(phone.asked).toMatchObject([{ path: '/certificates/2026-7KQ3-M9TB?check=7KQ3M9TBXA', header: {} }])
  expect(phone.went).toEqual([])
  await press('复制签名数据')
  const { payload, signature, publicKey } = verifiedView()
  expect(phone.copied!.map((text) => JSON.parse(text) as unknown)).toEqual([{ payload, signature, publicKey }])
})

test('what the holder does not show is said to be her choice', async () => {
  answer = () => ({ statusCode: 200, data: verifiedView({ payload: { holder: null, items: null } }) })
  await open()
  expect(screen.getAllByText('持有人选择不公开')).toHaveLength(2)
})

test('a revoked one says so first, with the day and the reason', async () => {
  answer = () => ({ statusCode: 200, data: verifiedView({ state: 'revoked', revokedAt: '2026-11-23T17:00:00.000Z', reason: '其中 2 小时的服务，社区核对后撤销了。' }) })
  await open()
  expect(screen.getByText('这张证明已经撤销')).toBeTruthy()
  expect(screen.getByText('2026 年 11 月 24 日撤销。原因：其中 2 小时的服务，社区核对后撤销了。')).toBeTruthy()
})

test('one whose signature does not fit is not to be believed', async () => {
  answer = () => ({ statusCode: 200, data: verifiedView({ signed: false }) })
  await open()
  expect(screen.getByText('这张证明不可信')).toBeTruthy()
  expect(screen.queryByText('复制签名数据')).toBeNull()
})

test('typed from the paper: what cannot be one is said before, what is unknown after, and the words stay', async () => {
  answer = () => ({ statusCode: 404, data: { code: 'not_found', detail: '没有这张证明。请核对编号和校验码，一个字都不能差。' } })
  await open({})
  type('编号', '2026 7kq3')
  type('校验码', '7KQ3M9TBX0')
  await press('核验')
  expect(screen.getByText(/编号是 4 位年份/)).toBeTruthy()
  expect(screen.getByText(/里面没有 0 和 1/)).toBeTruthy()
  expect(phone.asked).toEqual([])
  type('编号', '2026 7kq3 m9tb')
  type('校验码', '7kq3m 9tbxa')
  await press('核验')
  expect(await screen.findByText(/没有这张证明/)).toBeTruthy()
  expect((screen.getByLabelText('编号') as HTMLInputElement).value).toBe('2026 7kq3 m9tb')
  answer = () => ({ statusCode: 200, data: verifiedView() })
  type('校验码', '7KQ3M9TBXB')
  await press('核验')
  expect(await screen.findByText('这张证明是真的')).toBeTruthy()
  await press('核验另一张')
  expect((screen.getByLabelText('编号') as HTMLInputElement).value).toBe('')
})

test('without a network it can be asked again', async () => {
  answer = () => {
    throw new Error('no network')
  }
  await open()
  expect(screen.getByText(/网络连不上/)).toBeTruthy()
  answer = () => ({ statusCode: 200, data: verifiedView() })
  await press('再试一次')
  expect(await screen.findByText('这张证明是真的')).toBeTruthy()
})
