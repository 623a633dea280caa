import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { enquiryDetail } from '../../../../tests/support/enquiry-detail'
import { meOf, sessionOf } from '../../../../tests/support/screen-person'
import { phone } from '../../../../tests/support/taro'
import Enquiries from './index'
import { listWords as words } from './words'

const post = (role: 'professional' | 'desk') => ({ id: '4'.repeat(24), role, label: '', place: '620201001001', placeLabel: '福民社区', deputy: false, from: '2026-01-01T00:00:00Z', until: null, away: null })
let me = meOf()
let items: object[]

configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  me = meOf()
  items = []
  phone.answer = ({ path }) => ({ statusCode: 200, data: path === '/me' ? me : { items, next: null } })
})

async function open(ready: string) {
  render(
    <MeProvider>
      <Enquiries />
    </MeProvider>,
  )
  await screen.findByText(ready)
}
const views = () => phone.asked.filter(({ path }) => path.startsWith('/enquiries')).map(({ path }) => path)

test('a resident sees her own and is told what could be here', async () => {
  await open(words.emptyMine)
  expect(screen.queryByText(words.views.late)).toBeNull()
  fireEvent.click(screen.getByText(words.ask))
  expect(phone.went).toEqual(['navigateTo /appointments/enquiries/ask/index'])
})

test('a professional sees what waits for an answer', async () => {
  phone.params = { view: 'todo' }
  me = meOf({ doors: [], posts: [post('professional')], counts: { ...meOf().counts, enquiries: 1 } })
  items = [enquiryDetail({ professional: { name: '方明远', label: '', title: '社区法律顾问', me: true }, resident: { name: '王秀英', label: '', me: false } })]
  await open('写遗嘱要注意什么？')
  expect(views()).toEqual(['/enquiries?view=todo'])
  expect(screen.queryByText(words.ask)).toBeNull()
  fireEvent.click(screen.getByText('社区律师咨询'))
  expect(phone.went).toEqual([`navigateTo /appointments/enquiries/enquiry/index?id=${enquiryDetail().id}`])
})

test('the desk sees what is late without its content', async () => {
  me = meOf({ doors: [], posts: [post('desk')], can: { ...meOf().can, desk: true } })
  phone.params = { view: 'late' }
  items = [enquiryDetail({ excerpt: null, overdue: true, due: '2026-11-01T00:00:00Z' })]
  await open(words.hidden)
  await waitFor(() => expect(views()).toEqual(['/enquiries?view=late']))
})
