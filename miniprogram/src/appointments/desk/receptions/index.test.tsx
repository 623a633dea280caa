import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { serviceDetail, serviceSummary } from '../../../../../tests/support/appointment-views'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { phone, type Answer } from '../../../../../tests/support/taro'
import { addDays, dayOf } from '@shared/appointments/calendar'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { emptyReception, readReception } from './form'
import ReceptionsPage from './index'

configure({ asyncUtilTimeout: 10_000 })

const post = { id: 'd', role: 'desk' as const, label: '社区工作台', place: '620201001001', placeLabel: '福民社区', deputy: false, from: '2026-01-01T00:00:00Z', until: null, away: null }
const desk = meOf({ posts: [post], can: { ...meOf().can, desk: true } })
const day = addDays(dayOf(new Date()), 3)
const reception = { kind: 'reception' as const, theme: '物业和停车', provider: { name: '马书记', title: '雄关街道党工委书记' } }
let list: object[]
let made: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  list = [serviceSummary(reception)]
})

const ok = (data: unknown): Answer => ({ statusCode: 200, data })
function open(me = desk) {
  phone.answer = ({ method, path }) => {
    if (path === '/me') return ok(me)
    if (method === 'POST') return made()
    if (path.endsWith('/timetable')) return ok({ version: 1, rules: [], exceptions: [{ day, reason: '接访', windows: [{ from: 540, until: 690, slotMinutes: 15, perCounter: 1, counters: 1 }] }] })
    if (path.includes('/month')) return ok({ known: true, days: [{ day, kind: 'workday', name: '', windows: [], capacity: 10, booked: 4, closed: null }] })
    return ok({ items: list, next: null })
  }
  render(<ElderProvider><MeProvider><ReceptionsPage /></MeProvider></ElderProvider>)
}
const press = async (words: string) => {
  const found = (await screen.findAllByText(words)).at(-1)!
  await act(async () => void fireEvent.click(found))
}

test('what is to come stands with its theme, time and how many have booked', async () => {
  open()
  await screen.findByText('雄关街道党工委书记马书记')
  await screen.findByText('已约 4 / 10')
  screen.getByText('物业和停车')
  screen.getByText(/9:00–11:30/)
})

test('where there is none it says so', async () => {
  list = []
  open()
  await screen.findByText(/还没有安排接访日/)
})

test('a new one says everything that is missing, keeps it, and is announced', async () => {
  open()
  await press('新增接访日')
  await press('公布接访日')
  expect(screen.getAllByText('请填写。')).toHaveLength(4)
  screen.getByText('请选哪一天。')
  expect(phone.asked.some(({ method }) => method === 'POST')).toBe(false)
})

test('what the server refuses stands at its field', async () => {
  phone.storage.set(`linli.draft.${sessionOf().person.id}.reception`, { ...emptyReception({ code: '620201001001', label: '福民社区' }), leader: { person: null, name: '马书记', title: '书记' }, theme: '停车', where: '议事厅', day })
  made = () => ({ statusCode: 400, data: { code: 'bad_input', detail: '有些内容填得不对', status: 400, title: '', type: '', requestId: 'r', errors: [{ path: 'body.day', code: 'too_far', detail: '接访日最早提前 60 天公布' }] } })
  open()
  await press('新增接访日')
  await press('公布接访日')
  await screen.findByText('接访日最早提前 60 天公布')
  made = () => ok(serviceDetail({ ...reception, provider: { person: null, ...reception.provider } }))
  await press('公布接访日')
  await waitFor(() => expect(screen.getByText(/的接访已公布/)).toBeTruthy())
})

test('the form reads itself', () => {
  expect(readReception({ ...emptyReception({ code: '1', label: '' }), leader: { person: null, name: ' 马 ', title: '书记' }, theme: '停车', where: '议事厅', day })).toEqual({
    body: { place: '1', leader: { person: null, name: '马', title: '书记' }, theme: '停车', where: '议事厅', day, window: { from: 540, until: 690, slotMinutes: 15, perCounter: 1, counters: 1 } },
  })
})

test('it is the desk’s', async () => {
  open(meOf())
  await screen.findByText('接访日由社区工作台安排。')
})
