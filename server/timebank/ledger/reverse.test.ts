import { useDatabase } from '../../../tests/support/database'
import { addPerson, buildTown, doorAt, type Town } from '../../../tests/support/factory'
import { systemActor } from '../../events/emit'
import { withLiveSource } from '../proof/live-source'
import { verifyLedger } from '../proof/verify'
import { accountOf, personAccount, poolAccount } from './account.model'
import { credit } from './credit'
import { hold, settleHold } from './holds'
import { post, type NewTransfer } from './post'
import { reverse } from './reverse'
import { TransferModel } from './transfer.model'

useDatabase()
let town: Town
beforeAll(async () => {
  town = await buildTown()
})

const at = new Date('2026-11-24T02:00:00Z')
const booking = { by: systemActor, at, path: '', words: '记错了人' }
const transfer = (id: string, kind: NewTransfer['kind'], from: NewTransfer['from'], to: NewTransfer['to'], minutes: number, service = false): NewTransfer => ({ id, kind, from, to, minutes, at, by: systemActor, words: null, source: null, service, path: '' })

afterEach(async () => {
  expect((await withLiveSource((source) => verifyLedger(source, new Map()))).findings).toEqual([])
})

test('an earning is undone in full, with the service it counted, and once', async () => {
  await post([transfer('earn:r1', 'earn', 'issuance', 'person:r1', 90, true)])
  const [undone] = await reverse('earn:r1', booking)
  expect(undone).toMatchObject({ _id: 'reverse:earn:r1', kind: 'reverse', minutes: 90, reverses: 'earn:r1', words: '记错了人' })
  expect(await accountOf('person:r1')).toMatchObject({ available: 0, served: 0, sequence: 2 })
  await expect(reverse('earn:r1', booking)).rejects.toMatchObject({ code: 'timebank.already_reversed' })
})

test('a gift and a grant go back where they came from', async () => {
  await post([transfer('earn:r2', 'earn', 'issuance', 'pool:r2', 90), transfer('grant:r2', 'grant', 'pool:r2', 'person:r2', 60), transfer('gift:r2', 'gift', 'person:r2', 'person:r3', 40)])
  await expect(reverse('grant:r2', booking)).rejects.toMatchObject({ code: 'timebank.not_enough' })
  await reverse('gift:r2', booking)
  await reverse('grant:r2', booking)
  expect([await accountOf('person:r2'), await accountOf('person:r3'), await accountOf('pool:r2')].map(({ available }) => available)).toEqual([0, 0, 90])
})

test('ten reversals at once: one is booked', async () => {
  await post([transfer('earn:many', 'earn', 'issuance', 'person:many', 500, true), transfer('gift:many', 'gift', 'person:many', 'person:other', 40)])
  const ends = await Promise.allSettled(Array.from({ length: 10 }, () => reverse('gift:many', booking)))
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const end of ends) if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'timebank.already_reversed' })
  expect(await TransferModel.countDocuments({ reverses: 'gift:many' })).toBe(1)
})

test('what had overflowed comes back first', async () => {
  const { first } = town
  const person = await addPerson('马玉梅', { doors: [doorAt(first.door101)] })
  await credit([{ ...transfer('earn:over', 'earn', 'issuance', personAccount(person._id), 150, true), to: personAccount(person._id) }], 100)
  expect((await reverse('earn:over', booking)).map(({ _id }) => _id)).toEqual(['reverse:overflow:earn:over', 'reverse:earn:over'])
  expect(await accountOf(personAccount(person._id))).toMatchObject({ available: 0, served: 0 })
  expect(await accountOf(poolAccount(first.community._id))).toMatchObject({ available: 0 })
  await expect(reverse('overflow:earn:over', booking)).rejects.toMatchObject({ code: 'timebank.not_reversible' })
})

test('help that was paid goes back to who paid, with the service it counted', async () => {
  const { first } = town
  const helper = personAccount((await addPerson('李建国', { doors: [doorAt(first.door502)] }))._id)
  await post([transfer('earn:payer', 'earn', 'issuance', 'person:payer', 90)])
  await hold({ id: 'hold:help', account: 'person:payer', minutes: 60, source: { type: 'help', id: '1', label: '买菜' }, by: systemActor, at, path: first.community.path })
  await settleHold('hold:help', { capture: { to: helper, minutes: 40, service: true, ceiling: 30 }, by: systemActor, at, path: first.community.path })
  expect((await reverse('capture:hold:help', booking)).map(({ _id }) => _id)).toEqual(['reverse:overflow:capture:hold:help', 'reverse:capture:hold:help'])
  expect(await accountOf('person:payer')).toMatchObject({ available: 90, held: 0 })
  expect(await accountOf(helper)).toMatchObject({ available: 0, served: 0 })
  await expect(reverse('capture:hold:help', booking)).rejects.toMatchObject({ code: 'timebank.already_reversed' })
})

test('steps of a hold and reversals stay, an unknown transfer is not found', async () => {
  await post([transfer('earn:h', 'earn', 'issuance', 'person:h', 90)])
  await hold({ id: 'hold:h', account: 'person:h', minutes: 60, source: { type: 'redemption', id: '1', label: '理发' }, by: systemActor, at, path: '' })
  await settleHold('hold:h', { capture: { to: 'partner:h', minutes: 20, service: false }, by: systemActor, at, path: '' })
  await expect(reverse('earn:h', booking)).rejects.toMatchObject({ code: 'timebank.not_enough' })
  await post([transfer('earn:h2', 'earn', 'issuance', 'person:h', 90)])
  await reverse('earn:h2', booking)
  for (const id of ['hold:h', 'capture:hold:h', 'release:hold:h', 'reverse:earn:h2']) await expect(reverse(id, booking)).rejects.toMatchObject({ code: 'timebank.not_reversible' })
  await expect(reverse('earn:unknown', booking)).rejects.toMatchObject({ code: 'not_found' })
})
