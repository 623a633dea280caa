import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { dropSession, keepSession } from '@/session/session'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { phone } from '../../../../tests/support/taro'
import LedgerRoots from './index'

configure({ asyncUtilTimeout: 10_000 })

const root = (day: string) => ({ day, at: `${day}T16:00:05Z`, accounts: 57, root: 'a'.repeat(64), previous: '0'.repeat(64), signature: 's'.repeat(86), key: 'c3726e690b339864' })
let days: string[]
let next: string | null
let proof: object | null
let fails: boolean

beforeEach(() => {
  phone.reset()
  dropSession()
  days = ['2026-11-24']
  next = null
  proof = { root: root('2026-11-24'), leaf: { account: 'person:1', sequence: 31, head: 'b'.repeat(64) }, path: [] }
  fails = false
  phone.answer = ({ path }) => {
    if (path === '/me') return { statusCode: 200, data: meOf() }
    if (path === '/timebank/proof') return { statusCode: 200, data: proof }
    if (fails) throw new Error('no network')
    return { statusCode: 200, data: { keys: [{ id: 'c3726e690b339864', publicKey: 'MCowBQYDK2VwAyEA' }], items: days.map(root), next } }
  }
})

async function open() {
  render(<MeProvider><LedgerRoots /></MeProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  const found = await screen.findByText(words)
  await act(async () => void fireEvent.click(found))
}

test('is for anybody: says what it is for, and gives a day’s value with signature and key to keep', async () => {
  await open()
  await screen.findByText('2026 年 11 月 24 日')
  expect(phone.went).toEqual([])
  expect(screen.queryByText('我的账户在不在里面')).toBeNull()
  screen.getByText('a'.repeat(64))
  await press('看签名')
  screen.getByText('s'.repeat(86))
  screen.getByText('MCowBQYDK2VwAyEA')
  await press('复制')
  await screen.findByText('已复制，可以粘贴到别处保存。')
  expect(JSON.parse(phone.copied![0]!)).toEqual({ root: root('2026-11-24'), publicKey: 'MCowBQYDK2VwAyEA' })
})

test('who is signed in is told whether her account is in it, and can hand on the proof', async () => {
  keepSession(sessionOf())
  await open()
  await screen.findByText('在。您的账户记到第 31 笔，已经算进 2026 年 11 月 24 日的核对值。')
  await press('复制我的核对材料')
  expect(JSON.parse(phone.copied![0]!)).toEqual(proof)
})

test('an account that is too young says so; a phone that does not copy says what to do', async () => {
  keepSession(sessionOf())
  proof = null
  phone.copied = null
  await open()
  await screen.findByText(/还不在。您还没有记录/)
  await press('复制')
  await screen.findByText(/没能复制。可以按住上面的字/)
})

test('older days are a week further, and the latest can be gone back to', async () => {
  next = '2026-11-18'
  await open()
  await press('看更早的')
  expect(phone.asked.at(-1)!.path).toBe('/timebank/roots?limit=7&before=2026-11-18')
  await press('回到最近的')
  await act(async () => undefined)
  expect(phone.asked.at(-1)!.path).toBe('/timebank/roots?limit=7')
})

test('says that nothing was published yet', async () => {
  days = []
  await open()
  await screen.findByText(/还没有公布过/)
})

test('without network it can be asked for again', async () => {
  fails = true
  await open()
  await screen.findByText(/网络连不上/)
  fails = false
  await press('再试一次')
  await screen.findByText('2026 年 11 月 24 日')
})
