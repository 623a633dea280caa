import { phone } from '../../../tests/support/taro'
import { keepSession } from '@/session/session'
import { deliver, retryParcel } from './deliver'
import { parcels } from './parcels'
import { postReport } from './post-report'

const report = { category: 'water', text: '厨房水管漏了' }
const issue = { statusCode: 200, data: { id: '65a000000000000000000001' } }
const noNetwork = () => Promise.reject(new Error('request:fail'))
const refusal = { statusCode: 422, data: { code: 'files.broken', detail: '文件打不开，可能已损坏，请重新拍照或录音。', errors: [] } }
const person = (id: string) => keepSession({ accessToken: 'a', refreshToken: 'r', expiresAt: '', person: { id, name: '王秀英' } })
const sent = (path: string) => phone.asked.filter((asked) => asked.path === path)

beforeEach(() => {
  phone.reset()
  person('p1')
})

test('with a network a report goes at once and nothing is left', async () => {
  phone.answer = () => issue
  expect(await postReport(report, [{ path: 'tmp/1.jpg', fileId: 'f1' }], null)).toEqual({ issue: issue.data })
  expect(sent('/issues').map((asked) => asked.body)).toEqual([{ ...report, photos: ['f1'] }])
  expect(parcels()).toEqual([])
})

test('without a network its words and photos are kept, and sent later under the key they were written with', async () => {
  phone.answer = noNetwork
  const delivery = await postReport(report, [{ path: 'wxfile://tmp/1.jpg', waiting: true }], { path: 'wxfile://tmp/2.mp3', waiting: true })
  expect(delivery).toMatchObject({ later: { code: 'offline' } })
  const [kept] = parcels()
  expect(kept).toMatchObject({ report, state: 'waiting', photos: [{ kept: expect.stringMatching(/outbox-.*\.jpg$/) as string }] })

  phone.asked.length = 0
  let files = 0
  phone.answer = ({ path }) => (path === '/files' ? { statusCode: 200, data: { id: `f${++files}` } } : issue)
  await deliver()
  expect(sent('/issues').map(({ body, header }) => [body, header['idempotency-key']])).toEqual([[{ ...report, photos: ['f1'], voice: 'f2' }, kept?.key]])
  expect(parcels()).toEqual([])
})

test('a lost answer is asked for again with the same key and the same photos, uploaded once', async () => {
  let issues = 0
  phone.answer = ({ path }) => (path === '/files' ? { statusCode: 200, data: { id: 'f1' } } : ++issues === 1 ? noNetwork() : issue)
  await postReport(report, [{ path: 'wxfile://tmp/1.jpg', waiting: true }], null)
  await deliver()
  expect(sent('/files')).toHaveLength(1)
  const [first, second] = sent('/issues')
  expect(second?.header['idempotency-key']).toBe(first?.header['idempotency-key'])
  expect(second?.body).toEqual(first?.body)
  expect(parcels()).toEqual([])
})

test('deliveries called at the same moment send once', async () => {
  phone.answer = noNetwork
  await postReport(report, [], null)
  phone.asked.length = 0
  phone.answer = () => issue
  await Promise.all([deliver(), deliver(), deliver()])
  expect(sent('/issues')).toHaveLength(1)
})

test('the first that cannot go stops the rest, in the order they were written', async () => {
  phone.answer = noNetwork
  await postReport({ ...report, text: '一' }, [], null)
  await postReport({ ...report, text: '二' }, [], null)
  expect(sent('/issues').map((asked) => (asked.body as { text: string }).text)).not.toContain('二')
  phone.asked.length = 0
  phone.answer = () => issue
  await deliver()
  expect(sent('/issues').map((asked) => (asked.body as { text: string }).text)).toEqual(['一', '二'])
})

test('what the server refuses in the form is told to the form and not kept', async () => {
  phone.answer = () => refusal
  expect(await postReport(report, [], null)).toMatchObject({ refused: { code: 'files.broken' } })
  expect(parcels()).toEqual([])
})

test('what the server refuses later keeps its words and the reason, is not sent again by itself, and can be tried again', async () => {
  phone.answer = noNetwork
  await postReport(report, [], null)
  phone.answer = () => refusal
  await deliver()
  const [refused] = parcels()
  expect(refused).toMatchObject({ report, state: 'refused', refusal: '文件打不开，可能已损坏，请重新拍照或录音。' })
  phone.asked.length = 0
  await deliver()
  expect(phone.asked).toEqual([])
  phone.answer = () => issue
  await retryParcel(refused?.key ?? '')
  expect(parcels()).toEqual([])
})

test('a report is only sent while its writer is signed in', async () => {
  phone.answer = noNetwork
  await postReport(report, [], null)
  phone.asked.length = 0
  phone.answer = () => issue
  person('p2')
  await deliver()
  expect(phone.asked).toEqual([])
  person('p1')
  await deliver()
  expect(parcels()).toEqual([])
})
