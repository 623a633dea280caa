import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { keepSession } from '@/session/session'
import { phone } from '../../../../tests/support/taro'
import { pickPlace, type Picking, type PlaceView } from '../pick-place'
import PickPlace from './index'

// A loaded machine is slow to render; no test here is about time.
configure({ asyncUtilTimeout: 10_000 })

const place = (code: string, name: string, level: PlaceView['level'], hasChildren = true): PlaceView => ({ code, name, level, label: name, hasChildren })
const community = place('C', '福民社区', 'community')
const grid = place('C-G01', '第一网格', 'grid')
const building = place('C-G01-B03', '3 号楼', 'building')
const door = place('C-G01-B03-0501', '501 室', 'household', false)
const below: Record<string, { parent: PlaceView; ancestors: PlaceView[]; items: PlaceView[] }> = {
  C: { parent: community, ancestors: [], items: [grid, place('C-G02', '第二网格', 'grid')] },
  'C-G01': { parent: grid, ancestors: [community], items: [building, place('C-G01-B04', '4 号楼', 'building')] },
  'C-G01-B03': { parent: building, ancestors: [community, grid], items: [door, place('C-G01-B03-0502', '502 室', 'household', false)] },
}

beforeEach(() => {
  phone.reset()
  keepSession({ accessToken: 'a', refreshToken: 'r', expiresAt: '', person: { id: '1'.repeat(24), name: '王秀英' } })
  phone.answer = ({ path }) => {
    if (path.startsWith('/places/find')) return { statusCode: 200, data: { items: decodeURIComponent(path).includes('501') ? [door] : [] } }
    return { statusCode: 200, data: { ...below[/of=([\w-]+)/.exec(path)?.[1] ?? ''], next: null } }
  }
})

/** Asks for a place as a form does, and opens the page with the address it was given. */
function ask(picking: Picking) {
  const answer = pickPlace(picking)
  phone.params = Object.fromEntries(new URLSearchParams(phone.went[0]?.split('?')[1]))
  return { answer, page: render(<PickPlace />) }
}
const press = async (words: string | RegExp) => fireEvent.click(await screen.findByText(words))

test('goes down level by level and answers with the place that was chosen', async () => {
  const { answer } = ask({ within: 'C', levels: ['household'] })
  await press('第一网格')
  await press('3 号楼')
  await press('501 室')
  expect(await answer).toEqual(door)
  expect(phone.went).toContain('navigateBack ')
})

test('a place above the door can be chosen where it is asked for, and only there', async () => {
  const { answer } = ask({ within: 'C', levels: ['building', 'household'] })
  await press('第一网格')
  await screen.findByText('3 号楼')
  expect(screen.queryByText(/就选这里/)).toBeNull()
  await press('3 号楼')
  await press('就选这里：3 号楼')
  expect(await answer).toEqual(building)
})

test('the way down leads back up, but not above where one may choose', async () => {
  ask({ within: 'C-G01', levels: ['household'] })
  await press('3 号楼')
  await screen.findByText('501 室')
  expect(screen.queryByText('福民社区')).toBeNull()
  await press('第一网格')
  expect(await screen.findByText('4 号楼')).toBeTruthy()
})

test('finds a door by words', async () => {
  const { answer } = ask({ within: 'C', levels: ['household'] })
  fireEvent.change(screen.getByPlaceholderText(/输入楼号/), { target: { value: '501' } })
  await press('501 室')
  expect(await answer).toEqual(door)
})

test('says so when nothing is found, and leads back', async () => {
  ask({ within: 'C', levels: ['household'] })
  fireEvent.change(screen.getByPlaceholderText(/输入楼号/), { target: { value: '99' } })
  await screen.findByText(/没有找到“99”/)
  await press('清空，一级一级选')
  expect(await screen.findByText('第一网格')).toBeTruthy()
})

test('going back without choosing answers nothing', async () => {
  const { answer, page } = ask({ within: 'C', levels: ['household'] })
  await screen.findByText('第一网格')
  page.unmount()
  expect(await answer).toBeNull()
})

test('a failure can be tried again', async () => {
  const answers = phone.answer
  phone.answer = () => {
    throw new Error('no network')
  }
  ask({ within: 'C', levels: ['household'] })
  await screen.findByText(/网络连不上/)
  phone.answer = answers
  await press('再试一次')
  await waitFor(() => expect(screen.getByText('第一网格')).toBeTruthy())
})
