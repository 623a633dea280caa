import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { enquiryDetail } from '../../../../../tests/support/enquiry-detail'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, phone } from '../../../../../tests/support/taro'
import { askWords as words } from '../words'
import AskEnquiry from './index'

const lawyer = { id: '3'.repeat(24), name: '社区律师咨询', provider: { name: '方明远', title: '社区法律顾问' }, answerWithin: 2 * 1440 }
const judge = { id: '4'.repeat(24), name: '法官进社区', provider: { name: '韩雪梅', title: '法官' }, answerWithin: 3 * 1440 }
let me = meOf()
let services: (typeof lawyer)[]
let asked: () => Answer

configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  me = meOf()
  services = [lawyer, judge]
  asked = () => ({ statusCode: 200, data: enquiryDetail() })
  phone.answer = ({ method, path }) => {
    if (path === '/me') return { statusCode: 200, data: me }
    if (path.startsWith('/services?')) return { statusCode: 200, data: { items: services, next: null } }
    if (path.startsWith('/services/')) return { statusCode: 200, data: services.find(({ id }) => path.endsWith(id)) }
    if (method === 'POST' && path === '/enquiries') return asked()
    throw new Error(`nothing answers ${method} ${path}`)
  }
})

async function open(ready: string, elder = false) {
  phone.storage.set('linli.elder', elder)
  render(
    <ElderProvider>
      <MeProvider>
        <AskEnquiry />
      </MeProvider>
    </ElderProvider>,
  )
  await screen.findByText(ready)
}
const write = () => fireEvent.change(screen.getByLabelText(words.text), { target: { value: '写遗嘱要注意什么？' } })
const sent = () => phone.asked.filter(({ method }) => method === 'POST')

test('says what is missing instead of sending', async () => {
  await open(words.who)
  fireEvent.click(screen.getByText(words.send))
  expect(screen.getByText(words.whoNeeded)).toBeTruthy()
  expect(screen.getByText(words.tellNeeded)).toBeTruthy()
  expect(sent()).toEqual([])
})

test('says who can read it and by when an answer comes, and opens the thread', async () => {
  await open(words.who)
  fireEvent.click(screen.getByText(lawyer.name))
  await screen.findByText(words.after('2 天'))
  expect(screen.getByText(words.private('社区法律顾问方明远'))).toBeTruthy()
  write()
  fireEvent.click(screen.getByText(words.send))
  await waitFor(() => expect(phone.went).toEqual([`redirectTo /appointments/enquiries/enquiry/index?id=${enquiryDetail().id}&sent=1`]))
  expect(sent()).toMatchObject([{ body: { service: lawyer.id, text: '写遗嘱要注意什么？', photos: [] } }])
})

test('opened from a service, that one is asked', async () => {
  phone.params = { service: judge.id }
  await open(words.who)
  await screen.findByText(words.private('法官韩雪梅'))
  write()
  fireEvent.click(screen.getByText(words.send))
  await waitFor(() => expect(sent()).toMatchObject([{ body: { service: judge.id } }]))
})

test('where nobody answers any more it is said beside the button, and nothing is lost', async () => {
  services = [lawyer]
  asked = () => ({ statusCode: 409, data: { code: 'issues.nobody_answers', detail: '这项服务现在没有人答复，请打电话问问社区。' } })
  await open(words.who)
  write()
  fireEvent.click(screen.getByText(words.send))
  await screen.findByText('这项服务现在没有人答复，请打电话问问社区。')
  expect(screen.getByDisplayValue('写遗嘱要注意什么？')).toBeTruthy()
})

test('elder mode asks whom first, then what', async () => {
  await open(words.who, true)
  expect(screen.queryByLabelText(words.text)).toBeNull()
  fireEvent.click(screen.getByText(lawyer.name))
  fireEvent.click(screen.getByText('下一步'))
  write()
  fireEvent.click(screen.getByText(words.send))
  await waitFor(() => expect(sent()).toHaveLength(1))
})

test('says so where nobody can be asked', async () => {
  services = []
  await open(words.nobody)
})

test('who has no door is led to it', async () => {
  me = meOf({ doors: [] })
  await open(words.noDoor)
})
