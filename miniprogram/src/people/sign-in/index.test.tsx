import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { phone } from '../../../../tests/support/taro'
import { sessionOf } from '../../../../tests/support/screen-person'
import { MeProvider } from '@/session/me'
import { dropSession, session } from '@/session/session'
import SignIn from './index'

configure({ asyncUtilTimeout: 10_000 })

const persons = [
  { id: 'p1', name: '王秀英', roleLabel: '居民', placeLabel: '', story: '退休教师' },
  { id: 'p2', name: '吴丽', roleLabel: '网格员', placeLabel: '', story: '每天走街串户' },
  { id: 'p3', name: '李建国', roleLabel: '居民', placeLabel: '', story: '对门邻居' },
]

beforeEach(() => {
  phone.reset()
  dropSession()
})

const open = () => render(<MeProvider><SignIn /></MeProvider>)

test('demo persons stand under what they are; choosing one signs in and goes home', async () => {
  phone.answer = ({ path }) => ({ statusCode: 200, data: path === '/demo/persons' ? { items: persons } : sessionOf() })
  open()
  const residents = (await screen.findByText('居民')).parentElement?.parentElement as HTMLElement
  expect(within(residents).getAllByText(/王秀英|李建国/)).toHaveLength(2)
  fireEvent.click(screen.getByText('吴丽'))
  await waitFor(() => expect(phone.went).toEqual(['reLaunch /pages/home/index']))
  expect(phone.asked.find(({ path }) => path === '/sign-in/demo')?.body).toEqual({ person: 'p2' })
  expect(session()?.accessToken).toBe('a')
})

test('in production there are no demo persons, and WeChat signs in with the phone number or without', async () => {
  phone.answer = ({ path }) => (path === '/demo/persons' ? { statusCode: 404, data: { code: 'not_found', detail: '没有找到' } } : { statusCode: 200, data: sessionOf() })
  open()
  fireEvent.click(await screen.findByText('先不给手机号，直接进入'))
  await waitFor(() => expect(phone.went).toEqual(['reLaunch /pages/home/index']))
  expect(phone.asked.find(({ path }) => path === '/sign-in/wechat')?.body).toEqual({ code: 'wx-code' })
  expect(screen.queryByText(/演示环境/)).toBeNull()
})

test('a refusal is said on the page and not signed in', async () => {
  phone.answer = ({ path }) =>
    path === '/demo/persons' ? { statusCode: 200, data: { items: persons } } : { statusCode: 429, data: { code: 'too_many', detail: '操作太频繁，请稍后再试。' } }
  open()
  fireEvent.click(await screen.findByText('王秀英'))
  expect(await screen.findByText('操作太频繁，请稍后再试。')).toBeTruthy()
  expect(session()).toBeNull()
})
