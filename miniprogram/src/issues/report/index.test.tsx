import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { parcels } from '@/outbox/parcels'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { issueDetail } from '../../../../tests/support/issue-detail'
import { type Answer, type Asked, phone } from '../../../../tests/support/taro'
import Report from './index'

const household = '620201001001-G01-B03-U2-0501'
const person = '1'.repeat(24)
const resident = {
  id: person,
  name: '王秀英',
  doors: [{ household, label: '福民社区 3 号楼 2 单元 501 室', status: 'confirmed' }],
  posts: [],
  community: { code: '620201001001', name: '福民社区' },
  can: { work: false },
}
const worker = { ...resident, doors: [], posts: [{ place: '620201001001-G01' }], can: { work: true } }
const route = { holder: { name: '陈志强', label: '福民社区 3 号楼楼栋长' }, why: '', respondBy: '2099-01-02T02:00:00.000Z', resolveBy: '2099-01-08T02:00:00.000Z' }

let me: object
let report: (asked: Asked) => Answer

// A loaded machine is slow to render; no test here is about time.
configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  phone.reset()
  keepSession({ accessToken: 'a', refreshToken: 'r', expiresAt: '', person: { id: person, name: '王秀英' } })
  me = resident
  report = () => ({ statusCode: 200, data: issueDetail() })
  phone.answer = (asked) => {
    if (asked.path === '/me') return { statusCode: 200, data: me }
    if (asked.path.startsWith('/issues/route')) return { statusCode: 200, data: route }
    if (asked.path.startsWith('/issues/residents')) return { statusCode: 200, data: { items: [{ id: '2'.repeat(24), name: '孙德明' }] } }
    if (asked.path === '/files') return { statusCode: 200, data: { id: '9'.repeat(24) } }
    return report(asked)
  }
})

async function open({ elder = false }: { elder?: boolean } = {}) {
  if (elder) phone.storage.set('linli.elder', true)
  const rendered = render(
    <ElderProvider>
      <MeProvider>
        <Report />
      </MeProvider>
    </ElderProvider>,
  )
  await screen.findByText('什么事')
  return rendered
}
const press = (words: string | RegExp) => fireEvent.click(screen.getByText(words))
const write = (words: string) => fireEvent.change(screen.getByPlaceholderText('拍了照或录了音，可以不写'), { target: { value: words } })
const sent = () => phone.asked.filter(({ path, method }) => path === '/issues' && method === 'POST')

test('says what is missing instead of sending', async () => {
  await open()
  press('上报')
  expect(screen.getByText(/请选一下是什么事/)).toBeTruthy()
  expect(screen.getByText(/请拍一张照片、录一段话/)).toBeTruthy()
  expect(sent()).toEqual([])
})

test('finds what it is about in a resident’s words', async () => {
  await open()
  fireEvent.change(screen.getByPlaceholderText(/说说什么事/), { target: { value: '没水' } })
  expect(screen.getByText('停水漏水')).toBeTruthy()
  expect(screen.queryByText('噪音扰民')).toBeNull()
})

test('says who will answer before it is sent, fills in the own door and opens the issue', async () => {
  await open()
  press('停水漏水')
  write('楼道水管漏水')
  await screen.findByText(/由 3 号楼楼栋长陈志强负责/)
  press('上报')
  await waitFor(() => expect(phone.went).toEqual([`redirectTo /issues/issue/index?id=${issueDetail().id}&sent=1`]))
  expect(sent()).toMatchObject([{ body: { category: 'water', text: '楼道水管漏水', place: household, urgent: false, hideName: true, private: false }, header: { 'idempotency-key': expect.any(String) } }])
})

test('a photo is enough', async () => {
  phone.chosen = ['wxfile://leak.jpg']
  await open()
  press('停水漏水')
  fireEvent.click(screen.getByRole('button', { name: '拍照或选照片' }))
  await waitFor(() => expect(phone.asked.some(({ path }) => path === '/files')).toBe(true))
  press('上报')
  await waitFor(() => expect(sent()).toMatchObject([{ body: { text: '', photos: ['9'.repeat(24)] } }]))
})

test('an emergency shows the numbers to call before anything else', async () => {
  await open()
  press('燃气泄漏')
  fireEvent.click(screen.getByRole('button', { name: '拨打 119，火警' }))
  expect(phone.called).toEqual(['119'])
  expect(screen.queryByText(/很着急/)).toBeNull()
})

test('what is always private is not asked for', async () => {
  await open()
  press('邻里纠纷')
  expect(screen.getByText(/这类事只有负责的人能看到/)).toBeTruthy()
  expect(screen.queryByText(/^不公开/)).toBeNull()
})

test('without a network it is kept, said so, and the form is empty for another', async () => {
  report = () => {
    throw new Error('no network')
  }
  await open()
  press('停水漏水')
  write('楼道水管漏水')
  press('上报')
  await screen.findByText('已存在手机里')
  expect(parcels()).toMatchObject([{ person, state: 'waiting', report: { category: 'water', text: '楼道水管漏水' } }])
  press('再反映一件')
  expect(screen.queryByDisplayValue('楼道水管漏水')).toBeNull()
})

test('a refusal is shown at its field and nothing that was written is lost', async () => {
  report = () => ({ statusCode: 400, data: { code: 'bad_input', detail: '有些内容填得不对', errors: [{ path: 'body.place', code: 'foreign', detail: '只能上报自己社区里的事' }] } })
  await open()
  press('停水漏水')
  write('楼道水管漏水')
  press('上报')
  await screen.findByText('只能上报自己社区里的事')
  expect(screen.getByDisplayValue('楼道水管漏水')).toBeTruthy()
  expect(parcels()).toEqual([])
})

test('what was written before is there again, and can be thrown away', async () => {
  const first = await open()
  press('停水漏水')
  write('楼道水管漏')
  first.unmount()
  await open()
  expect(screen.getByDisplayValue('楼道水管漏')).toBeTruthy()
  press('清空重写')
  expect(screen.queryByDisplayValue('楼道水管漏')).toBeNull()
  expect(screen.getByPlaceholderText(/说说什么事/)).toBeTruthy()
})

test('a photo that was taken before is there again', async () => {
  phone.chosen = ['wxfile://leak.jpg']
  const first = await open()
  fireEvent.click(screen.getByRole('button', { name: '拍照或选照片' }))
  await screen.findByRole('button', { name: '第 1 张照片' })
  await waitFor(() => expect(phone.storage.get(`linli.draft.${person}.report`)).toMatchObject({ files: { photos: [{ fileId: '9'.repeat(24) }] } }))
  first.unmount()
  await open()
  expect(await screen.findByRole('button', { name: '第 1 张照片' })).toBeTruthy()
})

test('elder mode asks one thing at a time and ends with a look over it', async () => {
  await open({ elder: true })
  press('物业维修')
  press('停水漏水')
  press('下一步')
  write('楼道水管漏水')
  press('下一步')
  expect(screen.getByText('3 号楼 2 单元 501 室')).toBeTruthy()
  press('下一步')
  press('下一步')
  expect(screen.getByText('再看一遍')).toBeTruthy()
  expect(screen.getByText('楼道水管漏水')).toBeTruthy()
  await screen.findByText(/由 3 号楼楼栋长陈志强负责/)
  press('上报')
  await waitFor(() => expect(sent()).toHaveLength(1))
})

test('without a network and without knowing the door one can report from the own door', async () => {
  phone.answer = () => {
    throw new Error('no network')
  }
  await open()
  expect(screen.getByText('我登记的门牌')).toBeTruthy()
  press('停水漏水')
  write('漏水')
  press('上报')
  await screen.findByText('已存在手机里')
  expect(parcels()[0]?.report).not.toHaveProperty('place')
})

test('who has no door is led to it', async () => {
  me = { ...resident, doors: [] }
  render(
    <MeProvider>
      <Report />
    </MeProvider>,
  )
  fireEvent.click(await screen.findByText('登记我的门牌'))
  expect(phone.went).toEqual(['navigateTo /people/bind/index'])
})

describe('for a resident', () => {
  test('is offered to those who hold a post only', async () => {
    await open()
    expect(screen.queryByText(/替居民上报/)).toBeNull()
  })

  test('needs a household and a name', async () => {
    me = worker
    await open()
    press(/替居民上报/)
    press('停水漏水')
    write('王阿姨家漏水')
    press('上报')
    expect(screen.getByText('请选是哪一户的居民。')).toBeTruthy()
    expect(sent()).toEqual([])
  })

  test('is sent under her name, from her door', async () => {
    me = worker
    phone.storage.set(`linli.draft.${person}.report`, { behalf: true, household: { code: household, label: '福民社区 3 号楼 2 单元 501 室' } })
    await open()
    fireEvent.click(await screen.findByText('孙德明'))
    press('停水漏水')
    write('她家厨房漏水')
    press('上报')
    await waitFor(() => expect(sent()).toMatchObject([{ body: { onBehalfOf: { person: '2'.repeat(24) }, place: household } }]))
  })
})
