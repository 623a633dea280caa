import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { keepSession } from '@/session/session'
import { phone } from '../../../../tests/support/taro'
import { chooseTable } from './choose-table'
import { ImportPanel } from './import-panel'
import { type ImportView, importWords } from './words'

jest.mock('./choose-table')

const id = 'a'.repeat(24)
const view = (part: Partial<ImportView> = {}): ImportView => ({
  id,
  kind: 'places',
  state: 'checking',
  fileName: '福民社区.csv',
  rows: { total: 0, done: 0 },
  summary: null,
  changes: [],
  errors: [],
  errorCount: 0,
  notices: [],
  startedAt: '2026-11-23T02:00:00.000Z',
  finishedAt: null,
  ...part,
})
const wrongCells = (count: number) => Array.from({ length: count }, (_, index) => ({ row: index + 2, column: 'B', code: 'name_missing', detail: `缺少名称 ${index + 2}` }))
let standing: ImportView
const onWritten = jest.fn()

beforeEach(() => {
  onWritten.mockClear()
  jest.useFakeTimers()
  phone.reset()
  keepSession({ accessToken: 'a', refreshToken: 'r', expiresAt: '', person: { id: 'p1', name: '值班员' } })
  jest.mocked(chooseTable).mockResolvedValue({ path: 'blob:1', name: '福民社区.csv' })
  standing = view()
  phone.answer = ({ path }) => ({ statusCode: 200, data: path === '/files' ? { id: 'b'.repeat(24) } : standing })
})
afterEach(() => jest.useRealTimers())

const press = (words: string) => fireEvent.click(screen.getByText(words))
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds))

async function check() {
  render(<ImportPanel onWritten={onWritten} />)
  press(importWords.choose)
  await screen.findByText('福民社区.csv')
  press(importWords.check)
  await screen.findByText(/正在核对/)
}
const come = async () => {
  phone.storage.set('linli.import.p1', id)
  render(<ImportPanel onWritten={onWritten} />)
  await pass(0)
}

test('without a file it asks for one', () => {
  render(<ImportPanel onWritten={onWritten} />)
  press(importWords.check)
  expect(screen.getByText(importWords.fileNeeded)).toBeTruthy()
  expect(phone.asked).toEqual([])
})

test('uploads the table, has it checked, and follows the check until it ends', async () => {
  await check()
  expect(phone.asked).toMatchObject([{ path: '/files', body: { purpose: 'table', file: 'blob:1' } }, { path: '/imports', body: { file: 'b'.repeat(24), kind: 'places' } }])
  standing = view({ rows: { total: 10720, done: 4000 } })
  await pass(1000)
  expect(screen.getByText('正在核对：4,000 / 10,720 行')).toBeTruthy()
  standing = view({ state: 'checked', rows: { total: 10720, done: 0 }, summary: { created: 10000, changed: 700, unchanged: 20 } })
  await pass(1000)
  expect(screen.getByText('写入 10,700 行')).toBeTruthy()
  const asked = phone.asked.length
  await pass(5000)
  expect(phone.asked).toHaveLength(asked)
})

test('lists every error with its row and column, fifty at a time, and offers nothing to write', async () => {
  standing = view({ state: 'invalid', errors: [...wrongCells(119), { row: 1, column: null, code: 'column_missing', detail: '表头缺少“上级”列' }], errorCount: 1300 })
  await come()
  expect(screen.getByText(/有 1,300 处错误，什么都没有写入/)).toBeTruthy()
  const first = screen.getAllByRole('listitem')
  expect(first).toHaveLength(50)
  expect([...first[0]!.children].map((cell) => cell.textContent)).toEqual(['2', 'B', '缺少名称 2'])
  press(importWords.moreCells(50))
  press(importWords.moreCells(20))
  const all = screen.getAllByRole('listitem')
  expect(all).toHaveLength(120)
  expect([...all[119]!.children].map((cell) => cell.textContent)).toEqual(['1', importWords.wholeRow, '表头缺少“上级”列'])
  expect(screen.getByText(importWords.errorsShown(120, 1300))).toBeTruthy()
  expect(screen.queryByText(/写入 \d/)).toBeNull()
})

test('shows what would change field by field, and writes only when told to', async () => {
  const changes = [{ row: 7, key: '3 号楼', field: '名称', before: '3号楼', after: '3 号楼' }, { row: 8, key: '张三', field: '任职止', before: null, after: '2027-01-01' }]
  standing = view({ state: 'checked', rows: { total: 30, done: 0 }, summary: { created: 0, changed: 2, unchanged: 28 }, changes })
  await come()
  const rows = screen.getAllByRole('listitem').map((row) => [...row.children].map((cell) => cell.textContent))
  expect(rows).toEqual([
    ['7', '3 号楼', '名称', '3号楼', '3 号楼'],
    ['8', '张三', '任职止', importWords.blank, '2027-01-01'],
  ])
  expect(phone.asked.every(({ method }) => method === 'GET')).toBe(true)
  standing = view({ state: 'applying', rows: { total: 30, done: 0 } })
  press(importWords.apply(2))
  await screen.findByText(/正在写入/)
  expect(phone.asked.at(-1)).toMatchObject({ method: 'POST', path: `/imports/${id}/apply` })
})

test('a table without news has nothing to write', async () => {
  standing = view({ state: 'checked', summary: { created: 0, changed: 0, unchanged: 30 } })
  await come()
  expect(screen.getByText(/不用写入/)).toBeTruthy()
  expect(screen.queryByText(/^写入/)).toBeNull()
})

test('whoever comes back finds it where it is now', async () => {
  await check()
  screen.getByText(importWords.leave)
  cleanup()
  standing = view({ state: 'applying', rows: { total: 200, done: 120 } })
  render(<ImportPanel onWritten={onWritten} />)
  await waitFor(() => expect(screen.getByText('正在写入：120 / 200 行')).toBeTruthy())
})

test('while the answer stays away it says so and goes on asking', async () => {
  await check()
  const answer = phone.answer
  phone.answer = () => {
    throw new Error('no network')
  }
  await pass(1000)
  expect(screen.getByText(importWords.statusLost)).toBeTruthy()
  phone.answer = answer
  standing = view({ state: 'done', rows: { total: 30, done: 30 }, summary: { created: 30, changed: 0, unchanged: 0 } })
  await pass(1000)
  expect(screen.getByText(importWords.done(30))).toBeTruthy()
  expect(onWritten).toHaveBeenCalledTimes(1)
  expect(screen.queryByText(importWords.statusLost)).toBeNull()
})

test('another import that is running is told, and the chosen file stays', async () => {
  phone.answer = ({ path }) =>
    path === '/files' ? { statusCode: 200, data: { id: 'b'.repeat(24) } } : { statusCode: 409, data: { code: 'places.import_running', detail: '另一个导入正在进行，请等它完成。' } }
  render(<ImportPanel onWritten={onWritten} />)
  press(importWords.choose)
  await screen.findByText('福民社区.csv')
  press(importWords.check)
  await screen.findByText(/另一个导入正在进行/)
  expect(screen.getByText('福民社区.csv')).toBeTruthy()
})
