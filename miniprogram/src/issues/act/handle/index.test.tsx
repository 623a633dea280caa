import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { Result } from '@shared/api'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { issueDetail } from '../../../../../tests/support/issue-detail'
import { type Answer, phone } from '../../../../../tests/support/taro'
import { words } from '../words'
import HandlePage from './index'

const photo = 'f'.repeat(24)
const mine = { name: '陈志强', label: '3 号楼楼栋长', me: true, phone: null }
let issue: Result<'GET /issues/:id'>
let handled: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession({ accessToken: 'a', refreshToken: 'r', expiresAt: '', person: { id: '1'.repeat(24), name: '陈志强' } })
  phone.chosen = ['wxfile://tmp/after.jpg']
  phone.answer = ({ method, path }) => {
    if (path === '/me') return { statusCode: 200, data: {} }
    if (path === '/files') return { statusCode: 200, data: { id: photo } }
    return method === 'GET' ? { statusCode: 200, data: issue } : handled()
  }
})

async function open(photoAfter: boolean) {
  issue = issueDetail({ mine: false, state: 'accepted', holder: mine, photoAfter, can: { handle: true } })
  phone.params = { id: issue.id }
  render(
    <MeProvider>
      <HandlePage />
    </MeProvider>,
  )
  await screen.findByText(words.handleText)
}
const send = () => fireEvent.click(screen.getByText(words.handleButton))
const write = (text: string) => fireEvent.change(screen.getByLabelText(words.handleText), { target: { value: text } })
const sent = () => phone.asked.filter(({ path }) => path.endsWith('/handle'))

test('where the category wants a photo it does not go without one', async () => {
  await open(true)
  write('已修好')
  send()
  await screen.findByText(words.photosNeeded)
  expect(sent()).toEqual([])
})

test('the photo goes with the words, and what came of it stays on the page', async () => {
  const inspector = { name: '吴丽', label: '第一网格网格员', me: false, phone: null }
  handled = () => ({ statusCode: 200, data: issueDetail({ mine: false, state: 'handled', holder: inspector, due: '2026-11-25T02:00:00Z' }) })
  await open(true)
  fireEvent.click(screen.getByLabelText('拍照或选照片'))
  await waitFor(() => expect(phone.asked.some(({ path }) => path === '/files')).toBe(true))
  await screen.findByLabelText('第 1 张照片')
  write('已换新灯泡')
  send()
  await screen.findByText(/由第一网格网格员吴丽.*核查/)
  expect(sent()).toMatchObject([{ body: { text: '已换新灯泡', photos: [photo] }, header: { 'idempotency-key': expect.any(String) } }])
})

test('where no photo is wanted, words are enough and a ready phrase is words', async () => {
  handled = () => ({ statusCode: 200, data: issueDetail({ mine: false, state: 'handled' }) })
  await open(false)
  send()
  await screen.findByText(words.handleTextNeeded)
  fireEvent.click(screen.getByText('已清理干净。'))
  send()
  await waitFor(() => expect(sent()).toMatchObject([{ body: { text: '已清理干净。', photos: [] } }]))
})

test('a photo that the server misses is asked for where photos are', async () => {
  handled = () => ({
    statusCode: 422,
    data: { code: 'issues.photo_needed', detail: '这类事项办理后需要上传现场照片。', errors: [{ path: 'body.photos', code: 'required', detail: '请拍一张办好后的现场照片' }] },
  })
  await open(false)
  write('已修好')
  send()
  await screen.findByText('请拍一张办好后的现场照片')
})

test('pressing again after the network was away sends the same key', async () => {
  let away = true
  handled = () => {
    if (away) throw new Error('no network')
    return { statusCode: 200, data: issueDetail({ mine: false, state: 'handled' }) }
  }
  await open(false)
  write('已修好')
  send()
  await screen.findByText(/您填的内容都还在/)
  away = false
  send()
  await screen.findByText('办理结果已提交')
  const keys = sent().map(({ header }) => header['idempotency-key'])
  expect(keys).toHaveLength(2)
  expect(keys[0]).toBe(keys[1])
})

test('who was slower is told who did it, and what was typed is not lost', async () => {
  handled = () => {
    issue = issueDetail({ mine: false, state: 'dispatched', holder: { name: '吴丽', label: '第一网格网格员', me: false, phone: null } })
    return { statusCode: 409, data: { code: 'issues.changed', detail: '这件事刚刚已由福民社区工作台社区值班员转派，请刷新后再看。' } }
  }
  await open(false)
  write('已修好，试过了')
  send()
  await screen.findByText(/已由福民社区工作台社区值班员转派/)
  await screen.findByText('现在由第一网格网格员吴丽负责')
  expect(screen.getByText('已修好，试过了')).toBeTruthy()
  expect(screen.queryByText(words.handleButton)).toBeNull()
})
