import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import { organisationDetail } from '../../../../../tests/support/volunteering-views'
import RegisterOrganisation from './index'

configure({ asyncUtilTimeout: 10_000 })

let made: () => Answer

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  made = () => ({ statusCode: 200, data: organisationDetail({ state: 'asked' }) })
  phone.answer = ({ path }) => (path === '/me' ? { statusCode: 200, data: meOf() } : made())
})

async function open() {
  render(<ElderProvider><MeProvider><RegisterOrganisation /></MeProvider></ElderProvider>)
  await act(async () => undefined)
}
const press = async (words: string) => {
  await act(async () => void fireEvent.click(screen.getByText(words)))
}
const write = (label: string, words: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: words } })
const sent = () => phone.asked.filter(({ method }) => method === 'POST')

test('says what is missing, sends it for her own community, and says what comes next', async () => {
  await open()
  await screen.findByText('福民社区')
  await press('送社区审核')
  expect(screen.getAllByText('请填写。')).toHaveLength(2)
  expect(sent()).toEqual([])
  write('组织叫什么', ' 暖心志愿队 ')
  write('做什么事', '陪老人、扫楼道')
  await press('送社区审核')
  expect(await screen.findByText(/“暖心志愿队”已经送社区审核/)).toBeTruthy()
  expect(sent()).toMatchObject([{ path: '/organisations', body: { name: '暖心志愿队', about: '陪老人、扫楼道', registration: null, place: '620201001001' }, header: { 'idempotency-key': expect.any(String) } }])
})

test('what is refused stands at its field, and what was typed stays', async () => {
  made = () => ({ statusCode: 400, data: { code: 'bad_input', detail: '有些内容填得不对。', errors: [{ path: 'body.place', code: 'foreign', detail: '请选自己住的或负责的社区、网格、楼栋' }] } })
  await open()
  await screen.findByText('福民社区')
  write('组织叫什么', '暖心志愿队')
  write('做什么事', '扫楼道')
  await press('送社区审核')
  expect(await screen.findByText('请选自己住的或负责的社区、网格、楼栋')).toBeTruthy()
  expect((screen.getByLabelText('组织叫什么') as HTMLInputElement).value).toBe('暖心志愿队')
})

test('elders are asked one thing at a time', async () => {
  phone.storage.set('linli.elder', true)
  await open()
  await screen.findByText('第 1 步，共 4 步')
  await press('下一步')
  expect(screen.getByText('请填写。')).toBeTruthy()
  write('组织叫什么', '暖心志愿队')
  await press('下一步')
  write('做什么事', '扫楼道')
  await press('下一步')
  await press('下一步')
  await press('送社区审核')
  await waitFor(() => expect(sent()).toHaveLength(1))
})
