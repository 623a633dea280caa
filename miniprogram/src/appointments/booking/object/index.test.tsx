import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { bookingDetail } from '../../../../../tests/support/appointment-views'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { phone } from '../../../../../tests/support/taro'
import ObjectMissed from './index'

configure({ asyncUtilTimeout: 10_000 })

let booking = bookingDetail()

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  phone.params = { id: booking.id }
  booking = bookingDetail({ state: 'missed', can: { object: true } })
  phone.answer = ({ path }) => ({ statusCode: 200, data: path === '/me' ? meOf() : booking })
})

async function open() {
  render(<MeProvider><ObjectMissed /></MeProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getByText(words)))
}
const sent = () => phone.asked.filter(({ method }) => method === 'POST')

test('a ready phrase is enough, nothing is not', async () => {
  await open()
  await press('提交异议')
  expect(screen.getByText('请写几句当时的情况。')).toBeTruthy()
  await press('我到了，没有人接待。')
  await press('提交异议')
  await waitFor(() => expect(sent()).toMatchObject([{ path: `/bookings/${booking.id}/object`, body: { words: '我到了，没有人接待。' } }]))
  expect(phone.went).toEqual(['navigateBack '])
})

test('without a network the words stay', async () => {
  await open()
  await press('生病住院，来不了。')
  phone.answer = () => { throw new Error('request:fail') }
  await press('提交异议')
  expect(await screen.findByText(/网络连不上/)).toBeTruthy()
  expect(screen.getByDisplayValue('生病住院，来不了。')).toBeTruthy()
})

test('can be made once', async () => {
  booking = bookingDetail({ state: 'missed' })
  await open()
  expect(await screen.findByText('现在不能提出异议。每次只能提一次。')).toBeTruthy()
})
