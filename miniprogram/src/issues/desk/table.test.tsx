import { fireEvent, render, screen } from '@testing-library/react'
import { issueDetail } from '../../../../tests/support/issue-detail'
import { Table } from './table'

jest.mock('@/kit/row-props', () => jest.requireActual('@/kit/row-props.h5'))

const id = (number: number) => String(number).padStart(24, '0')
const items = [1, 2, 3].map((number) => issueDetail({ id: id(number), number: `261123-0000${number}`, mine: false }))
const now = new Date('2026-11-23T02:00:00Z')

function open(opened: string | null = null) {
  const told = { onOpen: jest.fn(), onClose: jest.fn(), onEnd: jest.fn() }
  render(<Table items={items} opened={opened} now={now} near={(words) => words} {...told} />)
  return told
}
const row = (number: number) => screen.getByText(`261123-0000${number}`).closest('[role=row]') as HTMLElement
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })

test('arrows move the focus from row to row, and only one row is in the order of Tab', () => {
  open()
  row(1).focus()
  press('ArrowDown')
  expect(document.activeElement).toBe(row(2))
  press('ArrowUp')
  press('ArrowUp')
  expect(document.activeElement).toBe(row(1))
  press('ArrowDown')
  expect([1, 2, 3].map((number) => row(number).tabIndex)).toEqual([-1, 0, -1])
})

test('Enter opens the row that was reached, Escape closes', () => {
  const { onOpen, onClose } = open()
  row(1).focus()
  press('ArrowDown')
  expect(onOpen).not.toHaveBeenCalled()
  press('Enter')
  expect(onOpen).toHaveBeenCalledWith(id(2))
  press('Escape')
  expect(onClose).toHaveBeenCalled()
})

test('the keys ask for more at the last row', () => {
  const { onEnd } = open()
  row(1).focus()
  press('End')
  expect(document.activeElement).toBe(row(3))
  expect(onEnd).toHaveBeenCalled()
})

test('keys that belong to the browser stay with it', () => {
  const { onOpen } = open()
  row(1).focus()
  expect(fireEvent.keyDown(row(1), { key: 'r', ctrlKey: true })).toBe(true)
  expect(fireEvent.keyDown(row(1), { key: 'Tab' })).toBe(true)
  expect(fireEvent.keyDown(row(1), { key: 'ArrowDown' })).toBe(false)
  expect(onOpen).not.toHaveBeenCalled()
})

test('a touch opens, and the row that is open says so', () => {
  const { onOpen } = open(id(3))
  fireEvent.click(row(2))
  expect(onOpen).toHaveBeenCalledWith(id(2))
  expect(row(3).getAttribute('aria-selected')).toBe('true')
})
