import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { errandDetail } from '../../../../../tests/support/errand-detail'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, type Asked, phone } from '../../../../../tests/support/taro'
import { cancelWords, errandWords } from '../words'
import ErrandPage from './index'

const mine = { name: '吴丽', label: '网格员', me: true, phone: null }
let errand: ReturnType<typeof errandDetail>
let stepped: (asked: Asked) => Answer

configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  errand = errandDetail()
  phone.params = { id: errand.id }
  phone.answer = (asked) => {
    if (asked.path === '/me') return { statusCode: 200, data: meOf() }
    return asked.method === 'GET' ? { statusCode: 200, data: errand } : stepped(asked)
  }
})

async function open(ready: string) {
  render(
    <MeProvider>
      <ErrandPage />
    </MeProvider>,
  )
  await screen.findAllByText(ready)
}

test('its runner accepts with one press and is told that the resident knows', async () => {
  errand = errandDetail({ mine: false, holder: mine, can: { accept: true, return: true } })
  stepped = () => ({ statusCode: 200, data: errandDetail({ mine: false, holder: mine, state: 'accepted', can: { finish: true } }) })
  await open(errandWords.accept)
  fireEvent.click(screen.getByText(/^接单，/))
  await screen.findByText(errandWords.accepted)
  expect(phone.asked.at(-2)).toMatchObject({ path: `/errands/${errand.id}/accept`, body: {} })
  expect(screen.getByText('填写办了什么')).toBeTruthy()
})

test('where the asked time has gone by she has to say when she comes', async () => {
  errand = errandDetail({ mine: false, holder: mine, window: { from: '2026-11-01T00:00:00Z', until: '2026-11-01T04:00:00Z' }, can: { accept: true } })
  await open(errandWords.accept)
  fireEvent.click(screen.getByText('接单，另选时间'))
  expect(phone.went).toEqual([`navigateTo /appointments/errands/act/accept/index?id=${errand.id}`])
})

test('who was slower is told beside the button, and sees how it stands now', async () => {
  errand = errandDetail({ mine: false, holder: mine, can: { accept: true } })
  stepped = () => {
    errand = errandDetail({ mine: false })
    return { statusCode: 409, data: { code: 'appointments.changed', detail: '这件代办刚刚改派给了张淑芬。' } }
  }
  await open(errandWords.accept)
  fireEvent.click(screen.getByText(/^接单，/))
  await screen.findByText('这件代办刚刚改派给了张淑芬。')
  await screen.findAllByText(errandWords.waits('吴丽'))
  expect(screen.queryByText(/^接单，/)).toBeNull()
})

test('the resident calls it off after being asked once more', async () => {
  errand = errandDetail({ can: { cancel: true } })
  stepped = () => ({ statusCode: 200, data: errandDetail({ state: 'cancelled' }) })
  await open(errandWords.waits('吴丽'))
  fireEvent.click(screen.getByText('不用办了'))
  await screen.findByText(cancelWords.consequence('吴丽'))
  expect(phone.asked.some(({ method }) => method === 'POST')).toBe(false)
  fireEvent.click(screen.getByText('已经办好了'))
  fireEvent.click(screen.getAllByText(cancelWords.sure).at(-1)!)
  await waitFor(() => expect(phone.asked.find(({ method }) => method === 'POST')).toMatchObject({ path: `/errands/${errand.id}/cancel`, body: { reason: '已经办好了' } }))
})

test('what is not there says so and leads to the list', async () => {
  phone.answer = ({ path }) => (path === '/me' ? { statusCode: 200, data: meOf() } : { statusCode: 404, data: { code: 'not_found', detail: '没有找到' } })
  await open(errandWords.notFound)
  fireEvent.click(screen.getByText(errandWords.toList))
  expect(phone.went).toEqual(['navigateTo /appointments/errands/index'])
})

test('without a network it can be tried again', async () => {
  phone.answer = ({ path }) => {
    if (path === '/me') return { statusCode: 200, data: meOf() }
    throw new Error('no network')
  }
  await open('再试一次')
  phone.answer = ({ path }) => ({ statusCode: 200, data: path === '/me' ? meOf() : errand })
  fireEvent.click(screen.getByText('再试一次'))
  await screen.findAllByText(errandWords.waits('吴丽'))
})
