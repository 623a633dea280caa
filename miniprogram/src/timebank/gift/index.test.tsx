import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import GiveTime from './index'

configure({ asyncUtilTimeout: 10_000 })

const account = (available: number) => ({
  available, held: 0, balance: available, ceiling: 90_000, served: 600, stars: { count: 0, nextAt: 6_000 }, pool: { place: '620201001001', name: '福民社区' }, overflowTo: null,
})

let available: number
let gift: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  available = 90
  gift = () => ({ statusCode: 200, data: account(30) })
  phone.answer = ({ path }) => {
    if (path === '/me') return { statusCode: 200, data: meOf() }
    if (path === '/timebank/account') return { statusCode: 200, data: account(available) }
    if (path === '/timebank/gifts') return gift()
    if (path === '/timebank/recipients/find') return { statusCode: 404, data: { code: 'not_found', detail: '本社区没有登记这个手机号的邻居，请核对号码。' } }
    return { statusCode: 200, data: { items: [{ id: 'p1', name: '张淑芬', label: '家里人' }], pool: account(0).pool } }
  }
})

async function open() {
  render(<ElderProvider><MeProvider><GiveTime /></MeProvider></ElderProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getAllByText(words).at(-1)!))
}
const sent = () => phone.asked.filter(({ path }) => path === '/timebank/gifts')

test('says what will happen, gives once it is confirmed, and says what is left', async () => {
  await open()
  await screen.findByText('张淑芬')
  await press('张淑芬')
  await press('1 小时')
  await press('送出')
  expect(screen.getByText('送给张淑芬 1 小时？')).toBeTruthy()
  expect(sent()).toEqual([])
  await press('确认送出')
  expect(await screen.findByText('已经送给张淑芬 1 小时。')).toBeTruthy()
  expect(screen.getByText('您现在能用 30 分钟')).toBeTruthy()
  expect(sent()).toMatchObject([{ body: { to: { person: 'p1' }, minutes: 60 }, header: { 'idempotency-key': expect.any(String) } }])
})

test('more than she has is said before anything is sent', async () => {
  await open()
  await screen.findByText('张淑芬')
  await press('张淑芬')
  await press('2 小时')
  await press('送出')
  expect(screen.getByText('您现在能用 1 小时 30 分，不够送这么多。')).toBeTruthy()
  expect(sent()).toEqual([])
})

test('a recipient who is full is said beside the button, and a lost answer is sent again under the same key', async () => {
  await open()
  await screen.findByText('张淑芬')
  await press('张淑芬')
  await press('30 分')
  gift = () => {
    throw new Error('no network')
  }
  await press('送出')
  await press('确认送出')
  await screen.findByText(/网络连不上/)
  gift = () => ({ statusCode: 409, data: { code: 'timebank.recipient_full', detail: '对方存的时间已到上限，收不下了。可以赠给社区互助池。' } })
  await press('送出')
  await press('确认送出')
  expect(await screen.findByText(/对方存的时间已到上限/)).toBeTruthy()
  expect(new Set(sent().map(({ header }) => header['idempotency-key'])).size).toBe(1)
})

test('a number that is nobody of the community says so, and nothing can be sent', async () => {
  await open()
  await screen.findByText('别的邻居')
  await press('别的邻居')
  fireEvent.change(screen.getByLabelText('邻居的手机号'), { target: { value: '13900000009' } })
  await press('送出')
  expect(screen.getByText(/还要按一下“找这位邻居”/)).toBeTruthy()
  await press('找这位邻居')
  expect(await screen.findByText(/本社区没有登记这个手机号/)).toBeTruthy()
  await press('1 小时')
  await press('送出')
  await waitFor(() => expect(sent()).toEqual([]))
})

test('who has nothing is told how one comes by it', async () => {
  available = 0
  await open()
  expect(await screen.findByText(/您现在没有可以送的时间/)).toBeTruthy()
})

test.each([false, true])('a refusal says the server’s own words of the recipient (elder mode: %p)', async (elder) => {
  phone.storage.set('linli.elder', elder)
  await open()
  await screen.findByText('张淑芬')
  await press('张淑芬')
  if (elder) await press('下一步')
  await press('30 分')
  if (elder) await press('下一步')
  gift = () => ({ statusCode: 400, data: { code: 'bad_input', detail: '有些内容填得不对。', errors: [{ path: 'body.to.person', code: 'unreachable', detail: '只能赠给家里人、有代办授权的人和本社区的邻居' }] } })
  await press('送出')
  await press('确认送出')
  expect(await screen.findByText('只能赠给家里人、有代办授权的人和本社区的邻居。')).toBeTruthy()
})
