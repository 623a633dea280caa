import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { errandDetail } from '../../../../../../tests/support/errand-detail'
import { meOf, sessionOf } from '../../../../../../tests/support/screen-person'
import { phone } from '../../../../../../tests/support/taro'
import { finishWords as words } from '../../words'
import FinishErrand from './index'

const holder = { name: '吴丽', label: '网格员', me: true, phone: null }
const errand = errandDetail({ mine: false, state: 'accepted', holder, can: { finish: true } })

configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  phone.reset()
  keepSession(sessionOf())
  phone.chosen = ['wxfile://receipt.jpg']
  phone.answer = ({ path }) => {
    if (path === '/me') return { statusCode: 200, data: meOf() }
    return { statusCode: 200, data: path === '/files' ? { id: '9'.repeat(24) } : errand }
  }
})

async function open(from?: string) {
  phone.params = { id: errand.id, ...(from ? { from } : {}) }
  render(
    <MeProvider>
      <FinishErrand />
    </MeProvider>,
  )
  await screen.findByText(words.send)
}
const sent = () => phone.asked.filter(({ path }) => path.endsWith('/finish'))

test('needs words, and a ready phrase is words', async () => {
  await open()
  fireEvent.click(screen.getByText(words.send))
  expect(screen.getByText(words.textNeeded)).toBeTruthy()
  expect(sent()).toEqual([])
  fireEvent.click(screen.getByText(words.phrases[0]))
  fireEvent.click(screen.getByText(words.send))
  await waitFor(() => expect(phone.went).toEqual(['navigateBack ']))
  expect(sent()).toMatchObject([{ body: { text: words.phrases[0], photos: [] } }])
})

test('the photo goes with it; from the list, where it is gone then, the errand is shown', async () => {
  await open('list')
  fireEvent.click(screen.getByRole('button', { name: '拍照或选照片' }))
  await screen.findByRole('button', { name: '第 1 张照片' })
  await waitFor(() => expect(phone.asked.some(({ path }) => path === '/files')).toBe(true))
  fireEvent.click(screen.getByText(words.phrases[0]))
  fireEvent.click(screen.getByText(words.send))
  await waitFor(() => expect(phone.went).toEqual([`redirectTo /appointments/errands/errand/index?id=${errand.id}`]))
  expect(sent()).toMatchObject([{ body: { photos: ['9'.repeat(24)] } }])
})
