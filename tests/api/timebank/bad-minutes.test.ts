import { AccountModel } from '../../../server/timebank/ledger/account.model'
import { HoldModel, TransferModel } from '../../../server/timebank'
import { signInTown, type SignedInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { earned, ledgerFaults } from '../../support/timebank'

const server = useServer()
const id = 'f'.repeat(24)
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
  await earned(server, people.resident.id, 600)
})

const ledger = async () => ({ accounts: await AccountModel.find().sort({ _id: 1 }).lean(), transfers: await TransferModel.countDocuments(), holds: await HoldModel.countDocuments() })
const offer = { name: '理发', text: '剪发' }

/** Each way in for minutes, asked with so many; every input is looked at before it is known whether what it names is there. */
const ways: [string, (minutes: never) => Promise<{ status: number; problem: { errors?: { path: string; detail: string }[] } }>][] = [
  ['timebank.gift', (minutes) => people.resident.call('POST /timebank/gifts', { body: { to: { person: people.neighbour.id }, minutes } })],
  ['timebank.redeem', (minutes) => people.resident.call('POST /offers/:id/redemptions', { params: { id }, body: { minutes } })],
  ['timebank.addOffer', (minutes) => people.desk.call('POST /partners/:id/offers', { params: { id }, body: { ...offer, minutes } })],
  ['timebank.editOffer', (minutes) => people.desk.call('PUT /offers/:id', { params: { id }, body: { ...offer, minutes, version: 1 } })],
  ['volunteering.mark', (minutes) => people.chief.call('POST /participations/:id/mark', { params: { id }, body: { as: 'out', minutes } })],
  ['volunteering.requestHelp', (minutes) => people.resident.call('POST /help-requests', { body: { category: 'shopping', text: '买米', minutes, window: { from: '2026-11-24T01:00:00.000Z', until: '2026-11-24T04:00:00.000Z' } } })],
  ['volunteering.finishHelp', (minutes) => people.neighbour.call('POST /help-requests/:id/finish', { params: { id }, body: { words: '买好了', minutes } })],
  ['volunteering.settleDispute', (minutes) => people.desk.call('POST /help-requests/:id/settle', { params: { id }, body: { words: '问过了', minutes } })],
]

test.each(ways)('%s refuses what are no whole minutes within bounds, in words, and the ledger is untouched', async (_, ask) => {
  const before = await ledger()
  for (const minutes of [-1, -60, 0.5, 1.5, 1e9, 2 ** 53, 1e308, '60', '', null, true, [60], { $gt: 0 }]) {
    const { status, problem } = await ask(minutes as never)
    expect([minutes, status, [...new Set(problem.errors?.map(({ path }) => path))]]).toEqual([minutes, 400, ['body.minutes']])
    expect(problem.errors![0]!.detail).toMatch(/[\u4e00-\u9fff]/)
  }
  expect(await ledger()).toEqual(before)
  expect(await ledgerFaults()).toEqual([])
})

test.each(ways.filter(([way]) => way !== 'volunteering.settleDispute'))('%s refuses nothing at all', async (_, ask) => {
  expect((await ask(0 as never)).problem.errors?.map(({ path }) => path)).toEqual(['body.minutes'])
})
