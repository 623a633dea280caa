import { addDays, dayOf } from '../../../shared/appointments/calendar'
import { signedInAs, type Caller } from '../../../tests/support/client'
import { useServer } from '../../../tests/support/server'
import { ledgerFaults } from '../../../tests/support/timebank'
import { done } from '../../../tests/support/volunteering'
import { catchUp } from '../../events/reaction'
import { PersonModel } from '../../people'
import { importDemoCity, showcase } from '../../places'
import { accountOf, personAccount, poolAccount, TransferModel } from '../../timebank'
import { ActivityModel, ParticipationModel, volunteeringReactions } from '../../volunteering'
import { liveTimebank } from './live'

const server = useServer()
const said: string[] = []

/** A demo person at her phone. */
async function as(name: string): Promise<Caller> {
  return signedInAs(server, (await PersonModel.findOne({ name, demo: { $type: 'object' } }).lean())!._id)
}

beforeAll(async () => {
  await importDemoCity(() => {}, server.services)
  await liveTimebank((line) => said.push(line), server.services)
  for (const reaction of volunteeringReactions) await catchUp(reaction)
}, 180_000)

test('the ledger of the demonstration is whole, with a signed root for each of its days; a second time changes nothing', async () => {
  expect(await ledgerFaults()).toEqual([])
  const roots = (await done((await as('王秀英')).call('GET /timebank/roots', { query: { limit: 100 } }))).items
  expect(roots.length).toBeGreaterThan(70)
  expect(roots[0]!.day).toBe(addDays(dayOf(server.clock.now()), -1))
  const before = [await TransferModel.countDocuments(), await ParticipationModel.countDocuments()]
  await liveTimebank((line) => said.push(line), server.services)
  expect([await TransferModel.countDocuments(), await ParticipationModel.countDocuments()]).toEqual(before)
  expect(said).toEqual([expect.stringMatching(/^志愿活动 \d+ 场，\d+ 人次；时间银行 \d+ 笔$/)])
  expect(await ActivityModel.countDocuments({ generated: false })).toBe(0)
})

test('entries stand in every account in the order of their moments', async () => {
  const { _id } = (await PersonModel.findOne({ name: '马志强' }).lean())!
  for (const account of [personAccount(_id), poolAccount('620201001001')]) {
    const legs = (await TransferModel.find({ $or: [{ 'from.account': account }, { 'to.account': account }] }).lean()).map(({ at, from, to }) => ({ at, sequence: (from.account === account ? from : to).sequence! }))
    const moments = legs.sort((a, b) => a.sequence - b.sequence).map(({ at }) => at.getTime())
    expect(moments).toEqual([...moments].sort((a, b) => a - b))
    expect(moments.length).toBeGreaterThan(20)
  }
})

test('the volunteer has a star, hours of every kind, a certificate, and is in an activity just now', async () => {
  const volunteer = await as('马志强')
  const account = await done(volunteer.call('GET /timebank/account', {}))
  expect(account).toMatchObject({ stars: { count: 1 }, overflowTo: { name: '丁玉兰' }, held: 90 })
  expect(account.available).toBeGreaterThan(1_000)
  const { items } = await done(volunteer.call('GET /timebank/statement', { query: { limit: 100 } }))
  expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['opening', 'earn', 'gift', 'hold', 'capture']))
  const mine = await done(volunteer.call('GET /activities', { query: { view: 'mine' } }))
  expect(mine.items.filter(({ mine: state }) => state === 'in')).toMatchObject([{ name: '便民服务日' }])
  expect((await done(volunteer.call('GET /timebank/certificates', { query: {} }))).items).toMatchObject([{ state: 'valid' }])
  expect((await done(volunteer.call('GET /help-requests', { query: { view: 'near' } }))).items.length).toBeGreaterThanOrEqual(2)
})

test('his old mother gets hours from the pool and from him, and he may ask for her', async () => {
  const mother = await as('丁玉兰')
  const { items } = await done(mother.call('GET /timebank/statement', { query: { limit: 100 } }))
  expect(items.filter(({ kind }) => kind === 'grant').length).toBeGreaterThanOrEqual(2)
  expect(items.filter(({ kind, with: who }) => kind === 'gift' && who === '马志强')).toHaveLength(2)
  const to = await done((await as('马志强')).call('GET /timebank/recipients', {}))
  expect(to.items).toContainEqual({ id: mother.id, name: '丁玉兰', label: '请您代办的人' })
  expect(await PersonModel.countDocuments({ 'doors.household': `${showcase.building}-U1-0101` })).toBe(1)
  expect((await done(mother.call('GET /help-requests', { query: { view: 'mine' } }))).items.map(({ state }) => state).sort()).toEqual(['open', 'taken'])
})

test('the resident has a balance, a code to show, help to confirm, and waits for nothing of another community', async () => {
  const resident = await as('王秀英')
  const account = await done(resident.call('GET /timebank/account', {}))
  expect(account.available).toBeGreaterThan(600)
  expect((await done(resident.call('GET /redemptions', { query: { state: 'held' } }))).items).toMatchObject([{ offer: { name: '午餐一份' } }])
  expect((await done(resident.call('GET /redemptions', { query: { state: 'cancelled' } }))).items).toHaveLength(1)
  expect((await done(resident.call('GET /offers', { query: {} }))).items).toHaveLength(6)
  expect((await done(resident.call('GET /help-requests', { query: { view: 'mine' } }))).items).toMatchObject([{ state: 'done', helper: { name: '陈志刚' } }])
  const near = (await done(resident.call('GET /activities', { query: { limit: 100 } }))).items
  expect(near.find(({ waiting }) => waiting > 0)).toMatchObject({ name: '周日绘本故事会', taken: 4, places: 4, waiting: 3, mine: 'signed' })
  expect(near.filter(({ name }) => name === '周六清洁家园').length).toBeGreaterThanOrEqual(4)
  expect(near.some(({ name }) => name === '陪老人晒太阳')).toBe(false)
  expect(await ActivityModel.countDocuments({ name: '陪老人晒太阳' })).toBeGreaterThan(3)
})

test('the organiser has an activity to settle, and one that goes on with a code', async () => {
  const organiser = await as('郭晓东')
  const { items } = await done(organiser.call('GET /activities', { query: { view: 'organised', past: true, limit: 100 } }))
  const yesterday = items.find(({ name }) => name === '清理 2 号楼后堆物')!
  const people = (await done(organiser.call('GET /activities/:id/participants', { params: { id: yesterday.id }, query: {} }))).items
  expect(people.map(({ state }) => state).sort()).toEqual(['in', 'out', 'out', 'out', 'out', 'out', 'out', 'signed'])
  expect(people.filter(({ confirmable }) => confirmable)).toHaveLength(6)
  const now = (await ActivityModel.findOne({ name: '便民服务日' }).lean())!
  expect(await done(organiser.call('GET /activities/:id/code', { params: { id: String(now._id) }, query: { for: 'out' } }))).toMatchObject({ code: expect.stringMatching(/^\d{6}$/) })
  const states = await ParticipationModel.distinct('state')
  expect(states).toEqual(expect.arrayContaining(['absent', 'confirmed', 'refused', 'waiting']))
})

test('the barber has taken a code today, and sees nobody', async () => {
  const barber = await as('冯建华')
  expect((await done(barber.call('GET /partner', {}))).items).toMatchObject([{ name: '福民理发店', today: { count: 1, minutes: 60 } }])
  const { items } = await done(barber.call('GET /partner/captures', { query: {} }))
  expect(items.length).toBeGreaterThan(4)
  expect(JSON.stringify(items)).not.toContain('郭晓东')
})

test('the desk has an organisation, a reversal, a dispute and a call to settle; the reversal is the other one\'s', async () => {
  const [asker, other] = [await as('孙晓燕'), await as('林芳')]
  const place = '620201001001'
  expect((await done(asker.call('GET /organisations', { query: { state: 'asked' } }))).items).toMatchObject([{ name: '雄关小区太极拳互助队' }])
  const reversals = async (caller: Caller, state: 'asked' | 'settled') => (await done(caller.call('GET /timebank/reversals', { query: { state } }))).items
  expect(await reversals(asker, 'asked')).toMatchObject([{ transfer: { kind: 'gift', minutes: 60 }, can: { settle: false } }])
  expect(await reversals(other, 'asked')).toMatchObject([{ can: { settle: true } }])
  expect(await reversals(asker, 'settled')).toMatchObject([{ state: 'confirmed', transfer: { kind: 'earn' } }])
  expect((await done(asker.call('GET /timebank/entitlements', { query: { place } }))).items).toHaveLength(3)
  expect((await done(asker.call('GET /partners', { query: {} }))).items).toHaveLength(3)
  expect((await done(asker.call('GET /timebank/imports', {}))).items).toMatchObject([{ state: 'done', rows: 12, booked: 12 }])
  const desk = (await done(asker.call('GET /help-requests', { query: { view: 'desk' } }))).items
  expect(desk.map(({ state, person }) => [state, person.name]).sort()).toEqual([['disputed', '李建国'], ['done', '赵素琴']])
  expect((await done(asker.call('GET /help-requests', { query: { view: 'desk', state: 'ended' } }))).items.map(({ state }) => state)).toContain('settled')
})

test('last month has a list of honour with thanks, without who stays off it', async () => {
  const month = addDays(`${dayOf(server.clock.now()).slice(0, 7)}-01`, -1).slice(0, 7)
  const honours = await done((await as('王秀英')).call('GET /honours', { query: { month } }))
  expect(honours.items[0]).toMatchObject({ rank: 1, name: '马志强' })
  expect(honours.items.length).toBeGreaterThan(10)
  expect(honours.items.some(({ name }) => name === '李建国')).toBe(false)
  expect(honours.thanks.length).toBeGreaterThanOrEqual(3)
})

test('hours that nobody earned, was given or granted are on no account of a demo person', async () => {
  for (const { _id, name } of await PersonModel.find({ demo: { $type: 'object' } }, { name: 1 }).lean()) {
    const account = personAccount(_id)
    const sum = async (side: 'from' | 'to') => (await TransferModel.find({ [`${side}.account`]: account }, { minutes: 1 }).lean()).reduce((all, { minutes }) => all + minutes, 0)
    expect([name, (await accountOf(account)).available]).toEqual([name, (await sum('to')) - (await sum('from'))])
  }
})
