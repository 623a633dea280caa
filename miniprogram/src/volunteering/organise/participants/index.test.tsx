import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import { activityDetail, activityId, participant } from '../../../../../tests/support/volunteering-views'
import type { Participant } from './groups'
import ParticipantsPage from './index'

configure({ asyncUtilTimeout: 10_000 })

let list: Participant[]
let listing: (() => Answer) | null
let answers: Record<string, (body: unknown) => Answer>
const ok = (data: unknown): Answer => ({ statusCode: 200, data })
const no = (code: string, detail: string): Answer => ({ statusCode: 409, data: { code, detail } })
const confirmPath = (id: string) => `/participations/${id.repeat(24)}/confirm`
const markPath = (id: string) => `/participations/${id.repeat(24)}/mark`

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  phone.params = { id: activityId }
  list = []
  listing = null
  answers = {}
  phone.answer = ({ path, body }) => {
    const set = answers[path]
    if (set) return set(body)
    if (path === '/me') return ok(meOf())
    return path.includes('/participants') ? (listing?.() ?? ok({ items: list, next: null })) : ok(activityDetail({ inHours: -1.5 }))
  }
})

async function open() {
  render(<ElderProvider><MeProvider><ParticipantsPage /></MeProvider></ElderProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getAllByText(words).at(-1)!))
}
const cardOf = (name: string) => within(screen.getAllByText(name)[0]!.closest<HTMLElement>('.card')!)
const served = (id: string, minutes = 120) => participant(id, { state: 'out', checkedInAt: '2026-11-28T01:00:00Z', checkedOutAt: '2026-11-28T03:00:00Z', minutes, confirmable: true })
const sent = (path: string) => phone.asked.filter((asked) => asked.path === path)

test('what is to be done stands first, with a call to who has not come', async () => {
  list = [participant('1', { phone: '13900000001', can: { in: true, absent: true } }), served('2'), participant('3', { state: 'in', can: { out: true, settle: true }, most: 90 }), participant('4', { state: 'waiting' }), participant('5', { state: 'confirmed', minutes: 60 })]
  await open()
  await screen.findByText('等您确认 1 人')
  expect([...document.querySelectorAll('.section__title')].map((title) => title.textContent)).toEqual(['等您确认 1 人', '在场，还没签退 1 人', '报了名，还没签到 1 人', '候补的 1 人', '办完的 1 人'])
  await press('打电话')
  expect(phone.called).toEqual(['13900000001'])
})

test('confirms one, who then stands among those that are done', async () => {
  list = [served('1')]
  answers[confirmPath('1')] = () => ok({ ...served('1'), state: 'confirmed', confirmable: false })
  await open()
  await screen.findByText('确认 2 小时')
  await press('确认 2 小时')
  expect(await screen.findByText('办完的 1 人')).toBeTruthy()
  expect(sent(confirmPath('1'))).toMatchObject([{ body: { confirm: true }, header: { 'idempotency-key': expect.any(String) } }])
})

test('confirms all one after the other; one that fails keeps nobody from hers, and is tried again under its key', async () => {
  list = [served('1'), served('2', 60), served('3'), { ...served('4'), confirmable: false, own: true }, served('5', 0)]
  for (const id of ['1', '3']) answers[confirmPath(id)] = () => ok({ ...served(id), state: 'confirmed', confirmable: false })
  answers[confirmPath('2')] = () => no('volunteering.overlap', '和另一次服务的时间重叠。')
  await open()
  await screen.findByText('全部确认（3 人）')
  expect(cardOf('志愿者4').getByText(/要别人来确认/)).toBeTruthy()
  expect(cardOf('志愿者5').getByText(/服务时间是 0 分钟/)).toBeTruthy()
  await press('全部确认（3 人）')
  expect(screen.getByText('志愿者2，1 小时')).toBeTruthy()
  expect(screen.queryByText('志愿者4，2 小时')).toBeNull()
  expect(sent(confirmPath('1'))).toEqual([])
  await press('确认')
  expect(await screen.findByText('确认好了 2 人。有 1 人没有确认成，原因写在名字下面。')).toBeTruthy()
  expect(screen.getByText('和另一次服务的时间重叠。')).toBeTruthy()
  expect(phone.asked.filter(({ path }) => path.endsWith('/confirm')).map(({ path }) => path)).toEqual(['1', '2', '3'].map(confirmPath))
  answers[confirmPath('2')] = () => ok({ ...served('2', 60), state: 'confirmed', confirmable: false })
  await press('确认')
  expect(await screen.findByText('确认好了 3 人。')).toBeTruthy()
  expect(new Set(sent(confirmPath('2')).map(({ header }) => header['idempotency-key'])).size).toBe(1)
  await press('回到名单')
  expect(await screen.findByText('办完的 3 人')).toBeTruthy()
})

test('refuses with words', async () => {
  list = [served('1')]
  answers[confirmPath('1')] = () => ok({ ...served('1'), state: 'refused', confirmable: false })
  await open()
  await screen.findByText('不确认')
  await press('不确认')
  await press('不确认')
  expect(screen.getByText('请写明原因。')).toBeTruthy()
  expect(sent(confirmPath('1'))).toEqual([])
  await press('签了到，没有参加')
  await press('不确认')
  expect(await screen.findByText('办完的 1 人')).toBeTruthy()
  expect(sent(confirmPath('1'))).toMatchObject([{ body: { confirm: false, words: '签了到，没有参加' } }])
})

test('marks somebody in, and says why it was refused', async () => {
  list = [participant('1', { can: { in: true } })]
  answers[markPath('1')] = () => no('volunteering.step_not_allowed', '现在不能这样操作。')
  await open()
  await screen.findByText('记签到')
  await press('记签到')
  expect(await screen.findByText('现在不能这样操作。')).toBeTruthy()
  answers[markPath('1')] = () => ok({ ...list[0]!, state: 'in' })
  await press('记签到')
  expect(await screen.findByText('在场，还没签退 1 人')).toBeTruthy()
})

test('settles a forgotten check-out with minutes, never more than may be', async () => {
  list = [participant('1', { state: 'in', checkedInAt: '2026-11-28T01:00:00Z', can: { settle: true }, most: 150 })]
  answers[markPath('1')] = () => ok({ ...served('1', 90) })
  await open()
  await screen.findByText('记签退')
  await press('记签退')
  expect(screen.getByText('从签到算起，最多可以记 2 小时 30 分。')).toBeTruthy()
  expect(screen.queryByText(/刚刚走/)).toBeNull()
  await press('自己填')
  fireEvent.change(screen.getByLabelText('小时'), { target: { value: '3' } })
  await press('记签退')
  expect(screen.getByText('请填整数，1 分钟到 2 小时 30 分。')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('小时'), { target: { value: '1' } })
  fireEvent.change(screen.getByLabelText('分钟'), { target: { value: '30' } })
  await press('记签退')
  expect(await screen.findByText('等您确认 1 人')).toBeTruthy()
  expect(sent(markPath('1'))).toMatchObject([{ body: { as: 'out', minutes: 90 } }])
})

test('marks somebody absent only after asking', async () => {
  list = [participant('1', { can: { absent: true } })]
  answers[markPath('1')] = () => ok({ ...list[0]!, state: 'absent', can: { in: false, out: false, settle: false, absent: false } })
  await open()
  await screen.findByText('没有来')
  await press('没有来')
  expect(sent(markPath('1'))).toEqual([])
  await press('记为没有来')
  expect(await screen.findByText('办完的 1 人')).toBeTruthy()
})

test('nobody yet, no network, and not hers', async () => {
  listing = () => {
    throw new Error('no network')
  }
  await open()
  expect(await screen.findByText(/网络连不上/)).toBeTruthy()
  listing = null
  await press('再试一次')
  expect(await screen.findByText(/还没有人报名/)).toBeTruthy()
  expect(screen.getByText('出示签到码')).toBeTruthy()
})

test('who does not organise it sees no list', async () => {
  answers[`/activities/${activityId}`] = () => ok(activityDetail({ can: { organise: false } }))
  await open()
  expect(await screen.findByText(/看不到名单/)).toBeTruthy()
  await waitFor(() => expect(phone.asked.some(({ path }) => path.includes('/participants'))).toBe(false))
})
