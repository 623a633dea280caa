import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { chooseTable } from '@/places/desk/choose-table'
import { ElderProvider } from '@/theme/elder'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import OpeningImportPage from './index'
import type { Opening } from './signs'
import { openingWords } from './words'

configure({ asyncUtilTimeout: 10_000 })
jest.mock('@/places/desk/choose-table')

const post = { id: 'd', role: 'desk' as const, label: '社区工作台', place: '620201001001', placeLabel: '福民社区', deputy: false, from: '2026-01-01T00:00:00Z', until: null, away: null }
const desk = meOf({ posts: [post], can: { ...meOf().can, desk: true } })
const id = 'a'.repeat(24)
const openingOf = (change: Partial<Opening> = {}): Opening => ({
  id, state: 'ready', place: { code: '620201001001', label: '福民社区' }, file: '2023年台账.csv', rows: 2, checked: 2, booked: 0, total: 135, errors: [], errorCount: 0, notices: [],
  at: '2026-11-23T02:00:00.000Z', finishedAt: null, by: '福民社区工作台孙晓燕', can: { apply: true }, ...change,
})
const ok = (data: unknown): Answer => ({ statusCode: 200, data })
let stored: Opening
let listed: boolean
let answers: Record<string, () => Answer>

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  stored = openingOf()
  listed = true
  answers = {}
  jest.mocked(chooseTable).mockResolvedValue({ path: 'blob:1', name: '2023年台账.csv' })
  phone.answer = ({ method, path }) =>
    answers[`${method} ${path}`]?.() ??
    (path === '/me' ? ok(desk) : path === '/files' ? ok({ id: 'b'.repeat(24) }) : method === 'GET' && path === '/timebank/imports' ? ok({ items: listed ? [stored] : [] }) : ok(stored))
})
afterEach(() => jest.useRealTimers())

async function show() {
  render(<ElderProvider><MeProvider><OpeningImportPage /></MeProvider></ElderProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  const found = (await screen.findAllByText(words)).at(-1)!
  await act(async () => void fireEvent.click(found))
}
const sent = () => phone.asked.filter(({ method, path }) => method === 'POST' && path.startsWith('/timebank'))

test('says which columns a table needs, and asks for a file before anything is sent', async () => {
  listed = false
  await show()
  await screen.findByText(openingWords.empty)
  await press('上传一份台账')
  for (const column of ['姓名', '手机号', '小时', '分钟', '来源', '备注']) expect(screen.getByText(column)).toBeTruthy()
  await press('复制表头')
  expect(phone.copied).toEqual(['姓名\t手机号\t小时\t分钟\t来源\t备注'])
  await press('上传并核对')
  expect(screen.getByText('请先选文件。')).toBeTruthy()
  expect(sent()).toEqual([])
})

test('uploads the table for the desk’s place and follows its check to the end', async () => {
  listed = false
  await show()
  await press('上传一份台账')
  await press('选择文件')
  await screen.findByText('2023年台账.csv')
  stored = openingOf({ state: 'checking', rows: 0, checked: 0, total: 0, can: { apply: false } })
  jest.useFakeTimers()
  await press('上传并核对')
  await act(() => jest.advanceTimersByTimeAsync(0))
  expect(sent()).toMatchObject([{ path: '/timebank/imports', body: { file: 'b'.repeat(24), place: '620201001001' }, header: { 'idempotency-key': expect.any(String) as string } }])
  expect(screen.getByText(openingWords.reading)).toBeTruthy()
  stored = openingOf({ state: 'checking', rows: 0, checked: 4000, can: { apply: false } })
  await act(() => jest.advanceTimersByTimeAsync(1_100))
  expect(screen.getByText('正在核对：已看 4000 行')).toBeTruthy()
  stored = openingOf()
  await act(() => jest.advanceTimersByTimeAsync(1_100))
  expect(screen.getByText('核对好了，没有错误：2 笔，合计 2 小时 15 分。还没有入账。')).toBeTruthy()
})

test('books only after it was confirmed, and shows how far it is', async () => {
  await show()
  await press('2023年台账.csv')
  await press('入账 2 笔')
  expect(screen.getByText(/要把 2 笔、合计 2 小时 15 分记到福民社区居民的账户吗/)).toBeTruthy()
  await press('先不入账')
  await press('入账 2 笔')
  expect(sent()).toEqual([])
  answers[`POST /timebank/imports/${id}/apply`] = () => ok((stored = openingOf({ state: 'applying', booked: 1, can: { apply: false } })))
  await press('确认入账')
  expect(sent()).toMatchObject([{ path: `/timebank/imports/${id}/apply` }])
  expect(await screen.findByText('正在入账：1 / 2 笔')).toBeTruthy()
  stored = openingOf({ state: 'done', booked: 2, finishedAt: '2026-11-23T02:01:00.000Z', can: { apply: false } })
  expect(await screen.findByText('已全部入账：2 笔，合计 2 小时 15 分。')).toBeTruthy()
  expect(screen.queryByText(/^入账 \d/)).toBeNull()
})

test('every error stands with its row and column, and there is nothing to book', async () => {
  stored = openingOf({ state: 'invalid', errors: [{ row: 3, column: 'B', code: 'unknown', detail: '没有找到这位居民' }, { row: 1, column: null, code: 'column_missing', detail: '表头缺少“来源”列' }], errorCount: 2, notices: ['G 列“班组”用不上，没有读'], can: { apply: false } })
  await show()
  await press('2023年台账.csv')
  expect(await screen.findByText(/有 2 处错误，一笔都没有入账/)).toBeTruthy()
  expect(screen.getAllByRole('listitem').map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([['3', 'B', '没有找到这位居民'], ['1', '整行', '表头缺少“来源”列']])
  expect(screen.getByText(/G 列“班组”用不上/)).toBeTruthy()
  expect(screen.queryByText(/入账 2 笔/)).toBeNull()
  await press('改好了，重新上传')
  expect(screen.getByText('选择文件')).toBeTruthy()
})

test('one that failed half-way says what is booked and goes on; a refusal is said', async () => {
  stored = openingOf({ state: 'failed', booked: 1, errors: [{ row: 3, column: 'C', code: 'over_ceiling', detail: '会超过上限' }], errorCount: 1 })
  await show()
  await press('2023年台账.csv')
  expect((await screen.findAllByText(/已入账 1 笔，其余没有入账，有 1 处问题/)).length).toBeGreaterThan(0)
  answers[`POST /timebank/imports/${id}/apply`] = () => ({ statusCode: 409, data: { code: 'timebank.import_not_ready', detail: '这次导入现在不能入账。' } })
  await press('接着入账余下的 1 笔')
  await press('确认入账')
  expect(await screen.findByText('这次导入现在不能入账。')).toBeTruthy()
  stored = openingOf({ ...stored, can: { apply: false } })
  await act(async () => phone.show())
  expect(await screen.findByText(openingWords.gone)).toBeTruthy()
})

test('what the server refuses of the upload is said, and the file stays', async () => {
  listed = false
  answers['POST /timebank/imports'] = () => ({ statusCode: 422, data: { code: 'files.not_yours', detail: '这个文件不能用，请重新上传。' } })
  await show()
  await press('上传一份台账')
  await press('选择文件')
  await press('上传并核对')
  expect(await screen.findByText('这个文件不能用，请重新上传。')).toBeTruthy()
  expect(screen.getByText('2023年台账.csv')).toBeTruthy()
})

test('who stands at no desk is told so', async () => {
  answers['GET /me'] = () => ok(meOf())
  await show()
  expect(await screen.findByText('这一页给社区工作台用。')).toBeTruthy()
})

test('a list out of reach can be tried again, in elder mode too', async () => {
  phone.storage.set('linli.elder', true)
  answers['GET /timebank/imports'] = () => {
    throw new Error('no network')
  }
  await show()
  await screen.findByText('网络连不上，没能取到内容。')
  delete answers['GET /timebank/imports']
  await press('再试一次')
  expect(await screen.findByText('等入账')).toBeTruthy()
})
