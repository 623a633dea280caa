import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { activityDetail, activityId } from '../../../../tests/support/activity-views'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import CheckActivity from './index'

configure({ asyncUtilTimeout: 10_000 })

let activity: ReturnType<typeof activityDetail>
let step: () => Answer

const inAt = '2099-11-28T01:02:00.000Z'
const isIn = () => activityDetail({ participation: { state: 'in', checkedInAt: inAt }, can: { checkOut: true } })

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  phone.params = { id: activityId }
  activity = activityDetail({ participation: { state: 'signed' }, can: { checkIn: true, leave: true } })
  step = () => ({ statusCode: 200, data: isIn() })
  phone.answer = ({ method, path }) => (path === '/me' ? { statusCode: 200, data: meOf() } : method === 'GET' ? { statusCode: 200, data: activity } : step())
})

async function open() {
  render(<ElderProvider><MeProvider><CheckActivity /></MeProvider></ElderProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getAllByText(words).at(-1)!))
}
const type = (digits: string) => fireEvent.change(screen.getByLabelText('组织者手机上的 6 位数字'), { target: { value: digits } })
const steps = () => phone.asked.filter(({ method }) => method === 'POST')

test('the organiser’s code is scanned, and she reads since when she is there', async () => {
  phone.scanned = `linli:activity:${activityId}:in:042137`
  await open()
  await press('扫码签到')
  expect(await screen.findByText('已签到')).toBeTruthy()
  expect(screen.getByText('2099 年 11 月 28 日上午 9:02')).toBeTruthy()
  expect(screen.getByText(/走之前记得再来这里签退/)).toBeTruthy()
  expect(steps()).toMatchObject([{ path: `/activities/${activityId}/check-in`, body: { code: '042137' } }])
  await press('好的')
  expect(phone.went).toEqual(['navigateBack '])
})

test.each([
  ['https://example.com', '这不是签到码。请扫组织者手机上的码。'],
  [`linli:activity:${'c'.repeat(24)}:in:042137`, '这是另一个活动的码。请扫这次活动的组织者手机上的码。'],
  [`linli:activity:${activityId}:out:042137`, '这是签退的码。请组织者换成签到的码，再扫一次。'],
])('what is not the right code is said, and nothing is sent: %s', async (scanned, said) => {
  phone.scanned = scanned
  await open()
  await press('扫码签到')
  expect(await screen.findByText(said)).toBeTruthy()
  expect(steps()).toEqual([])
})

test('six digits are typed where nobody can scan; fewer are asked for', async () => {
  await open()
  await press('扫不了，输入 6 位数字')
  type('0421')
  await press('签到')
  expect(screen.getByText('请输入 6 位数字。')).toBeTruthy()
  expect(steps()).toEqual([])
  type('042137')
  await press('签到')
  expect(await screen.findByText('已签到')).toBeTruthy()
  expect(steps()).toMatchObject([{ body: { code: '042137' } }])
})

test('an expired code is said in clear words until she types another', async () => {
  step = () => ({ statusCode: 409, data: { code: 'volunteering.bad_code', detail: '签到码不对或已经过期，请看组织者手机上现在的码。' } })
  await open()
  await press('扫不了，输入 6 位数字')
  type('111111')
  await press('签到')
  expect(await screen.findByText(/签到码不对或已经过期/)).toBeTruthy()
  type('22')
  expect(screen.queryByText(/签到码不对或已经过期/)).toBeNull()
})

test('once in the page does not ask her out, and a lost answer is no second check-in', async () => {
  phone.scanned = `linli:activity:${activityId}:in:042137`
  await open()
  step = () => {
    activity = isIn()
    return { statusCode: 409, data: { code: 'volunteering.step_not_allowed', detail: '您已经签到过了。' } }
  }
  await press('扫码签到')
  expect(await screen.findByText('已签到')).toBeTruthy()
  expect(screen.queryByText('扫码签退')).toBeNull()
})

test('going out says what the server counted, and who has to say yes to it', async () => {
  activity = isIn()
  step = () => ({ statusCode: 200, data: activityDetail({ participation: { state: 'out', checkedInAt: inAt, checkedOutAt: '2099-11-28T02:52:00.000Z', minutes: 110 } }) })
  phone.scanned = `linli:activity:${activityId}:out:424242`
  await open()
  await press('扫码签退')
  expect(await screen.findByText('已签退，服务了 1 小时 50 分')).toBeTruthy()
  expect(screen.getByText('上午 9:02 签到，上午 10:52 签退')).toBeTruthy()
  expect(screen.getByText(/等组织者确认/)).toBeTruthy()
  expect(steps()).toMatchObject([{ path: `/activities/${activityId}/check-out`, body: { code: '424242' } }])
})

test('too early says from when on, and leads back', async () => {
  activity = activityDetail({ participation: { state: 'signed' } })
  await open()
  expect(await screen.findByText('2099 年 11 月 28 日上午 8:00 起可以在现场签到。')).toBeTruthy()
  await press('回到活动')
  expect(phone.went).toEqual(['navigateBack '])
})

test('in elder mode one thing at a time: the scan, or the digits in its place', async () => {
  phone.storage.set('linli.elder', true)
  await open()
  await screen.findByText('扫码签到')
  expect(screen.queryByLabelText('组织者手机上的 6 位数字')).toBeNull()
  await press('扫不了，输入 6 位数字')
  expect(screen.queryByText('扫码签到')).toBeNull()
  expect(screen.getByLabelText('组织者手机上的 6 位数字')).toBeTruthy()
})
