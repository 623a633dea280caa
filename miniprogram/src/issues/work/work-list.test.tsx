import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { issueDetail } from '../../../../tests/support/issue-detail'
import { type Answer, phone } from '../../../../tests/support/taro'
import { WorkList } from './work-list'
import { workWords } from './words'

const me = { name: '吴丽', label: '福民社区第一网格网格员', me: true, phone: null }
const lamp = issueDetail({ mine: false, holder: me, state: 'dispatched', place: { code: '620201001001-G01-B03', label: '福民社区 3 号楼' } })
let items: unknown[]
let accepted: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession({ accessToken: 'a', refreshToken: 'r', expiresAt: '', person: { id: '1'.repeat(24), name: '吴丽' } })
  items = [lamp]
  phone.answer = ({ path }) => {
    if (path === '/me') return { statusCode: 200, data: { id: '1'.repeat(24), community: { code: '620201001001', name: '福民社区' } } }
    if (path.startsWith('/issues?')) return { statusCode: 200, data: { items, next: null } }
    if (path.endsWith('/accept')) return accepted()
    return { statusCode: 200, data: lamp }
  }
})

async function open(list: 'todo' | 'first_asked' | 'place' = 'todo') {
  render(
    <MeProvider>
      <WorkList list={list} onList={jest.fn()} />
    </MeProvider>,
  )
  await waitFor(() => expect(phone.asked.some(({ path }) => path.startsWith('/issues?'))).toBe(true))
}

test('accepts from the list, says until when it has to be done, and offers the next step', async () => {
  accepted = () => ({ statusCode: 200, data: { ...lamp, state: 'accepted', due: '2099-11-30T02:00:00Z' } })
  await open()
  fireEvent.click(await screen.findByText('受理'))
  await screen.findByText(/已受理。请在2099 年 11 月 30 日上午 10 点前办好。/)
  expect(screen.getByText('去办理')).toBeTruthy()
  expect(screen.queryByText('受理')).toBeNull()
})

test('tells who was faster, and takes the item off the list', async () => {
  accepted = () => {
    items = []
    return { statusCode: 409, data: { code: 'issues.changed', detail: '这件事刚刚已由福民社区工作台转派，请刷新后再看。' } }
  }
  await open()
  fireEvent.click(await screen.findByText('受理'))
  await screen.findByText(`${lamp.category.label}：这件事刚刚已由福民社区工作台转派，请刷新后再看。`)
  await waitFor(() => expect(screen.queryByText('3 号楼')).toBeNull())
})

test('calls the reporter with one press, asking for the number only then', async () => {
  await open()
  await screen.findByText('3 号楼')
  expect(phone.asked.some(({ path }) => path === `/issues/${lamp.id}`)).toBe(false)
  fireEvent.click(screen.getByText(workWords.call))
  await waitFor(() => expect(phone.called).toEqual([lamp.reporter?.phone]))
})

test('says so where the reporter left no number', async () => {
  await open()
  const answer = phone.answer
  phone.answer = (asked) => (asked.path === `/issues/${lamp.id}` ? { statusCode: 200, data: { ...lamp, reporter: { ...lamp.reporter, phone: null } } } : answer(asked))
  fireEvent.click(await screen.findByText(workWords.call))
  await screen.findByText(/没有留电话/)
  expect(phone.called).toEqual([])
})

test('an empty list says what would be here and where to go on', async () => {
  items = []
  await open('first_asked')
  await screen.findByText(workWords.emptyFirstAsked)
  fireEvent.click(screen.getByText(workWords.emptyPlaceNext))
  await waitFor(() => expect(phone.asked.at(-1)?.path).toContain('state=ended'))
})

test('what was there stays when a refresh fails', async () => {
  await open()
  await screen.findByText('3 号楼')
  phone.answer = () => {
    throw new Error('no network')
  }
  act(() => phone.show())
  await screen.findByText(workWords.stale)
  expect(screen.getByText('3 号楼')).toBeTruthy()
})
