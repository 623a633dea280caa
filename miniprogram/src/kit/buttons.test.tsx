import { act, fireEvent, render, screen } from '@testing-library/react'
import { phone } from '../../../tests/support/taro'
import { CallButton } from './call-button'
import { MainButton } from './main-button'

beforeEach(() => {
  jest.useFakeTimers()
  phone.reset()
})
afterEach(() => jest.useRealTimers())

const button = () => screen.getByRole('button')

test('a second press while it works does nothing; afterwards it works again', async () => {
  let settle = () => undefined as void
  const onPress = jest.fn(() => new Promise<void>((resolve) => { settle = resolve }))
  render(<MainButton onPress={onPress}>送出</MainButton>)
  fireEvent.click(button())
  fireEvent.click(button())
  expect(onPress).toHaveBeenCalledTimes(1)
  await act(async () => settle())
  fireEvent.click(button())
  expect(onPress).toHaveBeenCalledTimes(2)
})

test('it says that it works only when that takes longer than a moment', async () => {
  let settle = () => undefined as void
  render(
    <MainButton busyWords="正在送出" onPress={() => new Promise<void>((resolve) => { settle = resolve })}>
      送出
    </MainButton>,
  )
  fireEvent.click(button())
  act(() => void jest.advanceTimersByTime(290))
  expect(screen.queryByText('正在送出')).toBeNull()
  act(() => void jest.advanceTimersByTime(20))
  expect(screen.getByText('正在送出')).toBeTruthy()
  await act(async () => settle())
  expect(screen.getByText('送出')).toBeTruthy()
})

test('a task that fails frees the button', async () => {
  const onPress = jest.fn(() => Promise.reject(new Error('no')))
  render(<MainButton onPress={onPress}>送出</MainButton>)
  fireEvent.click(button())
  await act(async () => undefined)
  fireEvent.click(button())
  expect(onPress).toHaveBeenCalledTimes(2)
  await act(async () => undefined)
})

test('a disabled one does nothing', () => {
  const onPress = jest.fn()
  render(<MainButton disabled onPress={onPress}>送出</MainButton>)
  fireEvent.click(button())
  expect(onPress).not.toHaveBeenCalled()
})

test('the call button calls, and says whom', async () => {
  render(<CallButton phone="13900000001" who="张淑芬" />)
  await act(async () => void fireEvent.click(screen.getByLabelText('给张淑芬打电话 13900000001')))
  expect(phone.called).toEqual(['13900000001'])
})
