import { fireEvent, render, screen } from '@testing-library/react'
import { DeskTable } from './desk-table'

jest.mock('@/kit/row-props', () => jest.requireActual('@/kit/row-props.h5'))

const items = ['a', 'b', 'c'].map((id) => ({ id, minutes: 60 }))

function open(opened: string | null = null) {
  const told = { onOpen: jest.fn(), onClose: jest.fn(), onEnd: jest.fn() }
  render(
    <DeskTable
      name="persons"
      label="居民列表"
      items={items}
      opened={opened}
      columns={[
        { key: 'id', label: '谁', cell: ({ id }) => `居民 ${id}` },
        { key: 'minutes', label: '时间', number: true, cell: ({ minutes }) => String(minutes) },
      ]}
      {...told}
    />,
  )
  return told
}
const row = (id: string) => screen.getByText(`居民 ${id}`).closest('[role=row]') as HTMLElement
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })

test('arrows move, Enter opens, Escape closes, and the end asks for more', () => {
  const { onOpen, onClose, onEnd } = open()
  row('a').focus()
  press('ArrowDown')
  expect(document.activeElement).toBe(row('b'))
  press('Enter')
  expect(onOpen).toHaveBeenCalledWith('b')
  press('End')
  expect(onEnd).toHaveBeenCalled()
  press('Escape')
  expect(onClose).toHaveBeenCalled()
})

test('a touch opens, the open row says so, and numbers stand at the right end', () => {
  const { onOpen } = open('c')
  fireEvent.click(row('b'))
  expect(onOpen).toHaveBeenCalledWith('b')
  expect(row('c').getAttribute('aria-selected')).toBe('true')
  expect([...row('a').querySelectorAll('.desk-table__cell--number')].map(({ textContent }) => textContent)).toEqual(['时间60'])
})
