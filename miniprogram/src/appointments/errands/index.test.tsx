import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { errandDetail } from '../../../../tests/support/errand-detail'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../tests/support/taro'
import Errands from './index'
import { errandWords, listWords, requestWords } from './words'

const worker = meOf({ can: { ...meOf().can, work: true }, counts: { ...meOf().counts, errands: 1 } })
const holder = { name: '吴丽', label: '网格员', me: true, phone: null }
const waiting = errandDetail({ mine: false, holder, person: { name: '王秀英', label: '', me: false, phone: '13800000002' } })
let me: object
let items: object[]
let accepted: () => Answer

configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  phone.reset()
  phone.params = { view: 'todo' }
  keepSession(sessionOf())
  me = meOf()
  items = []
  phone.answer = ({ method, path }) => {
    if (path === '/me') return { statusCode: 200, data: me }
    return method === 'GET' ? { statusCode: 200, data: { items, next: null } } : accepted()
  }
})

async function open(ready: string) {
  render(
    <MeProvider>
      <Errands />
    </MeProvider>,
  )
  await screen.findByText(ready)
}

test('a resident sees her own only, and is told what could be here', async () => {
  await open(listWords.emptyMine)
  expect(screen.queryByText(listWords.views.todo)).toBeNull()
  fireEvent.click(screen.getByText(requestWords.title))
  expect(phone.went).toEqual(['navigateTo /appointments/errands/request/index'])
})

test('a worker accepts and calls without opening it', async () => {
  me = worker
  items = [waiting]
  accepted = () => ({ statusCode: 200, data: { ...waiting, state: 'accepted' } })
  await open(errandWords.accept)
  expect(phone.asked.some(({ path }) => path === '/errands?view=todo')).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: /给王秀英打电话/ }))
  expect(phone.called).toEqual(['13800000002'])
  fireEvent.click(screen.getByText(/^接单，/))
  await screen.findByText(errandWords.accepted)
  expect(screen.getByText('填写办了什么')).toBeTruthy()
})

test('one that somebody else has now is told above the list, which is asked for again', async () => {
  me = worker
  items = [waiting]
  accepted = () => {
    items = []
    return { statusCode: 409, data: { code: 'appointments.changed', detail: '这件代办刚刚改派给了张淑芬。' } }
  }
  await open(errandWords.accept)
  fireEvent.click(screen.getByText(/^接单，/))
  await screen.findByText('这件代办刚刚改派给了张淑芬。')
  await screen.findByText(listWords.emptyTodo)
})

test('what has ended is another list', async () => {
  await open(listWords.emptyMine)
  fireEvent.click(screen.getByText(listWords.ended))
  await screen.findByText(listWords.emptyEnded)
  await waitFor(() => expect(phone.asked.at(-1)?.path).toBe('/errands?view=mine&state=ended'))
})
