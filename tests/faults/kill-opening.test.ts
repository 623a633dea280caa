import { setTimeout as pause } from 'node:timers/promises'
import mongoose from 'mongoose'
import { PersonModel } from '../../server/people'
import { accountOf, personAccount, TransferModel } from '../../server/timebank'
import { PaperEntryModel } from '../../server/timebank/opening/entry.model'
import { OpeningModel } from '../../server/timebank/opening/opening.model'
import { crowd } from '../support/appointments'
import { signedInAs } from '../support/client'
import { useDatabase } from '../support/database'
import { buildTown } from '../support/factory'
import { checkedOpening, ledger, settledOpening } from '../support/openings'
import { frontOf, useServerProcesses, type ServerProcess } from '../support/server-process'
import { ledgerFaults } from '../support/timebank'

const size = 2_000

// A killed server leaves its open transaction behind, which locks what it had written until MongoDB gives it up.
const giveUpTransactionsAfter = (seconds: number) => mongoose.connection.db!.admin().command({ setParameter: 1, transactionLifetimeLimitSeconds: seconds })

const start = useServerProcesses()
afterAll(async () => {
  await mongoose.connection.dropDatabase()
  await giveUpTransactionsAfter(60)
})
useDatabase()
beforeAll(() => giveUpTransactionsAfter(3))

test('kill -9 in the middle of booking a paper ledger: the next server goes on where it was, each row once', async () => {
  const { first } = await buildTown()
  let server: ServerProcess = await start()
  const front = frontOf(() => server.url)
  const desk = await signedInAs(front, first.desk.person._id)
  const members = await crowd(front, first.door501, size)
  const people = await PersonModel.find({ _id: { $in: members.map(({ id }) => id) } }).lean()
  const source = '2023年纸质台账第12页'
  const { id, state } = await checkedOpening(front, desk, first.community, ledger(...people.map(({ name, phone }) => `${name},${phone},1.5,,${source},`)))
  expect(state).toBe('ready')
  const bookedNow = async () => (await OpeningModel.findById(id, { booked: 1 }).lean())!.booked

  await desk.call('POST /timebank/imports/:id/apply', { params: { id } })
  while ((await bookedNow()) < 300) await pause(2)
  await server.kill()
  const before = await bookedNow()
  expect(before).toBeLessThan(size)
  expect(await TransferModel.countDocuments({ kind: 'opening' })).toBe(before)

  server = await start()
  expect(await settledOpening(desk, id)).toMatchObject({ state: 'done', booked: size, errorCount: 0 })
  expect(await TransferModel.countDocuments({ kind: 'opening' })).toBe(size)
  expect(await PaperEntryModel.countDocuments()).toBe(size)
  for (const { _id } of people.slice(0, 50)) expect((await accountOf(personAccount(_id))).available).toBe(90)
  expect(await ledgerFaults()).toEqual([])
}, 120_000)
