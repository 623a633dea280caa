import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { bookingDetail, serviceDetail } from '../../../../tests/support/appointment-views'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { phone, type Answer } from '../../../../tests/support/taro'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import CounterPage from './index'
import type { Entry } from './queue'

configure({ asyncUtilTimeout: 10_000 })

const service = '0123456789abcdef01234567'
const start = '2026-11-25T01:00:00Z'
const clerk = meOf({ can: { ...meOf().can, work: true, desk: true, counter: true } })
const entry = (change: Partial<Entry>): Entry => ({ booking: 'b1', number: 1, state: 'booked', start, name: '李建国', phone: '13900000001', priority: null, counter: null, arrivedAt: null, note: null, bookedBy: null, ...change })

let items: Entry[]
let answers: Record<string, () => Answer>

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  items = [entry({ booking: 'b2', number: 2, state: 'arrived', priority: 'over80', name: '张淑芬', arrivedAt: start }), entry({}), entry({ booking: 'b3', number: 3, state: 'served' })]
  answers = {}
})

async function open(me = clerk) {
  phone.answer = ({ method, path }) => {
    const own = answers[`${method} ${path}`]
    if (own) return own()
    if (path === '/me') return ok(me)
    if (path === '/counter/services') return ok({ day: '2026-11-25', items: [{ id: service, name: '养老金资格认证', where: '大厅', booked: 1, arrived: 1, called: 0, served: 1, missed: 0 }] })
    if (path === `/services/${service}/queue`) return ok({ day: '2026-11-25', service: { id: service, name: '养老金资格认证', where: '大厅', eldersFirst: true }, items })
    const id = /^\/bookings\/(b\d)$/.exec(path)?.[1]
    const found = items.find(({ booking }) => booking === id)
    if (found) return ok(bookingDetail({ id, state: found.state, can: canOf(found) }))
    return { statusCode: 500, data: {} }
  }
  render(<ElderProvider><MeProvider><CounterPage /></MeProvider></ElderProvider>)
}

const ok = (data: unknown): Answer => ({ statusCode: 200, data })
const no = (status: number, code: string, detail: string, errors: object[] = []): Answer => ({ statusCode: status, data: { code, detail, status, title: '', type: '', requestId: 'r', errors } })
const canOf = ({ state }: Entry) => ({ checkIn: state === 'booked', call: state === 'arrived' || state === 'called', serve: state === 'arrived' || state === 'called', miss: state === 'called', raiseIssue: state === 'called' })
const press = async (words: string | RegExp) => {
  const found = (await screen.findAllByText(words)).at(-1)!
  await act(async () => void fireEvent.click(found))
}
const sent = (path: string) => phone.asked.filter((asked) => asked.path === path && asked.method === 'POST')
const type = (words: string) => fireEvent.change(screen.getByPlaceholderText('签到码或号码'), { target: { value: words } })

test('it asks once which window this is, keeps it on the device, and calls the next one to it', async () => {
  await open()
  await press('叫下一位')
  expect(sent(`/services/${service}/queue/next`)).toHaveLength(0)
  await press('2 号窗口')
  await press('就在这里')
  expect(phone.storage.get('linli.window')).toBe('2 号窗口')
  answers[`POST /services/${service}/queue/next`] = () => {
    items = items.map((one) => (one.booking === 'b2' ? { ...one, state: 'called', counter: '2 号窗口' } : one))
    return ok({ called: items[0], waiting: 0 })
  }
  await press('叫下一位')
  expect(sent(`/services/${service}/queue/next`)[0]?.body).toEqual({ counter: '2 号窗口' })
  await screen.findByText('已请 2 号到 2 号窗口。')
  await screen.findByText('2 号办完了')
  expect(screen.getAllByText('80 岁以上').length).toBeGreaterThan(0)
})

test('nobody there is said where the button is', async () => {
  phone.storage.set('linli.window', '1 号窗口')
  answers[`POST /services/${service}/queue/next`] = () => ok({ called: null, waiting: 0 })
  await open()
  await press('叫下一位')
  await screen.findByText('现在没有人在等。签到后才能叫。')
})

test('calling again is a new call each time, and the same one while its answer is lost', async () => {
  phone.storage.set('linli.window', '1 号窗口')
  items = [entry({ state: 'called', counter: '1 号窗口' })]
  let lost = true
  answers['POST /bookings/b1/call'] = () => {
    if (lost) {
      lost = false
      return no(503, 'unavailable', '服务暂时不可用，请稍后再试。')
    }
    return ok(bookingDetail())
  }
  await open()
  await press('再叫一次')
  await screen.findByText('服务暂时不可用，请稍后再试。')
  await press('再叫一次')
  await screen.findByText('已请 1 号到 1 号窗口。')
  await press('再叫一次')
  await waitFor(() => expect(sent('/bookings/b1/call')).toHaveLength(3))
  const keys = sent('/bookings/b1/call').map(({ header }) => header['idempotency-key'])
  expect(keys[0]).toBe(keys[1])
  expect(keys[2]).not.toBe(keys[1])
})

test('not come is asked once more and says what follows from it', async () => {
  phone.storage.set('linli.window', '1 号窗口')
  items = [entry({ state: 'called', counter: '1 号窗口' })]
  answers['POST /bookings/b1/missed'] = () => {
    items = []
    return ok(bookingDetail())
  }
  await open()
  await press('没有来')
  expect(screen.getByText(/李建国会收到消息/)).toBeTruthy()
  expect(sent('/bookings/b1/missed')).toHaveLength(0)
  await press('记为没有来')
  await screen.findByText('1 号已记为没有来。')
})

test('checks in by a number of the queue, and says why it cannot', async () => {
  answers['POST /counter/check-in'] = () => ok(bookingDetail({ number: 1, person: { name: '李建国', label: '', me: false }, service: { id: service, name: '养老金资格认证', kind: 'service', theme: null } }))
  await open()
  await screen.findByPlaceholderText('签到码或号码')
  const go = async (words: string) => {
    type(words)
    await act(async () => void fireEvent.click(screen.getAllByText('签到').at(-1)!))
  }
  await go('')
  screen.getByText('请输入签到码或号码。')
  await go('9')
  screen.getByText('这项服务今天没有 9 号。')
  await go('3')
  screen.getByText('3 号办完了，不用再签到。')
  expect(sent('/counter/check-in')).toHaveLength(0)
  await go('1')
  await screen.findByText('李建国 1 号已签到，等叫号。')
  expect(sent('/counter/check-in')[0]?.body).toEqual({ slot: `${service}-20261125-0900`, number: 1 })
})

test('scans a code; one that is used or unknown is said at the field', async () => {
  phone.scanned = 'linli:booking:ABCD2345'
  answers['POST /counter/check-in'] = () => no(409, 'appointments.code_used', '这个签到码已经用过了。')
  await open()
  await press('扫码签到')
  await screen.findByText('这个签到码已经用过了。')
  expect(sent('/counter/check-in')[0]?.body).toEqual({ code: 'linli:booking:ABCD2345' })
})

test('whoever has no counter is told so', async () => {
  await open(meOf())
  await screen.findByText('窗口叫号给社区窗口的工作人员用。')
})

test('a day without slots says so', async () => {
  answers['GET /counter/services'] = () => ok({ day: '2026-11-25', items: [] })
  await open()
  await screen.findByText(/今天没有您的号/)
})

test('the desk books for whoever has no phone of her own, by name and number', async () => {
  const slot = { id: `${service}-20991125-0900`, start: '2099-11-25T01:00:00Z', end: '2099-11-25T01:30:00Z', capacity: 4, free: 2, waiting: 0, timeOfDay: 'office', mine: null }
  answers[`GET /services/${service}`] = () => ok(serviceDetail({ id: service }))
  answers[`GET /services/${service}/slots`] = () => ok({ days: [{ day: '2099-11-25', kind: 'workday', name: '', closed: null, slots: [slot, { ...slot, id: `${service}-20991125-0930`, start: '2099-11-25T01:30:00Z', free: 0 }] }], suggested: [], now: start })
  await open()
  await press('替居民约号')
  await screen.findByText('9:00')
  expect(screen.queryByText('9:30')).toBeNull()
  await press('约好')
  screen.getByText('请先选给谁约。')
  screen.getByText('请选一个时间。')
  fireEvent.change(screen.getByPlaceholderText('手机号，11 位'), { target: { value: '138' } })
  fireEvent.change(screen.getByPlaceholderText('姓名，例如 王秀英'), { target: { value: '赵玉兰' } })
  screen.getByText('请写 11 位手机号，好通知到本人。')
  fireEvent.change(screen.getByPlaceholderText('手机号，11 位'), { target: { value: '13800000000' } })
  await press('80 岁以上')
  await press('9:00')
  answers['POST /bookings'] = () => no(400, 'bad_input', '有些内容填得不对', [{ path: 'body.for.phone', code: 'foreign', detail: '这个手机号的居民不住在这里' }])
  await press('约好')
  await screen.findByText('这个手机号的居民不住在这里')
  answers['POST /bookings'] = () => ok(bookingDetail({ person: { name: '赵玉兰', label: '', me: false }, number: 4 }))
  await press('约好')
  await screen.findByText(/赵玉兰约好了：.*4 号/)
  expect(sent('/bookings').at(-1)?.body).toEqual({ slot: slot.id, for: { name: '赵玉兰', phone: '13800000000' }, priority: 'over80' })
})

test('an issue is opened from what was said at the window', async () => {
  phone.storage.set('linli.window', '1 号窗口')
  items = [entry({ state: 'called', counter: '1 号窗口' })]
  await open()
  await press('登记成诉求')
  await press('登记诉求')
  screen.getByText('请选是什么事。')
  screen.getByText('请写一下居民说了什么。')
  await press('停水漏水')
  const text = screen.getByText('居民说了什么').closest('.field')!.querySelector('textarea')!
  fireEvent.change(text, { target: { value: '三楼漏水' } })
  answers['POST /bookings/b1/issue'] = () => ok(bookingDetail({ issue: '9'.repeat(24) }))
  await press('登记诉求')
  await screen.findByText(/已登记成诉求/)
  expect(sent('/bookings/b1/issue')[0]?.body).toEqual({ category: 'water', text: '三楼漏水', private: false })
  await press('看这件诉求')
  expect(phone.went.at(-1)).toBe(`navigateTo /issues/issue/index?id=${'9'.repeat(24)}`)
})
