import { fireEvent, render, screen } from '@testing-library/react'
import { meOf } from '../../../../tests/support/screen-person'
import { phone } from '../../../../tests/support/taro'
import { Beside } from './beside'

const { can, counts } = meOf()

beforeEach(() => phone.reset())

test('says how many errands and letters wait, and opens those', () => {
  render(<Beside me={meOf({ can: { ...can, work: true, confirmHouseholds: true }, counts: { ...counts, errands: 2, enquiries: 1 } })} />)
  fireEvent.click(screen.getByText('代办 2 件'))
  fireEvent.click(screen.getByText('书面咨询 1 件'))
  expect(phone.went).toEqual(['navigateTo /appointments/errands/index?view=todo', 'navigateTo /appointments/enquiries/index?view=todo'])
})

test('a leader is led to her invitations', () => {
  render(<Beside me={meOf({ can: { ...can, work: true, invite: true } })} />)
  fireEvent.click(screen.getByText('约居民见面'))
  expect(phone.went).toEqual(['navigateTo /appointments/invitations/index?view=sent'])
  expect(screen.queryByText(/上门代办/)).toBeNull()
})

test('shows nothing to whoever has none of it to do', () => {
  const { container } = render(<Beside me={meOf()} />)
  expect(container.innerHTML).toBe('')
})

test('a chief asks for help for a resident, and the desk looks after the time bank', () => {
  render(<Beside me={meOf({ can: { ...can, work: true, confirmHouseholds: true, desk: true } })} />)
  fireEvent.click(screen.getByText('替居民求助'))
  fireEvent.click(screen.getByText('时间银行'))
  expect(phone.went).toEqual(['navigateTo /volunteering/help/ask/index', 'navigateTo /timebank/desk/index'])
})
