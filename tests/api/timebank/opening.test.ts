import { Types } from 'mongoose'
import { EventModel } from '../../../server/events/event.model'
import { FileModel } from '../../../server/files/file.model'
import { PersonModel } from '../../../server/people'
import { accountOf, personAccount, reverse, startOpeningWorker, TransferModel } from '../../../server/timebank'
import { systemActor } from '../../../server/events/emit'
import { PaperEntryModel } from '../../../server/timebank/opening/entry.model'
import { forgetOpenings } from '../../../server/timebank/opening/forget'
import { OpeningModel, type Opening } from '../../../server/timebank/opening/opening.model'
import { takeUpOpening, workOnOpening } from '../../../server/timebank/opening/run'
import { crowd } from '../../support/appointments'
import type { Caller } from '../../support/client'
import { addPerson, addPost, doorAt } from '../../support/factory'
import { eventsOf } from '../../support/events'
import { signInTown, type SignedInTown } from '../../support/issues'
import { appliedOpening, checkedOpening, ledger, ledgerBook, settledOpening, uploadedLedger, type OpeningView } from '../../support/openings'
import { expectRefused } from '../../support/redemptions'
import { queriesDuring, faults } from '../../support/scans'
import { useServer } from '../../support/server'
import { earned, ledgerFaults, toldTo } from '../../support/timebank'

const server = useServer({ environment: { IMPORT_ROW_LIMIT: '3000' } })
let people: SignedInTown
let worker: ReturnType<typeof startOpeningWorker>
let pages = 0

beforeAll(async () => {
  people = await signInTown(server)
  worker = startOpeningWorker(server.services, 20)
})
afterAll(() => worker.stop())
afterEach(async () => {
  expect(await ledgerFaults()).toEqual([])
})

/** A page of a ledger that no other test has. */
const page = () => `2023年纸质台账第${++pages}页`
const community = () => people.town.first.community
const check = (content: string | Buffer, caller = people.desk, place = community()) => checkedOpening(server, caller, place, content)
const balanceOf = async (person: { _id: Types.ObjectId } | string) => (await accountOf(personAccount(typeof person === 'string' ? person : person._id))).available
const codes = ({ errors }: OpeningView) => errors.map(({ row, column, code }) => [row, column, code])
const first = () => people.town.first

describe('timebank.import', () => {
  it('checks a table and books nothing', async () => {
    const before = { transfers: await TransferModel.countDocuments(), entries: await PaperEntryModel.countDocuments() }
    const source = page()
    const checked = await check(ledger(`王秀英,${first().resident.phone},1.5,,${source},`, `李建国,,,45,${source},食堂帮厨`))
    expect(checked).toMatchObject({ state: 'ready', place: { code: community()._id, label: '福民社区' }, file: '2023年台账.csv', rows: 2, checked: 2, booked: 0, total: 135, errors: [], errorCount: 0, notices: [], by: '福民社区工作台社区值班员', can: { apply: true } })
    expect({ transfers: await TransferModel.countDocuments(), entries: await PaperEntryModel.countDocuments() }).toEqual(before)
    expect((await eventsOf('opening.ready')).at(-1)).toMatchObject({ subject: { type: 'openingImport', id: checked.id }, path: community().path, actor: { label: '福民社区工作台' }, data: { rows: 2, total: 135 } })
  })

  it('reads a workbook with its numbers', async () => {
    const source = page()
    const checked = await check(await ledgerBook(['王秀英', Number(first().resident.phone), 2.25, '', source, ''], ['李建国', '', '', 30, source, '']))
    expect(checked).toMatchObject({ state: 'ready', total: 165, rows: 2 })
    expect(codes(await check(await ledgerBook(['王秀英', '', 1 / 3, '', page(), ''])))).toEqual([[2, 'C', 'not_whole']])
  })

  it('tells every wrong cell with row and column', async () => {
    const source = page()
    const checked = await check(
      ledger(
        `,,1,,${source},`, '王秀英,,1,,,', `王秀英,139,1,,${source}a,`, `王秀英,,,,${source}b,`, `王秀英,,1.51,,${source}c,`, `王秀英,,,0,${source}d,`, `王秀英,,,-30,${source}e,`, `王秀英,,,1.5,${source}f,`, `王秀英,,,1000000000,${source}g,`,
        `王秀英,,1,61,${source}h,`, `王秀英,,两,,${source}i,`, `王秀英,,1,,${'长'.repeat(61)},${'长'.repeat(101)}`, `王秀英,,1e3,,${source}j,`, `王秀英,,1,60,${source}k,`,
      ),
    )
    expect(checked).toMatchObject({ state: 'invalid', rows: 14, errorCount: 14, total: 60, can: { apply: false } })
    expect(codes(checked)).toEqual([
      [2, 'A', 'empty'], [3, 'E', 'empty'], [4, 'B', 'format'], [5, 'D', 'empty'], [6, 'C', 'not_whole'], [7, 'D', 'too_small'], [8, 'D', 'too_small'], [9, 'D', 'not_whole'], [10, 'D', 'too_large'],
      [11, 'D', 'differs'], [12, 'C', 'not_whole'], [13, 'E', 'too_long'], [13, 'F', 'too_long'], [14, 'C', 'not_whole'],
    ])
    expect(checked.errors.find(({ row }) => row === 6)!.detail).toBe('“1.51”小时合不成整数分钟，请改填分钟')
  })

  it('finds residents of the place only, and never guesses between two', async () => {
    await addPerson('同名人', { doors: [doorAt(first().door101)] })
    const second = await addPerson('同名人', { doors: [doorAt(first().door502)] })
    const waiting = await addPerson('等确认', { doors: [doorAt(first().door101, { status: 'pending' })] })
    const left = await addPerson('搬走了', { doors: [] })
    const source = page()
    const checked = await check(
      ledger(`没这人,,1,,${source},`, `王秀英,${first().neighbour.phone},1,,${source},`, `同名人,,1,,${source},`, `同名人,${second.phone},1,,${source},`, `等确认,${waiting.phone},1,,${source},`, `搬走了,${left.phone},1,,${source},`, `马玉梅,${people.town.second.courtyardResident.phone},1,,${source},`),
    )
    expect(codes(checked)).toEqual([[2, 'A', 'unknown'], [3, 'B', 'unknown'], [4, 'B', 'ambiguous'], [6, 'B', 'unknown'], [7, 'B', 'unknown'], [8, 'B', 'unknown']])
    // Who lives elsewhere and who is not there look alike.
    const said = checked.errors.filter(({ row }) => row >= 6).map(({ detail }) => detail.replace(/姓名是.*?、手机号是 \d+/, ''))
    expect(new Set(said).size).toBe(1)
  })

  it('refuses the same entry twice, in the file and after it was booked', async () => {
    const source = page()
    const twice = await check(ledger(`王秀英,,1,,${source},`, `李建国,,1,,${source},`, `王秀英,${first().resident.phone},2,,  ${source} ,`))
    expect(twice).toMatchObject({ state: 'invalid', errors: [{ row: 4, column: 'E', code: 'twice', detail: `王秀英的“${source}”在第 2 行已经有了` }] })
    expect(await appliedOpening(people.desk, await check(ledger(`王秀英,,1,,${source},`)))).toMatchObject({ state: 'done', booked: 1 })
    expect(await check(ledger(`王秀英,,1,,${source},`, `王秀英,,1,,${page()},`))).toMatchObject({ state: 'invalid', errors: [{ row: 2, column: 'E', code: 'booked', detail: `王秀英的“${source}”以前已经入账 1 小时` }], errorCount: 1 })
  })

  it('takes an entry again after it was reversed', async () => {
    const source = page()
    const wrong = await appliedOpening(people.desk, await check(ledger(`马玉梅,,10,,${source},`)))
    await reverse(`opening:${wrong.id}:2`, { by: systemActor, at: server.clock.now(), path: community().path, words: '记错了' })
    // The import itself books it no more.
    await OpeningModel.updateOne({ _id: wrong.id }, { state: 'failed', file: new Types.ObjectId() })
    const right = await appliedOpening(people.desk, await check(ledger(`马玉梅,,1,,${source},`)))
    expect(right).toMatchObject({ state: 'done', booked: 1 })
    expect(await balanceOf(first().courtyardResident)).toBe(60)
    expect(await check(ledger(`马玉梅,,10,,${source},`))).toMatchObject({ state: 'invalid', errors: [{ code: 'booked' }] })
  })

  it('refuses what would exceed the ceiling, with what she has and all her rows', async () => {
    const rich = await addPerson('存得多', { doors: [doorAt(first().door101)] })
    await earned(server, rich._id, 89_000)
    const [a, b] = [page(), page()]
    expect(await check(ledger(`存得多,,,600,${a},`, `存得多,,,400,${b},`))).toMatchObject({ state: 'ready', total: 1000 })
    expect(await check(ledger(`存得多,,,600,${a},`, `存得多,,,401,${b},`))).toMatchObject({ state: 'invalid', errors: [{ row: 3, column: 'C', code: 'over_ceiling', detail: '入账后存得多会有 1500 小时 1 分，超过上限 1500 小时' }] })
  })

  it('is not for oneself nor for one’s household', async () => {
    const colleague = await addPerson('值班家属', { doors: [doorAt(first().vacantDoor)] })
    await addPost(colleague, 'desk', community())
    const { signedInAs } = await import('../../support/client')
    const caller = await signedInAs(server, colleague._id)
    await addPerson('家里老人', { doors: [doorAt(first().vacantDoor)] })
    const source = page()
    expect(codes(await check(ledger(`值班家属,,1,,${source},`, `家里老人,,1,,${source},`, `王秀英,,1,,${source},`), caller))).toEqual([[2, 'A', 'oneself'], [3, 'A', 'own_household']])
    // Who has it booked is no other hand when she uploaded for somebody else to press the button.
    const checked = await check(ledger(`家里老人,,1,,${source},`))
    expect(await appliedOpening(caller, checked)).toMatchObject({ state: 'failed', booked: 0, errors: [{ code: 'own_household' }] })
    expect(await appliedOpening(people.desk, checked)).toMatchObject({ state: 'done', booked: 1 })
  })

  it('tells what is wrong with a whole file', async () => {
    expect(codes(await check('姓名,手机号\n王秀英,\n'))).toEqual([[1, null, 'column_missing']])
    expect(codes(await check('姓名,来源\n王秀英,甲\n'))).toEqual([[1, null, 'column_missing']])
    expect(codes(await check(ledger()))).toEqual([[1, null, 'empty']])
    expect(codes(await check(ledger(...Array.from({ length: 3001 }, (_, index) => `王秀英,,,1,第${index}页,`))))).toEqual([[3002, null, 'rows_over_limit']])
    const many = await check(ledger(...Array.from({ length: 700 }, (_, index) => `没这人${index},,1,,甲,`)))
    expect({ kept: many.errors.length, count: many.errorCount }).toEqual({ kept: 500, count: 700 })
    expect(await check(`${ledger().trim()},班组\n王秀英,,1,,${page()},,三组\n`)).toMatchObject({ state: 'ready', notices: ['G 列“班组”用不上，没有读'] })
  })

  it('makes one import of one key, and releases a file with errors', async () => {
    const file = await uploadedLedger(server, people.desk, ledger('没这人,,1,,甲,'))
    const body = { file, place: community()._id }
    const made = await people.desk.call('POST /timebank/imports', { body }, 'opening-key-1')
    const again = await people.desk.call('POST /timebank/imports', { body }, 'opening-key-1')
    expect(again.result.id).toBe(made.result.id)
    await settledOpening(people.desk, made.result.id)
    expect(await FileModel.findById(file).lean()).toMatchObject({ stored: false })
    expect(await OpeningModel.findById(made.result.id).lean()).toMatchObject({ file: null, state: 'invalid' })
  })
})

describe('timebank.applyImport', () => {
  it('books every row once, with its source, and tells the residents', async () => {
    const source = page()
    const told = (await toldTo(people.neighbour.id)).length
    const [mine, hers] = [await balanceOf(people.resident.id), await balanceOf(people.neighbour.id)]
    const checked = await check(ledger(`王秀英,${first().resident.phone},1.5,,${source},`, `李建国,,,45,${source},食堂帮厨`))
    const applied = await appliedOpening(people.desk, checked)
    expect(applied).toMatchObject({ state: 'done', rows: 2, booked: 2, total: 135, can: { apply: false }, finishedAt: server.clock.now().toISOString() })
    expect([await balanceOf(people.resident.id), await balanceOf(people.neighbour.id)]).toEqual([mine + 90, hers + 45])
    const { result } = await people.neighbour.call('GET /timebank/statement', { query: { limit: 1 } })
    expect(result.items[0]).toMatchObject({ id: `opening:${checked.id}:3`, kind: 'opening', minutes: 45, words: `${source}（食堂帮厨）`, source: { type: 'import', id: checked.id, label: '福民社区' } })
    expect((await toldTo(people.neighbour.id)).slice(told)).toEqual([{ title: '以前的时间转入了', body: `社区把您以前的服务时间 45 分钟记到了您的账户，依据：${source}（食堂帮厨）。有疑问可以问社区。`, about: 'hours' }])
    expect((await eventsOf('timebank.opening')).slice(-2)).toMatchObject([{ path: community().path, actor: { label: '福民社区工作台' } }, { data: { minutes: 45 } }])
    expect((await eventsOf('opening.done')).at(-1)).toMatchObject({ subject: { id: checked.id }, data: { booked: 2, total: 135 } })
    expect((await accountOf(personAccount(people.neighbour.id))).served).toBe(0)

    expect(await appliedOpening(people.desk, checked)).toMatchObject({ state: 'done', booked: 2 })
    expect(await balanceOf(people.neighbour.id)).toBe(hers + 45)
    expect((await eventsOf('opening.applied')).filter(({ subject }) => subject.id === checked.id)).toHaveLength(1)
  })

  it('is not booked before it is checked, with errors, or after it was forgotten', async () => {
    const apply = (id: string) => people.desk.call('POST /timebank/imports/:id/apply', { params: { id } })
    const invalid = await check(ledger('没这人,,1,,甲,'))
    await expectRefused(() => apply(invalid.id), 409, 'timebank.import_not_ready')
    const ready = await check(ledger(`王秀英,,1,,${page()},`))
    await OpeningModel.updateOne({ _id: ready.id }, { state: 'checking' })
    await expectRefused(() => apply(ready.id), 409, 'timebank.import_not_ready')
    await OpeningModel.updateOne({ _id: ready.id }, { state: 'ready' })
    await forgetOpenings(new Date(server.clock.now().getTime() + 71 * 3_600_000))
    expect(await settledOpening(people.desk, ready.id)).toMatchObject({ state: 'ready' })
    await forgetOpenings(new Date(server.clock.now().getTime() + 73 * 3_600_000))
    expect(await settledOpening(people.desk, ready.id)).toMatchObject({ state: 'invalid', errors: [{ code: 'forgotten' }], can: { apply: false } })
    await expectRefused(() => apply(ready.id), 409, 'timebank.import_not_ready')
    expect(await FileModel.countDocuments({ stored: true, 'subject.id': ready.id })).toBe(0)
  })

  it('checks again what changed since the dry run, and goes on once it is mended', async () => {
    const source = page()
    const checked = await check(ledger(`赵桂兰,,1,,${source},`, `李建国,,1,,${source},`))
    await PersonModel.updateOne({ _id: first().downstairs._id }, { 'doors.0.status': 'pending' })
    expect(await appliedOpening(people.desk, checked)).toMatchObject({ state: 'failed', booked: 0, errors: [{ row: 2, code: 'unknown' }], can: { apply: true } })
    await PersonModel.updateOne({ _id: first().downstairs._id }, { 'doors.0.status': 'confirmed' })
    expect(await appliedOpening(people.desk, checked)).toMatchObject({ state: 'done', booked: 2, errors: [] })
    expect(await balanceOf(first().downstairs)).toBe(60)
  })
})

describe('side by side and after a crash', () => {
  /** An import whose check is over and whose booking waits, kept away from the worker of this file. */
  async function ahead(checked: OpeningView): Promise<Opening> {
    await worker.stop()
    expect((await people.desk.call('POST /timebank/imports/:id/apply', { params: { id: checked.id } })).status).toBe(200)
    return (await takeUpOpening(new Types.ObjectId(checked.id)))!
  }
  afterEach(() => {
    worker = startOpeningWorker(server.services, 20)
  })

  it('books an entry once that stands in several tables, booked at the same moment', async () => {
    const source = page()
    const members = await crowd(server, first().door501, 40)
    const phones = new Map((await PersonModel.find({ _id: { $in: members.map(({ id }) => id) } }).lean()).map(({ _id, phone }) => [String(_id), phone]))
    const names = new Map((await PersonModel.find({ _id: { $in: members.map(({ id }) => id) } }).lean()).map(({ _id, name }) => [String(_id), name]))
    const lines = members.map(({ id }) => `${names.get(id)},${phones.get(id)},,30,${source},`)
    const tables = [await check(ledger(...lines)), await check(ledger(...[...lines].reverse())), await check(ledger(...lines))]
    const openings: Opening[] = []
    for (const table of tables) openings.push(await ahead(table))
    // The last one twice, as where a process was taken for dead.
    const ended = await Promise.all([...openings, openings[2]!].map((opening) => workOnOpening(opening, server.services)))
    const sum = ended.slice(0, 3).reduce((all, { booked }) => all + booked, 0)
    expect(sum).toBe(40)
    expect(await TransferModel.countDocuments({ kind: 'opening', words: source })).toBe(40)
    expect(await PaperEntryModel.countDocuments({ person: { $in: members.map(({ id }) => id) } })).toBe(40)
    for (const { id } of members) expect(await balanceOf(id)).toBe(30)
    for (const { state, booked, errorCount } of ended.slice(0, 3)) expect({ state, errorCount }).toEqual({ state: booked === 40 ? 'done' : 'failed', errorCount: 40 - booked })
  })

  it('holds the ceiling against two tables at the same moment', async () => {
    const full = await addPerson('快满了', { doors: [doorAt(first().door101)] })
    await earned(server, full._id, 89_900)
    const openings: Opening[] = []
    for (const table of [await check(ledger(`快满了,,,100,${page()},`, `王秀英,,1,,${page()},`)), await check(ledger(`快满了,,,100,${page()},`))]) openings.push(await ahead(table))
    const ended = await Promise.all(openings.map((opening) => workOnOpening(opening, server.services)))
    expect(ended.filter(({ errors }) => errors.some(({ code }) => code === 'over_ceiling'))).toHaveLength(1)
    expect(await balanceOf(full)).toBe(90_000)
    expect(await TransferModel.countDocuments({ kind: 'overflow', 'from.account': personAccount(full._id) })).toBe(0)
  })

  it('goes on where it was stopped', async () => {
    const members = await crowd(server, first().door502, 250)
    const people250 = await PersonModel.find({ _id: { $in: members.map(({ id }) => id) } }).lean()
    const source = page()
    const opening = await ahead(await check(ledger(...people250.map(({ name, phone }) => `${name},${phone},,7,${source},`))))
    const stopping = new AbortController()
    const watching = setInterval(() => void OpeningModel.findById(opening._id).then((now) => now && now.booked > 0 && stopping.abort()), 5)
    await expect(workOnOpening(opening, server.services, stopping.signal)).rejects.toThrow()
    clearInterval(watching)
    const left = (await OpeningModel.findById(opening._id).lean<Opening>())!
    expect(left.state).toBe('applying')
    expect(left.booked % 100).toBe(0)
    expect(left.booked).toBeLessThan(250)
    expect(await TransferModel.countDocuments({ words: source })).toBe(left.booked)

    const { state, booked, errorCount } = await workOnOpening((await takeUpOpening(opening._id))!, server.services)
    expect({ state, booked, errorCount }).toEqual({ state: 'done', booked: 250, errorCount: 0 })
    expect(await TransferModel.countDocuments({ words: source })).toBe(250)
    expect(await EventModel.countDocuments({ type: 'timebank.opening', 'data.source.id': String(opening._id) })).toBe(250)
  })

  it('a check that broke off is begun again: nothing is booked that nobody has seen checked', async () => {
    await worker.stop()
    const source = page()
    const { result } = await people.desk.call('POST /timebank/imports', { body: { file: await uploadedLedger(server, people.desk, ledger(`王秀英,,1,,${source},`)), place: community()._id } })
    const broken = { ...server.services, storage: { get: () => Promise.reject(new Error('away')) } }
    expect(await workOnOpening((await takeUpOpening(new Types.ObjectId(result.id)))!, broken as never)).toMatchObject({ state: 'failed', booked: 0 })
    const begun = await people.desk.call('POST /timebank/imports/:id/apply', { params: { id: result.id } })
    expect(begun).toMatchObject({ status: 200, result: { state: 'checking', booked: 0 } })
    expect(await workOnOpening((await takeUpOpening(new Types.ObjectId(result.id)))!, server.services)).toMatchObject({ state: 'ready', total: 60 })
    expect(await TransferModel.countDocuments({ words: source })).toBe(0)
    worker = startOpeningWorker(server.services, 20)
    expect(await appliedOpening(people.desk, begun.result)).toMatchObject({ state: 'done', booked: 1 })
    await worker.stop()
  })

  it('reads along indexes', async () => {
    const source = page()
    const opening = await ahead(await check(ledger(`王秀英,,1,,${source},`, `李建国,${first().neighbour.phone},1,,${source},`)))
    const queries = await queriesDuring(async () => {
      expect(await workOnOpening(opening, server.services)).toMatchObject({ state: 'done' })
      await people.desk.call('GET /timebank/imports', {})
      await OpeningModel.find({ waits: true }, { _id: 1 }).sort({ startedAt: 1 }).limit(20).lean()
      await forgetOpenings(server.clock.now())
    })
    expect(faults(queries, 0)).toEqual([])
    expect(queries.filter(({ collection }) => collection === 'people').every(({ docsExamined }) => docsExamined <= 4)).toBe(true)
  })
})

describe('who may import', () => {
  const ask = (caller: Caller, file: string, place = community()._id) => caller.call('POST /timebank/imports', { body: { file, place } })

  it('is for the desk of the place', async () => {
    const file = await uploadedLedger(server, people.desk, ledger(`王秀英,,1,,${page()},`))
    for (const caller of [people.resident, people.worker, people.contact, people.chief]) await expectRefused(() => ask(caller, file), 403, 'forbidden')
    await expectRefused(() => ask(people.otherDesk, file), 400, 'bad_input', ['body.place'])
    await expectRefused(() => ask(people.desk, file, people.town.street._id), 400, 'bad_input', ['body.place'])
    await expectRefused(() => ask(people.desk, file, '62-nowhere'), 400, 'bad_input', ['body.place'])
    await expectRefused(() => ask(people.desk, 'x', '!'), 400, 'bad_input', ['body.file', 'body.place'])
    await expectRefused(() => ask(people.streetDesk, file), 422, 'files.not_yours')
    await expectRefused(() => ask(people.desk, '0'.repeat(24)), 422, 'files.not_yours')
    expect(await FileModel.findById(file).lean()).toMatchObject({ stored: true, expiresAt: expect.any(Date) as Date })
  })

  it('is seen and booked by the desks of the place, unknown to everybody else', async () => {
    const checked = await check(ledger(`王秀英,,1,,${page()},`))
    const params = { id: checked.id }
    for (const caller of [people.resident, people.worker, people.otherDesk]) {
      await expectRefused(() => caller.call('GET /timebank/imports/:id', { params }), 404, 'not_found')
      await expectRefused(() => caller.call('POST /timebank/imports/:id/apply', { params }), 404, 'not_found')
    }
    await expectRefused(() => people.desk.call('GET /timebank/imports/:id', { params: { id: '0'.repeat(24) } }), 404, 'not_found')
    await expectRefused(() => people.resident.call('GET /timebank/imports', {}), 403, 'forbidden')
    expect((await people.otherDesk.call('GET /timebank/imports', {})).result.items).toEqual([])
    const listed = (await people.streetDesk.call('GET /timebank/imports', {})).result.items
    expect(listed[0]).toMatchObject({ id: checked.id, state: 'ready', total: 60 })
    expect(listed[0]).not.toHaveProperty('errors')
    expect((await people.streetDesk.call('GET /timebank/imports/:id', { params })).status).toBe(200)
  })
})
