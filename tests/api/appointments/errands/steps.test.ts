import type { ApiKey } from '../../../../shared/api'
import { ErrandModel } from '../../../../server/appointments/errands/errand.model'
import { EventModel } from '../../../../server/events/event.model'
import type { Caller } from '../../../support/client'
import { askedFor, consented, errandAt } from '../../../support/errands'
import { signInTown, type SignedInTown } from '../../../support/issues'
import { useServer } from '../../../support/server'
import { uploadedPhoto } from '../../../support/upload'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

type From = Parameters<typeof errandAt>[0]
interface StepCase {
  endpoint: ApiKey & `POST /errands/:id/${string}`
  from: From
  allowed: keyof SignedInTown
  forbidden: keyof SignedInTown
  body: () => Promise<object> | object
  bad: { body: object; paths: string[] }
  to: string
  /** Where it cannot be taken any more. */
  never: From
}

const window = { from: '2026-11-24T06:00:00.000Z', until: '2026-11-24T07:00:00.000Z' }
const photos = async () => [await uploadedPhoto(server, people.worker)]

const cases: StepCase[] = [
  { endpoint: 'POST /errands/:id/accept', from: 'dispatched', allowed: 'worker', forbidden: 'desk', body: () => ({ window }), bad: { body: { window: { from: 'x', until: 'y' } }, paths: ['body.window.from', 'body.window.until'] }, to: 'accepted', never: 'accepted' },
  { endpoint: 'POST /errands/:id/return', from: 'accepted', allowed: 'worker', forbidden: 'resident', body: () => ({ reason: '今天走不开' }), bad: { body: { reason: ' ' }, paths: ['body.reason'] }, to: 'dispatched', never: 'finished' },
  { endpoint: 'POST /errands/:id/finish', from: 'accepted', allowed: 'worker', forbidden: 'resident', body: async () => ({ text: '药送到了', photos: await photos() }), bad: { body: { text: '', photos: ['x'] }, paths: ['body.photos.0', 'body.text'] }, to: 'finished', never: 'dispatched' },
  { endpoint: 'POST /errands/:id/confirm', from: 'finished', allowed: 'resident', forbidden: 'desk', body: () => ({ done: true, satisfied: true, words: '谢谢' }), bad: { body: { words: '' }, paths: ['body.done', 'body.satisfied', 'body.words'] }, to: 'confirmed', never: 'accepted' },
  { endpoint: 'POST /errands/:id/cancel', from: 'dispatched', allowed: 'resident', forbidden: 'worker', body: () => ({ reason: '儿子取了' }), bad: { body: { reason: 'x'.repeat(201) }, paths: ['body.reason'] }, to: 'cancelled', never: 'finished' },
]

describe.each(cases)('$endpoint', ({ endpoint, from, allowed, forbidden, body, bad, to, never }) => {
  const act = (caller: Caller, id: string, input: object, key?: string) => caller.call(endpoint as 'POST /errands/:id/finish', { params: { id }, body: input as never }, key)
  const as = (who: keyof SignedInTown) => people[who] as Caller
  const stored = (id: string) => ErrandModel.findById(id).lean()

  it('moves it with its event', async () => {
    const id = await errandAt(from, people, server)
    const { status, result } = await act(as(allowed), id, await body())
    expect({ status, state: result.state }).toEqual({ status: 200, state: to })
    const last = await EventModel.findOne({ 'subject.id': id }).sort({ _id: -1 }).lean()
    expect(last).toMatchObject({ subject: { type: 'errand', id }, path: people.town.first.door501.path, actor: { name: allowed === 'worker' ? '吴丽' : '王秀英' }, data: { from, to } })
  })

  it('is refused to others and changes nothing', async () => {
    const id = await errandAt(from, people, server)
    const before = await stored(id)
    const input = await body()
    expect((await act(as(forbidden), id, input)).problem).toMatchObject({ status: 403, code: 'forbidden' })
    for (const other of ['otherWorker', 'otherDesk', 'neighbour', 'stranger', 'chief', 'property'] as const) expect((await act(as(other), id, input)).problem).toMatchObject({ status: 404, code: 'not_found' })
    expect((await act(as(allowed), '0'.repeat(24), input)).problem).toMatchObject({ status: 404, code: 'not_found' })
    expect(await stored(id)).toEqual(before)
  })

  it('names every wrong field and changes nothing', async () => {
    const id = await errandAt(from, people, server)
    const before = await stored(id)
    const { problem } = await act(as(allowed), id, bad.body)
    expect(problem).toMatchObject({ status: 400, code: 'bad_input' })
    expect(problem.errors!.map(({ path }) => path).sort()).toEqual(bad.paths)
    expect(await stored(id)).toEqual(before)
  })

  it('is not taken from elsewhere in its life', async () => {
    const id = await errandAt(never, people, server)
    const before = await stored(id)
    const { problem } = await act(as(allowed), id, await body())
    expect(problem).toMatchObject({ status: 409, code: 'appointments.step_not_allowed', detail: expect.stringContaining('这一步现在做不了') })
    expect(await stored(id)).toEqual(before)
  })

  it('is taken once for a key', async () => {
    const id = await errandAt(from, people, server)
    const input = await body()
    const replies = [await act(as(allowed), id, input, `once-${to}`), await act(as(allowed), id, input, `once-${to}`)]
    expect(replies.map(({ status, result }) => [status, result.state])).toEqual([[200, to], [200, to]])
  })
})

describe('the whole way', () => {
  it('asked → accepted for a time of her own → done with a photo → confirmed', async () => {
    const { id } = await askedFor(people.resident)
    const params = { id }
    const accepted = await people.worker.call('POST /errands/:id/accept', { params, body: { window } })
    expect(accepted.result).toMatchObject({ window, due: window.until, can: { finish: true, return: true, cancel: false }, person: { phone: people.town.first.resident.phone } })
    const finished = await people.worker.call('POST /errands/:id/finish', { params, body: { text: '药送到了', photos: await photos() } })
    expect(finished.result).toMatchObject({ due: '2026-11-30T02:00:00.000Z', overdue: false, done: { text: '药送到了' }, can: { finish: false, confirm: false } })
    expect(finished.result.done!.photos).toHaveLength(1)
    expect((await people.resident.call('GET /errands/:id', { params })).result.can).toEqual({ accept: false, return: false, finish: false, confirm: true, cancel: false })
    const confirmed = await people.resident.call('POST /errands/:id/confirm', { params, body: { done: true, satisfied: true, words: '谢谢' } })
    expect(confirmed.result).toMatchObject({ state: 'confirmed', due: null, holder: { name: '吴丽' }, verdict: { done: true, satisfied: true, words: '谢谢' } })
    expect(confirmed.result.timeline.map(({ words, note, photos }) => [words, note, photos.length])).toEqual([
      ['王秀英申请了上门代办，家里有人的时间：11 月 24 日（周二）上午 9:00 到 11:00', null, 0],
      ['派给福民社区第一网格网格员吴丽：由福民社区第一网格网格员负责', null, 0],
      ['福民社区第一网格网格员吴丽接单，11 月 24 日（周二）下午 2:00 到 3:00 上门', null, 0],
      ['福民社区第一网格网格员吴丽办好了，请居民确认', '药送到了', 1],
      ['王秀英确认办好了，满意', '谢谢', 0],
    ])
  })

  it('is done again where the resident says it is not, with a fresh day', async () => {
    const id = await errandAt('finished', people, server)
    const { result } = await people.resident.call('POST /errands/:id/confirm', { params: { id }, body: { done: false, satisfied: false, words: '少一盒' } })
    expect(result).toMatchObject({ state: 'accepted', holder: { name: '吴丽' }, due: '2026-11-24T02:00:00.000Z', done: null, verdict: { done: false, words: '少一盒' } })
    const again = await people.worker.call('POST /errands/:id/finish', { params: { id }, body: { text: '补上了' } })
    expect(again.result).toMatchObject({ state: 'finished', done: { text: '补上了', photos: [] } })
  })

  it('climbs as it is returned, not back to who had it, and ends where nobody is left but them', async () => {
    const { id } = await askedFor(people.resident)
    const holders: string[] = []
    for (const who of [people.worker, people.contact, people.desk, people.streetDesk]) {
      const { result } = await who.call('POST /errands/:id/return', { params: { id }, body: { reason: '办不了' } })
      holders.push(result.holder!.name)
      expect(result.why).toContain('被退回（办不了）')
    }
    expect(holders).toEqual(['郑书记', '社区值班员', '街道值班员', '管理员'])
    const late = await people.worker.call('POST /errands/:id/accept', { params: { id }, body: {} })
    expect(late.problem).toMatchObject({ status: 409, code: 'appointments.changed', detail: expect.stringContaining('街道值班员退回') })
  })

  it('is confirmed or called off by who asked for her, and called off by the desk', async () => {
    const { neighbour } = people.town.first
    await consented(people.resident, people.neighbour, neighbour.phone!)
    const ask = () => askedFor(people.neighbour, { for: { person: people.resident.id } })
    const { id } = await ask()
    await people.worker.call('POST /errands/:id/accept', { params: { id }, body: {} })
    await people.worker.call('POST /errands/:id/finish', { params: { id }, body: { text: '好了' } })
    expect((await people.neighbour.call('GET /errands/:id', { params: { id } })).result.can.confirm).toBe(true)
    expect((await people.neighbour.call('POST /errands/:id/confirm', { params: { id }, body: { done: true, satisfied: false } })).result).toMatchObject({ state: 'confirmed', verdict: { satisfied: false } })
    expect((await people.neighbour.call('POST /errands/:id/cancel', { params: { id: (await ask()).id }, body: {} })).result.state).toBe('cancelled')
    const byDesk = await people.desk.call('POST /errands/:id/cancel', { params: { id: (await ask()).id }, body: { reason: '来电说不用了' } })
    expect(byDesk.result).toMatchObject({ state: 'cancelled', due: null, can: { cancel: false } })
    expect(byDesk.result.timeline.at(-1)).toMatchObject({ words: '福民社区工作台社区值班员取消了', note: '来电说不用了' })
  })
})

describe('the time she comes', () => {
  it('is refused where it is past, and changes nothing', async () => {
    const id = await errandAt('dispatched', people, server)
    const wrong = await people.worker.call('POST /errands/:id/accept', { params: { id }, body: { window: { from: '2026-11-23T01:00:00Z', until: '2026-11-23T01:00:00Z' } } })
    expect(wrong.problem.errors!.map(({ path, code }) => `${path} ${code}`)).toEqual(['body.window.from past', 'body.window.until order'])
    expect((await ErrandModel.findById(id).lean())!.state).toBe('dispatched')
  })

  it('must be said where the asked one is over', async () => {
    const id = await errandAt('dispatched', people, server)
    server.clock.advance(2 * 24 * 60)
    const silent = await people.worker.call('POST /errands/:id/accept', { params: { id }, body: {} })
    expect(silent.problem.errors).toMatchObject([{ path: 'body.window', code: 'past' }])
    const later = { from: '2026-11-26T01:00:00.000Z', until: '2026-11-26T02:00:00.000Z' }
    expect((await people.worker.call('POST /errands/:id/accept', { params: { id }, body: { window: later } })).result).toMatchObject({ state: 'accepted', window: later })
    server.clock.advance(-2 * 24 * 60)
  })
})

it('refuses a photo of somebody else as evidence, and stays accepted', async () => {
  const id = await errandAt('accepted', people, server)
  const { problem } = await people.worker.call('POST /errands/:id/finish', { params: { id }, body: { text: '好了', photos: [await uploadedPhoto(server, people.resident)] } })
  expect(problem).toMatchObject({ status: 422, code: 'files.not_yours' })
  expect(await ErrandModel.findById(id).lean()).toMatchObject({ state: 'accepted', done: null })
})
