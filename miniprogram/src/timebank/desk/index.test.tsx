import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { deskMe } from '../../../../tests/support/desk-person'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { phone } from '../../../../tests/support/taro'
import TimebankDeskPage from './index'

configure({ asyncUtilTimeout: 10_000 })

let waiting: { organisations: object[]; reversals: object[]; help: object[] }
let fails: boolean

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  waiting = { organisations: [{ id: 'o1' }], reversals: [{ id: 'r1', can: { settle: true } }, { id: 'r2', can: { settle: false } }], help: [] }
  fails = false
})

async function open(me = deskMe()) {
  phone.answer = ({ path }) => {
    if (path === '/me') return { statusCode: 200, data: me }
    if (fails) throw new Error('no network')
    const items = path.startsWith('/organisations') ? waiting.organisations : path.startsWith('/timebank/reversals') ? waiting.reversals : waiting.help
    return { statusCode: 200, data: { items, next: null } }
  }
  render(<MeProvider><TimebankDeskPage /></MeProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  const found = await screen.findByText(words)
  await act(async () => void fireEvent.click(found))
}

test('counts what waits, of reversals only those that I may settle, and leads there', async () => {
  await open()
  await screen.findByText('1 个志愿组织等着审核')
  expect(screen.queryByText(/件邻里互助/)).toBeNull()
  await press('1 笔冲正等您复核')
  expect(phone.went).toEqual(['navigateTo /timebank/desk/reversals/index'])
})

test('says when nothing waits, and leads to every page of the desk', async () => {
  waiting = { organisations: [], reversals: [], help: [] }
  await open()
  await screen.findByText('没有等着您处理的事。')
  await press('居民的时间')
  await press('社区互助池')
  await press('高龄独居登记')
  await press('志愿组织')
  await press('期初余额导入')
  await press('邻里互助')
  await press('合作商户')
  expect(phone.went).toEqual([
    'navigateTo /timebank/desk/persons/index',
    'navigateTo /timebank/pool/index?place=620201001001',
    'navigateTo /timebank/desk/entitlements/index',
    'navigateTo /volunteering/desk/organisations/index',
    'navigateTo /timebank/desk/import/index',
    'navigateTo /volunteering/desk/help/index',
    'navigateTo /timebank/desk/partners/index',
  ])
})

test('without network it can be asked for again, and the ways lead on', async () => {
  fails = true
  await open()
  await screen.findByText(/网络连不上/)
  fails = false
  await press('再试一次')
  await screen.findByText('1 个志愿组织等着审核')
})

test('is the desk’s', async () => {
  await open(meOf())
  await screen.findByText('这一页给社区工作台用。')
})
