import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { bookingDetail } from '../../../../../tests/support/appointment-views'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import JudgeBooking from './index'

configure({ asyncUtilTimeout: 10_000 })

let booking = bookingDetail()
let stepAnswer: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  phone.params = { id: booking.id }
  booking = bookingDetail({ state: 'served', can: { judge: true } })
  stepAnswer = () => ({ statusCode: 200, data: booking })
  phone.answer = ({ method, path }) => (path === '/me' ? { statusCode: 200, data: meOf() } : method === 'GET' ? { statusCode: 200, data: booking } : stepAnswer())
})

async function open(elder = false) {
  if (elder) phone.storage.set('linli.elder', true)
  render(<ElderProvider><MeProvider><JudgeBooking /></MeProvider></ElderProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getByText(words)))
}
const verdicts = () => phone.asked.filter(({ path }) => path.endsWith('/judge'))

test('sends nothing before all three questions are answered, then all of them', async () => {
  await open()
  await press('有')
  await press('提交评价')
  expect(screen.getAllByText('请选一个。')).toHaveLength(2)
  expect(verdicts()).toEqual([])
  await press('没办成')
  await press('不满意')
  await press('提交评价')
  await waitFor(() => expect(phone.went).toEqual(['navigateBack ']))
  expect(verdicts()).toMatchObject([{ body: { responded: true, solved: false, satisfied: false } }])
})

test('elder mode asks one question at a time', async () => {
  await open(true)
  expect(screen.queryByText('您满意吗？')).toBeNull()
  await press('有')
  await press('下一步')
  expect(screen.getByText('要办的事办成了吗？')).toBeTruthy()
})

test('judged by the other one meanwhile: says so and shows what was typed', async () => {
  await open()
  for (const answer of ['有', '办成了', '满意']) await press(answer)
  fireEvent.change(screen.getByPlaceholderText(/等了多久/), { target: { value: '很快' } })
  stepAnswer = () => {
    booking = bookingDetail({ state: 'served' })
    return { statusCode: 409, data: { code: 'appointments.step_not_allowed', detail: '这件事现在不能这样操作。' } }
  }
  await press('提交评价')
  expect(await screen.findByText('很快')).toBeTruthy()
  await press('回到这个预约')
  expect(phone.went).toEqual(['navigateBack '])
})
