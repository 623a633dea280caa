import { BookingModel } from '../../../server/appointments/booking/booking.model'
import { addService, addSlot, booked, consented, dayAfter } from '../../support/appointments'
import type { Caller } from '../../support/client'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'

const server = useServer()
let people: SignedInTown
const bring = [
  { name: '身份证', form: 'original' as const, note: null, promise: null },
  { name: '无业证明', form: 'promise' as const, note: null, promise: '本人承诺目前没有工作，如有不实愿承担责任。' },
]

beforeAll(async () => {
  people = await signInTown(server)
})

const make = async (caller: Caller, body = {}) => booked(caller, await addSlot(await addService(people.town.first.community, { bring }), dayAfter(server.clock, 2), 9 * 60, 3), body)
const sign = (caller: Caller, id: string, body = { paper: '无业证明', name: '王秀英' }, key?: string) => caller.call('POST /bookings/:id/promises', { params: { id }, body }, key)
const errorOf = async (reply: ReturnType<typeof sign>) => (await reply).problem.errors?.map(({ path, code }) => `${path} ${code}`)

test('the person signs in her own name, once', async () => {
  const { id, can } = await make(people.resident)
  expect(can.sign).toBe(true)
  const signed = await sign(people.resident, id, { paper: '无业证明', name: ' 王 秀英 ' }, 'sign-with-a-key')
  expect(signed.result.bring[1]).toMatchObject({ signedAt: '2026-11-23T02:00:00.000Z', signedBy: '王 秀英' })
  expect(signed.result.can.sign).toBe(false)
  expect(signed.result.timeline.at(-1)!.words).toBe('王 秀英签了承诺书，“无业证明”不用带')
  expect((await sign(people.resident, id, { paper: '无业证明', name: ' 王 秀英 ' }, 'sign-with-a-key')).status).toBe(200)
  expect(await errorOf(sign(people.resident, id))).toEqual(['body.paper signed'])
})

test('nobody signs for another, under another name, or what is no promise', async () => {
  await consented(people.resident, people.town.first.neighbour)
  const { id, can } = await make(people.neighbour, { for: { person: people.resident.id } })
  expect(can.sign).toBe(false)
  expect(await errorOf(sign(people.neighbour, id))).toEqual(['body.name not_you'])
  expect(await errorOf(sign(people.resident, id, { paper: '无业证明', name: '李建国' }))).toEqual(['body.name other_name'])
  expect(await errorOf(sign(people.resident, id, { paper: '身份证', name: '王秀英' }))).toEqual(['body.paper unknown'])
  expect(await errorOf(sign(people.resident, id, { paper: '', name: '' }))).toEqual(['body.paper too_small', 'body.name too_small'])
  expect((await sign(people.desk, id)).status).toBe(403)
  expect((await sign(people.stranger, id)).status).toBe(404)
  expect((await BookingModel.findById(id).lean())!).toMatchObject({ version: 1, bring: [{}, { signedAt: null }] })
  expect((await sign(people.resident, id)).status).toBe(200)
})

test('not after it is over, and once when many taps arrive together', async () => {
  const over = await make(people.resident)
  await people.resident.call('POST /bookings/:id/cancel', { params: { id: over.id }, body: {} })
  expect((await sign(people.resident, over.id)).problem.code).toBe('appointments.step_not_allowed')
  const { id } = await make(people.resident)
  const taps = await Promise.all(Array.from({ length: 6 }, () => sign(people.resident, id)))
  expect(taps.filter(({ status }) => status === 200)).toHaveLength(1)
  expect((await BookingModel.findById(id).lean())!.version).toBe(2)
})
