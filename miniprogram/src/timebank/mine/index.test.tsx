import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import type { Account } from './account'
import MyTime from './index'

configure({ asyncUtilTimeout: 10_000 })

const accountOf = (change: Partial<Account> = {}): Account => ({
  available: 150, held: 60, balance: 210, ceiling: 90_000, served: 6_600, stars: { count: 1, nextAt: 18_000 }, pool: { place: '620201001001', name: '福民社区' }, overflowTo: null, ...change,
})
const ok = (data: unknown): Answer => ({ statusCode: 200, data })
let answers: Record<string, () => Answer>

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  answers = {
    'GET /me': () => ok(meOf()),
    'GET /timebank/account': () => ok(accountOf()),
    'GET /partner': () => ok({ items: [] }),
    'GET /timebank/recipients': () => ok({ items: [{ id: 'p1', name: '张淑芬', label: '家里人' }], pool: accountOf().pool }),
  }
  phone.answer = ({ method, path }) => answers[`${method} ${path}`]!()
})

async function show() {
  render(<ElderProvider><MeProvider><MyTime /></MeProvider></ElderProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  const found = (await screen.findAllByText(words)).at(-1)!
  await act(async () => void fireEvent.click(found))
}

test('says what can be used, what is held, the stars, and leads to what hours are for', async () => {
  await show()
  expect(await screen.findByText('2 小时 30 分')).toBeTruthy()
  expect(screen.getByText(/另有 1 小时已经留给正在办的事/)).toBeTruthy()
  expect(screen.getByText('一星志愿者')).toBeTruthy()
  expect(screen.getByText('再服务 190 小时，就是二星')).toBeTruthy()
  for (const way of ['请邻居帮忙', '换服务', '送给别人', '我换的服务', '每一笔的来去']) await press(way)
  expect(phone.went).toEqual(['volunteering/help', 'timebank/offers', 'timebank/gift', 'timebank/redemptions', 'timebank/statement'].map((page) => `navigateTo /${page}/index`))
  expect(screen.queryByText('店家收码')).toBeNull()
})

test('who has nothing yet is told how one comes by it', async () => {
  answers['GET /timebank/account'] = () => ok(accountOf({ available: 0, held: 0, balance: 0, served: 0, stars: { count: 0, nextAt: 6_000 } }))
  await show()
  expect(await screen.findByText(/您还没有存下时间/)).toBeTruthy()
  expect(screen.getByText('还没有星')).toBeTruthy()
})

test('chooses who gets what exceeds; a refusal stands beside the button', async () => {
  await show()
  await press('换一个')
  await press('张淑芬')
  answers['PUT /timebank/overflow'] = () => ({ statusCode: 400, data: { code: 'bad_input', detail: '有些内容填得不对', errors: [{ path: 'body.to', code: 'unknown', detail: '只能选本社区的人' }] } })
  await press('就给这里')
  expect(await screen.findByText('只能选本社区的人')).toBeTruthy()
  answers['PUT /timebank/overflow'] = () => ok(accountOf({ overflowTo: { id: 'p1', name: '张淑芬' } }))
  await press('就给这里')
  expect(await screen.findByText(/超出的部分给张淑芬/)).toBeTruthy()
  expect(phone.asked.filter(({ method }) => method === 'PUT').at(-1)).toMatchObject({ path: '/timebank/overflow', body: { to: 'p1' } })
})

test('who stands at a partner’s counter finds the way to it', async () => {
  answers['GET /partner'] = () => ok({ items: [{ id: 's1', name: '福民理发店', where: '东门', today: { count: 0, minutes: 0 } }] })
  await show()
  expect(await screen.findByText('福民理发店的柜台')).toBeTruthy()
  await press('店家收码')
  expect(phone.went).toEqual(['navigateTo /timebank/partner/index'])
})

test('out of reach it can be tried again, in elder mode too', async () => {
  phone.storage.set('linli.elder', true)
  answers['GET /timebank/account'] = () => {
    throw new Error('no network')
  }
  await show()
  await screen.findByText('网络连不上，没能取到内容。')
  answers['GET /timebank/account'] = () => ok(accountOf())
  await press('再试一次')
  expect(await screen.findByText('2 小时 30 分')).toBeTruthy()
  expect(document.querySelector('.linli.elder')).toBeTruthy()
})
