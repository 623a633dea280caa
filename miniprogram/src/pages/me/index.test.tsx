import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { phone } from '../../../../tests/support/taro'
import { MeProvider } from '@/session/me'
import { keepSession, session } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import MePage from './index'

configure({ asyncUtilTimeout: 10_000 })

const away = { from: '2026-11-20T00:00:00Z', until: '2099-01-05T16:00:00Z', reason: '休假' }
const post = { id: 'c1', role: 'building_chief' as const, label: '楼栋长', place: 'b', placeLabel: '3 号楼', deputy: false, from: '2026-01-01T00:00:00Z', until: null, away: null }

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
})

async function open(me = meOf()) {
  phone.answer = ({ path }) => ({ statusCode: 200, data: path === '/me' ? me : {} })
  const { container } = render(<ElderProvider><MeProvider><MePage /></MeProvider></ElderProvider>)
  await screen.findByText(me.name)
  return container
}

test('elder mode switches the whole page and is remembered', async () => {
  const page = await open()
  expect(page.querySelector('.elder')).toBeNull()
  fireEvent.click(screen.getByText('大字模式：已关'))
  expect(page.querySelector('.linli.elder')).toBeTruthy()
  expect(screen.getByText('大字模式：已开')).toBeTruthy()
  expect(phone.storage.get('linli.elder')).toBe(true)
})

test('signing out is asked once more, then ends on the server and here', async () => {
  await open()
  fireEvent.click(screen.getByText('退出登录'))
  expect(session()).not.toBeNull()
  await act(async () => void fireEvent.click(screen.getByText('现在退出')))
  await waitFor(() => expect(session()).toBeNull())
  expect(phone.asked.map(({ path }) => path)).toContain('/sign-out')
  expect(phone.went).toEqual(['reLaunch /people/sign-in/index'])
})

test('a chief can leave her post, and come back', async () => {
  await open(meOf({ posts: [post] }))
  fireEvent.click(screen.getByText('我要离开几天'))
  expect(phone.went).toEqual(['navigateTo /people/away/index?post=c1'])
})

test('who is away sees until when, and can be back', async () => {
  await open(meOf({ posts: [{ ...post, away }] }))
  expect(screen.getByText('休假，2099 年 1 月 6 日回来')).toBeTruthy()
  await act(async () => void fireEvent.click(screen.getByText('我回来了')))
  expect(phone.asked.map(({ method, path }) => `${method} ${path}`)).toContain('DELETE /posts/c1/away')
})
