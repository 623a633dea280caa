import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MeProvider } from '@/session/me'
import { keepSession } from '@/session/session'
import { ElderProvider } from '@/theme/elder'
import { errandDetail } from '../../../../../tests/support/errand-detail'
import { meOf, sessionOf } from '../../../../../tests/support/screen-person'
import { type Answer, type Asked, phone } from '../../../../../tests/support/taro'
import { requestWords as words } from '../words'
import RequestErrand from './index'

const giver = { id: '2'.repeat(24), name: '李桂芳' }
const service = { id: '3'.repeat(24), name: '老年证上门办理', can: { errand: true } }
const post = { id: '4'.repeat(24), role: 'grid_worker', label: '网格员', place: '620201001001-G01', placeLabel: '第一网格', deputy: false, from: '2026-01-01T00:00:00Z', until: null, away: null } as const

let me = meOf()
let received: { giver: typeof giver }[]
let worker: object
let requested: (asked: Asked) => Answer

configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  phone.reset()
  me = meOf()
  received = []
  worker = { role: 'grid_worker', name: '吴丽', note: null }
  requested = () => ({ statusCode: 200, data: errandDetail() })
  keepSession(sessionOf())
  phone.answer = (asked) => {
    const { method, path } = asked
    if (path === '/me') return { statusCode: 200, data: me }
    if (path.startsWith('/me/door')) return { statusCode: 200, data: { doors: [{ answerable: [worker] }] } }
    if (path === '/consents') return { statusCode: 200, data: { given: [], received } }
    if (path.startsWith('/services?')) return { statusCode: 200, data: { items: [service], next: null } }
    if (path.startsWith('/services/')) return { statusCode: 200, data: service }
    if (path.startsWith('/issues/residents')) return { statusCode: 200, data: { items: [{ id: '5'.repeat(24), name: '孙德明' }] } }
    if (path === '/files') return { statusCode: 200, data: { id: '9'.repeat(24) } }
    if (method === 'POST' && path === '/errands') return requested(asked)
    throw new Error(`nothing answers ${method} ${path}`)
  }
})

async function open({ elder = false, ready = words.what as string } = {}) {
  if (elder) phone.storage.set('linli.elder', true)
  const rendered = render(
    <ElderProvider>
      <MeProvider>
        <RequestErrand />
      </MeProvider>
    </ElderProvider>,
  )
  await screen.findByText(ready)
  return rendered
}
const press = (label: string | RegExp) => fireEvent.click(screen.getByText(label))
const sent = () => phone.asked.filter(({ path, method }) => path === '/errands' && method === 'POST')
const chooseTime = () => {
  press('明天')
  press('上午')
}

test('says what is missing instead of sending', async () => {
  await open()
  press(words.send)
  expect(screen.getByText(words.whatNeeded)).toBeTruthy()
  expect(screen.getByText('请选哪一天。')).toBeTruthy()
  press('别的事')
  press(words.send)
  expect(screen.getByText(words.tellNeeded)).toBeTruthy()
  expect(sent()).toEqual([])
})

test('a tile and a time are enough; says who gets it, and opens the errand', async () => {
  await open()
  await screen.findByText(/会送到网格员吴丽那里/)
  press('买药')
  chooseTime()
  press(words.send)
  await waitFor(() => expect(phone.went).toEqual([`redirectTo /appointments/errands/errand/index?id=${errandDetail().id}&sent=1`]))
  expect(sent()).toMatchObject([{ body: { text: '买药', photos: [] }, header: { 'idempotency-key': expect.any(String) } }])
  expect(sent()[0]?.body).not.toHaveProperty('for')
})

test('names no grid worker who is away', async () => {
  worker = { role: 'grid_worker', name: '吴丽', note: '休假至周五' }
  await open()
  expect(await screen.findByText(/会送到网格员那里/)).toBeTruthy()
})

test('a photo says what the other thing is', async () => {
  phone.chosen = ['wxfile://bulb.jpg']
  await open()
  press('别的事')
  fireEvent.click(screen.getByRole('button', { name: '拍照或选照片' }))
  await screen.findByRole('button', { name: '第 1 张照片' })
  await waitFor(() => expect(phone.asked.some(({ path }) => path === '/files')).toBe(true))
  chooseTime()
  press(words.send)
  await waitFor(() => expect(sent()).toMatchObject([{ body: { text: '', photos: ['9'.repeat(24)] } }]))
})

test('opened from a service, that service is chosen', async () => {
  phone.params = { service: service.id }
  await open()
  await screen.findByText(service.name)
  chooseTime()
  press(words.send)
  await waitFor(() => expect(sent()).toMatchObject([{ body: { service: service.id, text: '' } }]))
})

test('is sent for whoever gave consent, to her own door', async () => {
  received = [{ giver }]
  await open()
  press(words.agent(giver.name))
  press('取快递')
  chooseTime()
  press(words.send)
  await waitFor(() => expect(sent()).toMatchObject([{ body: { for: { person: giver.id } } }]))
  expect(sent()[0]?.body).not.toHaveProperty('place')
})

test('a consent that was taken back is said beside the button, and nothing is lost', async () => {
  received = [{ giver }]
  requested = () => ({ statusCode: 403, data: { code: 'appointments.no_consent', detail: '他还没有同意由您代办，或者已经收回同意。' } })
  await open()
  press(words.agent(giver.name))
  press('取快递')
  chooseTime()
  fireEvent.change(screen.getByLabelText(words.text), { target: { value: '取件码 1045' } })
  press(words.send)
  await screen.findByText('他还没有同意由您代办，或者已经收回同意。')
  expect(screen.getByDisplayValue('取件码 1045')).toBeTruthy()
})

test('without a network it says so, keeps what was typed and sends the same key again', async () => {
  let away = true
  requested = () => {
    if (away) throw new Error('no network')
    return { statusCode: 200, data: errandDetail() }
  }
  await open()
  press('买药')
  chooseTime()
  press(words.send)
  await screen.findByText(/您填的内容都还在/)
  away = false
  press(words.send)
  await waitFor(() => expect(phone.went).toHaveLength(1))
  const keys = sent().map(({ header }) => header['idempotency-key'])
  expect(new Set(keys).size).toBe(1)
})

test('what was written before is there again, and can be thrown away', async () => {
  const first = await open()
  press('买药')
  fireEvent.change(screen.getByLabelText(words.text), { target: { value: '降压药' } })
  first.unmount()
  await open()
  expect(screen.getByDisplayValue('降压药')).toBeTruthy()
  press(words.startOver)
  expect(screen.queryByDisplayValue('降压药')).toBeNull()
})

test('elder mode asks one thing at a time and ends with a look over it', async () => {
  await open({ elder: true })
  press('买药')
  press('下一步')
  press('下一步')
  chooseTime()
  press('下一步')
  expect(screen.getByText(words.check)).toBeTruthy()
  expect(screen.getByText('明天上午')).toBeTruthy()
  press(words.send)
  await waitFor(() => expect(sent()).toHaveLength(1))
})

test('who has no door is led to it', async () => {
  me = meOf({ doors: [] })
  await open({ ready: words.noDoor })
  press(words.bind)
  expect(phone.went).toEqual(['navigateTo /people/bind/index'])
})

test('a grid worker asks for somebody of a household of hers', async () => {
  me = meOf({ doors: [], posts: [post], can: { ...meOf().can, work: true, confirmHouseholds: true } })
  phone.storage.set(`linli.draft.${me.id}.requestErrand`, { who: 'resident', household: { code: '620201001001-G01-B03-U2-0501', label: '3 号楼 2 单元 501 室' } })
  await open()
  fireEvent.click(await screen.findByText('孙德明'))
  press('理发')
  chooseTime()
  press(words.send)
  await waitFor(() => expect(sent()).toMatchObject([{ body: { for: { person: '5'.repeat(24) }, place: '620201001001-G01-B03-U2-0501' } }]))
})
