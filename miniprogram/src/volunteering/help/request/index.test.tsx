import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { helpDetail, helped, helper } from '../../../../../tests/support/help-detail'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import { actWords, cancelWords, giveBackWords, helpWords, takeWords } from '../words'
import HelpRequestPage from './index'

configure({ asyncUtilTimeout: 10_000 })

let request: ReturnType<typeof helpDetail>
let stepped: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  request = helpDetail({ can: { take: true } })
  stepped = () => ({ statusCode: 200, data: request })
  phone.params = { id: request.id }
  phone.answer = ({ method, path }) => (path === '/me' ? { statusCode: 200, data: meOf() } : method === 'POST' ? stepped() : { statusCode: 200, data: request })
})

async function open(elder = false) {
  if (elder) phone.storage.set('linli.elder', true)
  render(<ElderProvider><MeProvider><HelpRequestPage /></MeProvider></ElderProvider>)
  await act(async () => undefined)
  await screen.findByText(helpWords.subject)
}
const press = async (said: string) => {
  await act(async () => void fireEvent.click(screen.getAllByText(said).at(-1)!))
}
const sent = () => phone.asked.filter(({ method }) => method === 'POST').map(({ path, body }) => ({ path, body }))

test('taking it says what one commits to, and afterwards that it is hers', async () => {
  await open()
  await press(actWords.take)
  expect(screen.getByText(takeWords.title)).toBeTruthy()
  expect(screen.getByText('帮完、对方确认后，您得 1 小时。')).toBeTruthy()
  expect(sent()).toEqual([])
  request = helpDetail({ state: 'taken', mine: 'helper', payer: 'self', person: helped, helper: { ...helper, me: true }, can: { finish: true, giveBack: true, dispute: true } })
  await press(takeWords.sure)
  expect(sent()).toMatchObject([{ path: `/help-requests/${request.id}/take` }])
  await screen.findByText(/说好了，请您.*上午去/)
  expect(screen.getByRole('button', { name: `给张淑芬打电话 ${helped.phone}` })).toBeTruthy()
  await press(actWords.finish)
  expect(phone.went).toEqual([`navigateTo /volunteering/help/finish/index?id=${request.id}`])
})

test('where a neighbour was faster, that is said and it is shown as it stands', async () => {
  stepped = () => {
    request = helpDetail({ state: 'taken' })
    return { statusCode: 409, data: { code: 'volunteering.changed', detail: '刚刚已有人接了，请刷新后再看。' } }
  }
  await open()
  await press(actWords.take)
  await press(takeWords.sure)
  await screen.findByText('刚刚已有人接了，请刷新后再看。')
  expect(screen.getAllByText(helpWords.takenByNeighbour).length).toBeGreaterThan(0)
  expect(screen.queryByText(actWords.take)).toBeNull()
})

test('a payer who has too little left is said at the button', async () => {
  stepped = () => ({ statusCode: 409, data: { code: 'timebank.not_enough', detail: '对方可用的时间现在不够，暂时不能接。' } })
  await open()
  await press(actWords.take)
  await press(takeWords.sure)
  await screen.findByText('对方可用的时间现在不够，暂时不能接。')
})

test('giving it back needs a reason', async () => {
  request = helpDetail({ state: 'taken', mine: 'helper', payer: 'self', person: helped, helper: { ...helper, me: true }, can: { finish: true, giveBack: true } })
  await open()
  await press(actWords.giveBack)
  await press(giveBackWords.sure)
  expect(screen.getByText(giveBackWords.reasonNeeded)).toBeTruthy()
  await press(giveBackWords.reasons[1])
  await press(giveBackWords.sure)
  expect(sent()).toEqual([{ path: `/help-requests/${request.id}/give-back`, body: { reason: giveBackWords.reasons[1] } }])
})

test('who asked is told who comes, can call and can call it off', async () => {
  request = helpDetail({ state: 'taken', mine: 'person', payer: 'self', person: { ...helped, me: true }, helper, can: { cancel: true, dispute: true } })
  await open()
  expect(screen.getAllByText(/李建国.*来/).length).toBeGreaterThan(0)
  expect(screen.getByText('约定 1 小时，用自己的时间')).toBeTruthy()
  await press('打电话给李建国')
  expect(phone.called).toEqual([helper.phone])
  await press(actWords.cancel)
  expect(screen.getByText(cancelWords.consequence('李建国'))).toBeTruthy()
  await press(cancelWords.sure)
  expect(sent()).toEqual([{ path: `/help-requests/${request.id}/cancel`, body: {} }])
})

test('who asked for somebody else reads whose minutes pay', async () => {
  request = helpDetail({ state: 'taken', mine: 'asker', payer: 'self', person: helped, helper })
  await open()
  expect(screen.getByText('约定 1 小时，用张淑芬的时间')).toBeTruthy()
})

test('done, it asks her to confirm, in elder mode too; what she sees differently is a quiet way', async () => {
  request = helpDetail({
    state: 'done', mine: 'person', person: { ...helped, me: true }, helper, can: { confirm: true, dispute: true },
    done: { words: '已经买好，送到家里。', minutes: 50, at: '2026-11-24T03:00:00Z' },
    timeline: [{ at: '2026-11-24T03:00:00Z', type: 'help.finished', words: '李建国做完了，用了 50 分钟', note: null }],
  })
  await open(true)
  expect(screen.getByText('已经买好，送到家里。')).toBeTruthy()
  await press(actWords.dispute)
  await press(actWords.confirm)
  expect(phone.went).toEqual([`navigateTo /volunteering/help/dispute/index?id=${request.id}`, `navigateTo /volunteering/help/confirm/index?id=${request.id}`])
})

test('a decision of the desk is read by both', async () => {
  request = helpDetail({ state: 'settled', mine: 'helper', payer: 'self', person: helped, helper: { ...helper, me: true }, dispute: { by: '张淑芬', words: '来了，没有那么久。', at: '2026-11-24T03:00:00Z', answer: '问过双方，付一部分。', paid: 30 } })
  await open()
  expect(screen.getByText('问过双方，付一部分。')).toBeTruthy()
  expect(screen.getByText('付给帮忙的人 30 分钟')).toBeTruthy()
})

test('what is not there, or not for her, leads to the list', async () => {
  phone.answer = ({ path }) => (path === '/me' ? { statusCode: 200, data: meOf() } : { statusCode: 404, data: { code: 'not_found', detail: '没有找到。' } })
  render(<MeProvider><HelpRequestPage /></MeProvider>)
  await screen.findByText(helpWords.notFound)
  await press(helpWords.toList)
  expect(phone.went).toEqual(['navigateTo /volunteering/help/index'])
})

test('a chief who asked is not asked to confirm for her', async () => {
  request = helpDetail({ state: 'done', mine: 'asker', payer: 'self', byCall: true, person: helped, helper, done: { words: '买好了', minutes: 60, at: '2026-11-24T03:00:00Z' } })
  await open()
  expect(screen.getAllByText(helpWords.waitsConfirm).length).toBeGreaterThan(0)
  expect(screen.getByText(helpWords.byCall)).toBeTruthy()
  expect(screen.queryByText(actWords.confirm)).toBeNull()
})
