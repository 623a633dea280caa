import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { enquiryDetail } from '../../../../../tests/support/enquiry-detail'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, type Asked, phone } from '../../../../../tests/support/taro'
import { threadWords as words } from '../words'
import EnquiryPage from './index'

const lawyer = { name: '方明远', label: '社区法律顾问', title: '社区法律顾问', me: true }
const resident = { name: '王秀英', label: '', me: false }
let enquiry: ReturnType<typeof enquiryDetail>
let stepped: (asked: Asked) => Answer

configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  enquiry = enquiryDetail()
  phone.params = { id: enquiry.id }
  phone.answer = (asked) => {
    if (asked.path === '/me') return { statusCode: 200, data: meOf() }
    if (asked.path === '/files') return { statusCode: 200, data: { id: '9'.repeat(24) } }
    return asked.method === 'GET' ? { statusCode: 200, data: enquiry } : stepped(asked)
  }
})

async function open(ready: string | RegExp) {
  const rendered = render(
    <MeProvider>
      <EnquiryPage />
    </MeProvider>,
  )
  await screen.findByText(ready)
  return rendered
}
const changes = () => phone.asked.filter(({ method, path }) => method !== 'GET' && path !== '/files')

describe('who is asked', () => {
  beforeEach(() => {
    enquiry = enquiryDetail({ professional: lawyer, resident, can: { reply: true, open: true } })
  })

  test('answers with words and a photo, and is told it has gone', async () => {
    phone.chosen = ['wxfile://law.jpg']
    stepped = () => ({ statusCode: 200, data: enquiryDetail({ state: 'answered', professional: lawyer, resident, can: { reply: true } }) })
    await open(words.waitsForMe)
    fireEvent.click(screen.getByRole('button', { name: '拍照或选照片' }))
    await screen.findByRole('button', { name: '第 1 张照片' })
    fireEvent.change(screen.getByLabelText(words.replyLabel), { target: { value: '亲手写、签名、写日期。' } })
    fireEvent.click(screen.getByText(words.send))
    await screen.findByText(words.sentNow)
    expect(changes()).toMatchObject([{ path: `/enquiries/${enquiry.id}/replies`, body: { text: '亲手写、签名、写日期。', photos: ['9'.repeat(24)] }, header: { 'idempotency-key': expect.any(String) } }])
    expect(screen.queryByLabelText(words.replyLabel)).toBeNull()
  })

  test('sends nothing that is empty', async () => {
    await open(words.waitsForMe)
    fireEvent.click(screen.getByText(words.send))
    expect(screen.getByText(words.replyNeeded)).toBeTruthy()
    expect(changes()).toEqual([])
  })

  test('without a network it says so, and what was typed is there again', async () => {
    stepped = () => {
      throw new Error('no network')
    }
    const first = await open(words.waitsForMe)
    fireEvent.change(screen.getByLabelText(words.replyLabel), { target: { value: '亲手写' } })
    fireEvent.click(screen.getByText(words.send))
    await screen.findByText(/您填的内容都还在/)
    first.unmount()
    await open(words.waitsForMe)
    expect(screen.getByDisplayValue('亲手写')).toBeTruthy()
  })

  test('who comes too late is told, and sees that it is closed', async () => {
    stepped = () => {
      enquiry = enquiryDetail({ state: 'closed', professional: lawyer, resident })
      return { statusCode: 409, data: { code: 'appointments.step_not_allowed', detail: '这次咨询已经结束。' } }
    }
    await open(words.waitsForMe)
    fireEvent.change(screen.getByLabelText(words.replyLabel), { target: { value: '亲手写' } })
    fireEvent.click(screen.getByText(words.send))
    await screen.findByText('这次咨询已经结束。')
    await screen.findByText(words.closed)
  })
})

test('the resident reads the answer, judges first, and can still write on', async () => {
  enquiry = enquiryDetail({ state: 'answered', can: { reply: true, judge: true, open: true } })
  await open(words.answered('方明远'))
  expect(screen.queryByLabelText(words.replyLabel)).toBeNull()
  fireEvent.click(screen.getByText(words.judge))
  expect(phone.went).toEqual([`navigateTo /appointments/enquiries/judge/index?id=${enquiry.id}`])
  fireEvent.click(screen.getByText(words.write))
  expect(screen.getByLabelText(words.replyLabel)).toBeTruthy()
})

test('lets the desk in after being told what that means, and takes it back', async () => {
  enquiry = enquiryDetail({ can: { open: true } })
  stepped = ({ body }) => {
    enquiry = enquiryDetail({ openedBy: (body as { open: boolean }).open ? '王秀英' : null, can: { open: true } })
    return { statusCode: 200, data: enquiry }
  }
  await open(words.waitsFor('方明远'))
  fireEvent.click(screen.getByText(words.open))
  await screen.findByText(words.openNote)
  fireEvent.click(screen.getByText(words.openSure))
  await screen.findByText(words.opened('王秀英'))
  fireEvent.click(screen.getByText(words.unopen))
  await screen.findByText(/只有您和/)
  expect(changes().map(({ body }) => body)).toEqual([{ open: true }, { open: false }])
})

test('a desk that nobody let in sees that it is late and nothing else', async () => {
  enquiry = enquiryDetail({ messages: null, excerpt: null, overdue: true, due: '2026-11-01T00:00:00Z', resident: { name: '一位居民', label: '', me: false } })
  await open(words.hidden)
  expect(screen.getByText(/已超时/)).toBeTruthy()
  expect(screen.queryByText('写遗嘱要注意什么？')).toBeNull()
})

test('what is not hers to read is not found', async () => {
  phone.answer = ({ path }) => (path === '/me' ? { statusCode: 200, data: meOf() } : { statusCode: 404, data: { code: 'not_found', detail: '没有找到' } })
  await open(words.notFound)
  await waitFor(() => expect(screen.getByText(words.toList)).toBeTruthy())
})
