import { Types } from 'mongoose'
import { addPerson, buildTown, doorAt, type Town } from '../../../tests/support/factory'
import { useDatabase } from '../../../tests/support/database'
import { transaction } from '../../database/transaction'
import { systemActor } from '../../events/emit'
import { withLiveSource } from '../proof/live-source'
import { verifyLedger } from '../proof/verify'
import { accountOf, personAccount, poolAccount } from './account.model'
import { credit, type Credit } from './credit'
import { hold, settleHold } from './holds'
import { OverflowChoiceModel } from './overflow-choice.model'
import { TransferModel } from './transfer.model'

useDatabase()

const ceiling = 1_000
const at = new Date('2026-11-24T02:00:00Z')
let town: Town
let keys = 0
beforeAll(async () => {
  town = await buildTown()
})

const earn = (person: { _id: Types.ObjectId }, minutes: number, path = ''): Credit => ({
  id: `earn:${++keys}`, kind: 'earn', from: 'issuance', to: personAccount(person._id), minutes, at, by: systemActor, words: null, source: { type: 'activity', id: '1', label: '楼道清扫' }, service: true, path,
})
const balanceOf = async (account: string) => (await accountOf(account)).available
const neighbour = () => addPerson('邻居', { doors: [doorAt(town.first.door502)] })
const pool = () => poolAccount(town.first.community._id)

afterEach(async () => {
  expect((await withLiveSource((source) => verifyLedger(source, new Map()))).findings).toEqual([])
})

test('what exceeds goes on to the pool of her community, in full at the ceiling, and a retry books neither again', async () => {
  const [person, before] = [await neighbour(), await balanceOf(pool())]
  const booking = earn(person, 1_200)
  expect((await credit([booking], ceiling)).map(({ _id, minutes }) => [_id, minutes])).toEqual([[booking.id, 1_200], [`overflow:${booking.id}`, 200]])
  expect((await credit([booking], ceiling)).map(({ _id }) => _id)).toEqual([booking.id, `overflow:${booking.id}`])
  await credit([earn(person, 30)], ceiling)
  expect(await accountOf(personAccount(person._id))).toMatchObject({ available: 1_000, served: 1_230, sequence: 4 })
  expect(await balanceOf(pool())).toBe(before + 230)
})

test('what is held counts, exactly at the ceiling nothing goes on', async () => {
  const [person, before] = [await neighbour(), await balanceOf(pool())]
  await credit([earn(person, 900)], ceiling)
  await hold({ id: `hold:${++keys}`, account: personAccount(person._id), minutes: 400, source: { type: 'help', id: '1', label: '陪诊' }, by: systemActor, at, path: '' })
  await credit([earn(person, 100)], ceiling)
  expect(await balanceOf(pool())).toBe(before)
  await credit([earn(person, 1)], ceiling)
  expect(await balanceOf(pool())).toBe(before + 1)
})

test('the one she chose gets it while she has room for all of it and lives in the same community', async () => {
  const [person, friend] = [await neighbour(), await neighbour()]
  await OverflowChoiceModel.insertMany([{ _id: person._id, to: friend._id, chosenAt: at }])
  await credit([earn(person, 1_600)], ceiling)
  expect(await balanceOf(personAccount(friend._id))).toBe(600)
  const before = await balanceOf(pool())
  await credit([earn(person, 401)], ceiling)
  expect(await balanceOf(personAccount(friend._id))).toBe(600)
  expect(await balanceOf(pool())).toBe(before + 401)
  const away = await addPerson('搬走的', { doors: [doorAt(town.second.door101)] })
  await OverflowChoiceModel.updateOne({ _id: person._id }, { to: away._id })
  await credit([earn(person, 10)], ceiling)
  expect(await balanceOf(personAccount(away._id))).toBe(0)
})

test('without a door of hers the pool of the place gets it, and without a place she keeps it', async () => {
  const [person, before] = [await addPerson('周晓'), await balanceOf(pool())]
  await credit([earn(person, 1_100, town.first.building.path)], ceiling)
  expect(await balanceOf(pool())).toBe(before + 100)
  await credit([earn(person, 50)], ceiling)
  expect(await balanceOf(personAccount(person._id))).toBe(1_050)
})

test('minutes captured for help go on above the ceiling too, in the same transaction', async () => {
  const [helper, elder, before] = [await neighbour(), await neighbour(), await balanceOf(pool())]
  await credit([earn(helper, 990), earn(elder, 200)], ceiling)
  const id = `hold:${++keys}`
  await hold({ id, account: personAccount(elder._id), minutes: 60, source: { type: 'help', id, label: '买菜' }, by: systemActor, at, path: '' })
  await settleHold(id, { capture: { to: personAccount(helper._id), minutes: 45, service: true, ceiling }, by: systemActor, at, path: '' })
  expect(await accountOf(personAccount(helper._id))).toMatchObject({ available: 1_000, served: 1_035 })
  expect(await accountOf(personAccount(elder._id))).toMatchObject({ available: 155, held: 0 })
  expect(await balanceOf(pool())).toBe(before + 35)
})

test('a transaction that fails takes the overflow back with it', async () => {
  const [person, before] = [await neighbour(), await balanceOf(pool())]
  const failing = transaction(async () => {
    await credit([earn(person, 1_500)], ceiling)
    throw new Error('something else went wrong')
  })
  await expect(failing).rejects.toThrow('something else')
  expect(await balanceOf(pool())).toBe(before)
  expect(await TransferModel.countDocuments({ 'to.account': personAccount(person._id) })).toBe(0)
})

test('fifty credits at once never leave her above the ceiling, nor lose a minute', async () => {
  const [person, before] = [await neighbour(), await balanceOf(pool())]
  await Promise.all(Array.from({ length: 50 }, () => credit([earn(person, 37)], ceiling)))
  expect(await accountOf(personAccount(person._id))).toMatchObject({ available: 1_000, served: 1_850 })
  expect(await balanceOf(pool())).toBe(before + 850)
})
