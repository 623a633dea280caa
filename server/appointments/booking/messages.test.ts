import { Types } from 'mongoose'
import type { EventRecord } from '../../events/event.model'
import type { Booking } from './booking.model'
import { messagesFor, speakWhen } from './messages'

const at = new Date('2026-11-23T02:00:00Z')
const start = new Date('2026-11-24T01:00:00Z')
const [resident, agent, clerk] = [new Types.ObjectId(), new Types.ObjectId(), new Types.ObjectId()]

const booking = (over: Partial<Booking> = {}) =>
  ({ _id: new Types.ObjectId(), name: '法律咨询', where: '福民社区一楼', start, person: resident, personName: '王秀英', personPhone: '13800000000', bookedBy: null, consent: null, bring: [], instead: null, ...over }) as Booking
const event = (type: string, data: Record<string, unknown> = {}, person: Types.ObjectId | null = null) =>
  ({ _id: new Types.ObjectId(), type, at, data: { start, number: 3, ...data }, actor: { person, name: person ? '李建国' : '系统', label: null } }) as unknown as EventRecord
const told = (type: string, data = {}, of = booking()) => messagesFor(event(type, data), of, []).filter(({ to }) => to.length > 0)
const bodies = (type: string, data = {}, of = booking()) => told(type, data, of).map(({ message }) => `${message.title}｜${message.body}`)

test('a time carries its date, because a message is read on another day too', () => {
  expect(speakWhen(start, at)).toBe('明天（11 月 24 日）上午 9:00')
  expect(speakWhen(new Date('2026-12-24T06:00:00Z'), at)).toBe('12 月 24 日下午 2:00')
})

test.each([
  ['booking.offered', { until: new Date('2026-11-23T04:00:00Z') }, ['有空号了，请您确认｜您约的“法律咨询”：明天（11 月 24 日）上午 9:00，福民社区一楼，3 号。请在今天（11 月 23 日）中午 12 点前确认，过时就让给下一位。']],
  ['booking.offered', { until: new Date('2026-11-24T02:00:00Z'), reason: '周三停电' }, ['原来的时间取消了，给您换了一个｜您约的“法律咨询”：周三停电。换到明天（11 月 24 日）上午 9:00，福民社区一楼，3 号。请在明天（11 月 24 日）上午 10 点前确认，也可以改到别的时间。']],
  ['booking.displaced', { reason: '停电' }, ['原来的时间取消了，请另选｜您约的“法律咨询”：明天（11 月 24 日）上午 9:00不办了：停电。一时没有别的空号，请您另选时间。']],
  ['booking.lapsed', { from: 'offered' }, ['留给您的号过时了｜您约的“法律咨询”：明天（11 月 24 日）上午 9:00的号没有及时确认，已经让出去了。还要办，请另约时间。']],
  ['booking.lapsed', { from: 'waiting' }, ['没有等到空号｜您约的“法律咨询”：明天（11 月 24 日）上午 9:00一直没有空出来，候补结束了。还要办，请另约时间。']],
  ['booking.called', { counter: '2 号窗口' }, ['请到 2 号窗口｜您约的“法律咨询”：叫到您了，3 号。']],
  ['booking.objectionSettled', { lift: true, note: '当天系统坏了' }, ['异议成立，这次不算｜您约的“法律咨询”：明天（11 月 24 日）上午 9:00那次，当天系统坏了。']],
  ['booking.objectionSettled', { lift: false, note: '没有联系过我们' }, ['异议没有成立｜您约的“法律咨询”：明天（11 月 24 日）上午 9:00那次，没有联系过我们。']],
  ['booking.providerChanged', { title: '律师', name: '周敏' }, ['接待的人换了｜您约的“法律咨询”：明天（11 月 24 日）上午 9:00改由律师周敏接待，时间、地点和号不变。不合适可以取消。']],
  ['booking.unrecorded', {}, []],
])('%s %j', (type, data, words) => {
  expect(bodies(type, data)).toEqual(words)
})

test('what can be late is urgent: an offer, a lost time, a call', () => {
  const urgent = (type: string) => told(type, { counter: '1 号窗口' })[0]!.message.urgent
  expect(['booking.offered', 'booking.displaced', 'booking.called'].map(urgent)).toEqual([true, true, true])
  expect(['booking.missed', 'booking.lapsed', 'booking.cancelled'].map(urgent)).toEqual([false, false, false])
})

test('who acts for her is told in words of her own; a clerk only what must be passed on by phone', () => {
  const bookedBy = { person: agent, name: '李建国', label: '' }
  const both = told('booking.displaced', {}, booking({ consent: new Types.ObjectId(), bookedBy }))
  expect(both.map(({ to }) => to)).toEqual([[resident], [agent]])
  expect(both[1]!.message.body).toContain('您替王秀英约的“法律咨询”')
  const outside = booking({ person: null, bookedBy: { person: clerk, name: '值班员', label: '社区工作台' } })
  expect(bodies('booking.displaced', {}, outside)).toEqual(['请打电话转告｜王秀英（13800000000）约的“法律咨询”：原来的时间取消了，请另选。明天（11 月 24 日）上午 9:00不办了。一时没有别的空号，请您另选时间。'])
  expect(told('booking.reminded', { before: 'day' }, outside)).toEqual([])
  expect(told('booking.displaced', {}, booking({ bookedBy: { person: clerk, name: '值班员', label: '社区工作台' } })).flatMap(({ to }) => to)).toEqual([resident])
})

test('a reminder says what to bring and what is still to be signed', () => {
  const paper = (name: string, form: 'original' | 'copy' | 'promise', signedAt: Date | null = null) => ({ name, form, note: null, promise: form === 'promise' ? '承诺' : null, signedAt, signedBy: null })
  const bring = [paper('身份证', 'original'), paper('户口本', 'copy'), paper('无业证明', 'promise'), paper('居住证明', 'promise', at)]
  expect(bodies('booking.reminded', { before: 'hour' }, booking({ bring }))).toEqual(['快到时间了｜您约的“法律咨询”：明天（11 月 24 日）上午 9:00，福民社区一楼，3 号。请带身份证原件、户口本复印件。“无业证明”的承诺书还没签。'])
})
