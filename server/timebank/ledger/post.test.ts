import { systemActor } from '../../events/emit'
import { EventModel } from '../../events/event.model'
import { useDatabase } from '../../../tests/support/database'
import { withLiveSource } from '../proof/live-source'
import { verifyLedger } from '../proof/verify'
import { accountOf } from './account.model'
import { hold, settleHold } from './holds'
import { post, type NewTransfer } from './post'
import { TransferModel } from './transfer.model'

useDatabase()

const at = new Date('2026-11-24T02:00:00Z')
const earn = (id: string, to: NewTransfer['to'], minutes: number): NewTransfer => ({ id, kind: 'earn', from: 'issuance', to, minutes, at, by: systemActor, words: null, source: { type: 'activity', id, label: '楼道清扫' }, service: true, path: '' })
const gift = (id: string, from: NewTransfer['from'], to: NewTransfer['to'], minutes: number): NewTransfer => ({ id, kind: 'gift', from, to, minutes, at, by: systemActor, words: '谢谢', source: null, path: '' })
const whole = () => withLiveSource((source) => verifyLedger(source, new Map()))

afterEach(async () => {
  expect((await whole()).findings).toEqual([])
})

test('a transfer moves both accounts, with its event, and a retry books nothing', async () => {
  await post([earn('earn:1', 'person:a', 90)])
  await post([gift('gift:1', 'person:a', 'person:b', 30)])
  await post([gift('gift:1', 'person:a', 'person:b', 30)])
  expect(await accountOf('person:a')).toMatchObject({ available: 60, held: 0, sequence: 2, served: 90 })
  expect(await accountOf('person:b')).toMatchObject({ available: 30, sequence: 1, served: 0 })
  expect(await EventModel.countDocuments({ 'subject.id': 'gift:1' })).toBe(1)
  await expect(post([gift('gift:1', 'person:a', 'person:b', 31)])).rejects.toThrow('another content')
})

test.each([0, -1, 1.5, 1e9, NaN])('%p minutes are refused', async (minutes) => {
  await expect(post([earn('earn:odd', 'person:a', minutes)])).rejects.toThrow('not whole minutes')
})

test('200 spends of one balance at once: it is spent once, minute for minute', async () => {
  await post([earn('earn:rich', 'person:rich', 1000)])
  const spends = await Promise.allSettled(Array.from({ length: 200 }, (_, index) => post([gift(`spend:${index}`, 'person:rich', `person:poor${index % 7}`, 30)])))
  expect(spends.filter(({ status }) => status === 'fulfilled')).toHaveLength(33)
  for (const spend of spends) if (spend.status === 'rejected') expect(spend.reason).toMatchObject({ code: 'timebank.not_enough' })
  expect(await accountOf('person:rich')).toMatchObject({ available: 10, sequence: 34 })
}, 120_000)

test('one key twenty times at once books once', async () => {
  await post([earn('earn:key', 'person:key', 100)])
  const answers = await Promise.all(Array.from({ length: 20 }, () => post([gift('gift:key', 'person:key', 'person:friend', 40)])))
  expect(new Set(answers.map(([transfer]) => transfer!.from.hash)).size).toBe(1)
  expect(await TransferModel.countDocuments({ _id: 'gift:key' })).toBe(1)
  expect(await accountOf('person:key')).toMatchObject({ available: 60 })
})

test('a hold is settled once: captured in part, the rest comes back', async () => {
  await post([earn('earn:hold', 'person:holder', 120)])
  await hold({ id: 'hold:1', account: 'person:holder', minutes: 90, source: { type: 'redemption', id: '1', label: '理发' }, by: systemActor, at, path: '' })
  expect(await accountOf('person:holder')).toMatchObject({ available: 30, held: 90 })
  await expect(hold({ id: 'hold:2', account: 'person:holder', minutes: 31, source: { type: 'redemption', id: '2', label: '理发' }, by: systemActor, at, path: '' })).rejects.toMatchObject({ code: 'timebank.not_enough' })
  const ends = await Promise.all(Array.from({ length: 10 }, () => settleHold('hold:1', { capture: { to: 'partner:barber', minutes: 60, service: false }, by: systemActor, at, path: '' })))
  expect(ends.filter((end) => end !== null)).toHaveLength(1)
  expect(await accountOf('person:holder')).toMatchObject({ available: 60, held: 0 })
  expect(await accountOf('partner:barber')).toMatchObject({ available: 60 })
})
