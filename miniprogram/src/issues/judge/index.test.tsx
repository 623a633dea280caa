import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { issueDetail } from '../../../../tests/support/issue-detail'
import { phone } from '../../../../tests/support/taro'
import Judge from './index'

const inspected = issueDetail({ state: 'inspected', can: { judge: true }, timeline: [{ at: '2026-11-23T02:00:00Z', type: 'issue.handled', words: '楼栋长办理完成', note: '换了灯泡', photos: [] }] })

// A loaded machine is slow to render; no test here is about time.
configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  phone.reset()
  keepSession({ accessToken: 'a', refreshToken: 'r', expiresAt: '', person: { id: '1'.repeat(24), name: '王秀英' } })
  phone.params = { id: inspected.id }
  phone.answer = ({ path, method }) => ({ statusCode: 200, data: path === '/me' ? {} : method === 'GET' ? inspected : { ...inspected, state: 'closed' } })
})

async function open(elder = false, allowed = true) {
  if (elder) phone.storage.set('linli.elder', true)
  if (!allowed) phone.answer = ({ path }) => ({ statusCode: 200, data: path === '/me' ? {} : issueDetail({ state: 'closed' }) })
  render(
    <ElderProvider>
      <MeProvider>
        <Judge />
      </MeProvider>
    </ElderProvider>,
  )
  await screen.findByText(allowed ? '换了灯泡' : /现在不用评价/)
}
const press = (words: string) => fireEvent.click(screen.getByText(words))
const verdicts = () => phone.asked.filter(({ path }) => path.endsWith('/judge'))

test('shows what was done, and sends nothing before all three questions are answered', async () => {
  await open()
  press('有')
  press('提交评价')
  expect(screen.getAllByText('请选一个。')).toHaveLength(2)
  expect(verdicts()).toEqual([])
})

test('sends three answers and goes back to the issue', async () => {
  await open()
  press('有')
  press('解决了')
  press('满意')
  press('提交评价')
  await waitFor(() => expect(phone.went).toEqual(['navigateBack ']))
  expect(verdicts()).toMatchObject([{ body: { responded: true, solved: true, satisfied: true, redo: false }, header: { 'idempotency-key': expect.any(String) } }])
})

test('not solved goes back to be done again, unless she lets it rest', async () => {
  await open()
  press('有')
  press('没解决')
  press('不满意')
  expect(screen.getByText(/会退回去重办/)).toBeTruthy()
  press('不用重办了，就这样办结')
  expect(screen.queryByText(/会退回去重办/)).toBeNull()
  press('提交评价')
  await waitFor(() => expect(verdicts()).toMatchObject([{ body: { solved: false, redo: false } }]))
})

test('elder mode asks one question at a time', async () => {
  await open(true)
  expect(screen.queryByText('事情解决了吗？')).toBeNull()
  press('下一步')
  expect(screen.getByText('请选一个。')).toBeTruthy()
  press('有')
  press('下一步')
  expect(screen.getByText('事情解决了吗？')).toBeTruthy()
  expect(screen.queryByText('有人联系您、答复您吗？')).toBeNull()
})

test('answers are there again after the page was left', async () => {
  await open()
  press('解决了')
  document.body.innerHTML = ''
  phone.storage.set('linli.draft.' + '1'.repeat(24) + `.judge.${inspected.id}`, { responded: true, solved: false, satisfied: false, words: '还是不亮', rest: false })
  await open()
  expect(screen.getByDisplayValue('还是不亮')).toBeTruthy()
  expect(screen.getByText(/会退回去重办/)).toBeTruthy()
})

test('says so when there is nothing to judge any more', async () => {
  await open(false, false)
  expect(screen.queryByText('提交评价')).toBeNull()
})
