import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { deskMe } from '../../../../../tests/support/desk-person'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import OrganisationsDeskPage from './index'

configure({ asyncUtilTimeout: 10_000 })

const id = '5'.repeat(24)
const summary = { id, name: '暖心志愿队', about: '陪老人、扫楼道', place: { code: '620201001001', label: '福民社区' }, state: 'asked', volunteers: 0, activities: 0, minutes: 0 }
const detail = {
  ...summary, registration: '嘉民社 12 号', contact: { name: '郭晓东', phone: '13900000001' }, organisers: [{ id: '1'.repeat(24), name: '郭晓东' }, { id: '2'.repeat(24), name: '李建国' }], projects: [], answer: null,
  askedAt: '2026-11-24T05:25:00Z', version: 1, can: { edit: false, approve: true, organise: false },
}
let items: object[]
let one: object
let approval: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  items = [summary]
  one = detail
  approval = () => {
    items = []
    return { statusCode: 200, data: { ...detail, state: 'approved' } }
  }
})

async function open(me = deskMe()) {
  phone.answer = ({ method, path }) => {
    if (path === '/me') return { statusCode: 200, data: me }
    if (method === 'POST') return approval()
    return { statusCode: 200, data: path.startsWith(`/organisations/${id}`) ? one : { items, next: null } }
  }
  render(<MeProvider><OrganisationsDeskPage /></MeProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  const found = (await screen.findAllByText(words)).at(-1)!
  await act(async () => void fireEvent.click(found))
}
const sent = () => phone.asked.filter(({ method }) => method === 'POST')

test('shows who answers for it, approves it, and the list goes on', async () => {
  await open()
  await press('暖心志愿队')
  await screen.findByText('嘉民社 12 号')
  screen.getByText('郭晓东 13900000001')
  screen.getByText('郭晓东、李建国')
  await press('通过，可以办活动')
  await screen.findByText('“暖心志愿队”可以发布活动了，已告诉组织者。')
  await screen.findByText(/没有等着审核的组织/)
  expect(sent()).toMatchObject([{ path: `/organisations/${id}/approval`, body: { state: 'approved' } }])
  expect(screen.queryByText('通过，可以办活动')).toBeNull()
  screen.getByText('停止这个组织')
})

test('refuses with words only', async () => {
  approval = () => ({ statusCode: 200, data: { ...detail, state: 'refused', answer: '请把要做的事写得更具体。' } })
  await open()
  await press('暖心志愿队')
  await press('不通过')
  await press('不通过，告诉组织者')
  screen.getByText('请写明原因，或选一条。')
  expect(sent()).toEqual([])
  await press('请把要做的事写得更具体。')
  await press('不通过，告诉组织者')
  await screen.findByText('“暖心志愿队”没有通过，原因已告诉组织者。')
  expect(sent()).toMatchObject([{ body: { state: 'refused', words: '请把要做的事写得更具体。' } }])
})

test('stops one that is registered, saying what that brings', async () => {
  one = { ...detail, state: 'approved' }
  approval = () => ({ statusCode: 200, data: { ...detail, state: 'stopped', answer: '长期没有活动。' } })
  await open()
  await press('已登记')
  expect(phone.asked.at(-1)!.path).toBe('/organisations?state=approved')
  await press('暖心志愿队')
  await press('停止这个组织')
  screen.getByText(/还没开始的活动都会取消/)
  await press('长期没有活动。')
  await press('确定停止')
  await screen.findByText(/“暖心志愿队”已停止/)
  expect(sent()).toMatchObject([{ body: { state: 'stopped', words: '长期没有活动。' } }])
})

test('what a colleague did first is said, and can be looked at', async () => {
  approval = () => ({ statusCode: 409, data: { code: 'conflict', detail: '内容已经被别人改动，请刷新后再试。' } })
  await open()
  await press('暖心志愿队')
  await press('通过，可以办活动')
  await screen.findByText('别的同事刚刚处理过这个组织，您的没有保存。')
  one = { ...detail, state: 'refused', answer: '重复了' }
  await press('看现在的情况')
  await screen.findByText('下面是同事处理后的情况。')
  await screen.findByText('改为通过')
  screen.getByText('重复了')
})

test('her own organisation is for a colleague', async () => {
  one = { ...detail, can: { ...detail.can, approve: false } }
  await open()
  await press('暖心志愿队')
  await screen.findByText('您是这个组织的组织者，要请另一位工作人员来审核。')
  expect(screen.queryByText('通过，可以办活动')).toBeNull()
})

test('is the desk’s', async () => {
  await open(meOf())
  await screen.findByText('这一页给社区工作台用。')
})

test('without network it can be asked for again', async () => {
  phone.answer = ({ path }) => {
    if (path === '/me') return { statusCode: 200, data: deskMe() }
    throw new Error('no network')
  }
  render(<MeProvider><OrganisationsDeskPage /></MeProvider>)
  await screen.findByText(/网络连不上/)
  phone.answer = () => ({ statusCode: 200, data: { items, next: null } })
  await press('再试一次')
  await screen.findByText('暖心志愿队')
})
