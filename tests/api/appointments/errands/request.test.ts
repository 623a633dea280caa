import { ErrandModel } from '../../../../server/appointments/errands/errand.model'
import { EventModel } from '../../../../server/events/event.model'
import { FileModel } from '../../../../server/files/file.model'
import { PostModel } from '../../../../server/people'
import { ConsentModel } from '../../../../server/people/consent.model'
import { addService } from '../../../support/appointments'
import { signedInAs } from '../../../support/client'
import { askedFor, consented, tomorrow } from '../../../support/errands'
import { addHolder, addPerson, addPost, doorAt } from '../../../support/factory'
import { signInTown, type SignedInTown } from '../../../support/issues'
import { useServer } from '../../../support/server'
import { uploadedPhoto } from '../../../support/upload'

const server = useServer()
let people: SignedInTown

beforeAll(async () => {
  people = await signInTown(server)
})

describe('asked for by the resident', () => {
  it('goes to the grid worker of her door, and says until when', async () => {
    const photo = await uploadedPhoto(server, people.resident)
    const errand = await askedFor(people.resident, { photos: [photo, photo] })
    expect(errand).toMatchObject({
      state: 'dispatched', mine: true, overdue: false, excerpt: '请帮我去药店取降压药', service: null, window: tomorrow, due: tomorrow.from, askedBy: null, done: null, verdict: null,
      place: { code: people.town.first.door501._id },
      person: { name: '王秀英', label: '', me: true, phone: people.town.first.resident.phone },
      holder: { name: '吴丽', me: false, phone: people.town.first.gridWorker.person.phone },
      can: { accept: false, return: false, finish: false, confirm: false, cancel: true },
    })
    expect(errand.number).toMatch(/^261123-\d{5}$/)
    expect(errand.holder?.label).toBe('福民社区第一网格网格员')
    expect(errand.photos).toHaveLength(1)
    expect(errand.timeline.map(({ type, words }) => [type, words])).toEqual([
      ['errand.asked', '王秀英申请了上门代办，家里有人的时间：11 月 24 日（周二）上午 9:00 到 11:00'],
      ['errand.dispatched', '派给福民社区第一网格网格员吴丽：由福民社区第一网格网格员负责'],
    ])
    expect((await FileModel.findById(photo).lean())!.subject).toEqual({ type: 'errand', id: errand.id })
  })

  it('has a day to be accepted where its window is later', async () => {
    const window = { from: '2026-12-01T01:00:00.000Z', until: '2026-12-01T02:00:00.000Z' }
    expect(await askedFor(people.resident, { window })).toMatchObject({ window, due: '2026-11-24T02:00:00.000Z' })
  })

  it('may be a service of the catalogue that is had at the door, without a word', async () => {
    const service = await addService(people.town.first.community, { name: '代买代取代缴', modes: ['door'] })
    expect(await askedFor(people.resident, { text: '', service: String(service._id) })).toMatchObject({ excerpt: '代买代取代缴', text: '', service: { id: String(service._id), name: '代买代取代缴' } })
  })

  it('goes over a vacant grid to the community contact, and says why', async () => {
    expect(await askedFor(people.vacantResident)).toMatchObject({ holder: { name: '郑书记' }, why: expect.stringContaining('第二网格网格员暂缺') })
  })

  it('goes to the deputy while the grid worker is away, and one step up where there is none', async () => {
    const { gridWorker, grid } = people.town.first
    await PostModel.updateOne({ _id: gridWorker.post._id }, { away: { from: new Date('2026-11-20'), until: new Date('2026-11-27T16:00:00Z'), reason: '休假' } })
    expect(await askedFor(people.resident)).toMatchObject({ holder: { name: '郑书记' }, why: expect.stringContaining('休假至周五') })
    const deputy = await addHolder('吴丽的副手', 'grid_worker', grid, { deputy: true })
    expect(await askedFor(people.resident)).toMatchObject({ holder: { name: '吴丽的副手' }, why: expect.stringContaining('代收') })
    await PostModel.deleteOne({ _id: deputy.post._id })
    await PostModel.updateOne({ _id: gridWorker.post._id }, { away: null })
  })

  it('never comes to the resident herself', async () => {
    const { grid, door101 } = people.town.first
    const worker = await addPerson('住在网格里的网格员', { doors: [doorAt(door101)] })
    const post = await addPost(worker, 'grid_worker', grid, { from: new Date('2025-01-01') })
    const errand = await askedFor(await signedInAs(server, worker._id))
    expect(errand.holder).toMatchObject({ name: '吴丽', me: false })
    await PostModel.deleteOne({ _id: post._id })
  })

  it('is asked once for a key', async () => {
    const ask = () => people.resident.call('POST /errands', { body: { text: '只要一次', window: tomorrow } }, 'errand-key-1')
    const replies = await Promise.all([ask(), ask(), ask()])
    expect(new Set(replies.map(({ result }) => result.id)).size).toBe(1)
    expect(await ErrandModel.countDocuments({ text: '只要一次' })).toBe(1)
  })
})

describe('asked for by somebody else', () => {
  it('with her consent, of which both names stay on it', async () => {
    const { resident, neighbour, door501 } = people.town.first
    const consent = await consented(people.resident, people.neighbour, neighbour.phone!)
    const errand = await askedFor(people.neighbour, { for: { person: people.resident.id } })
    expect(errand).toMatchObject({ mine: true, place: { code: door501._id }, person: { name: '王秀英', me: false, phone: resident.phone }, askedBy: { name: '李建国', label: '', me: true, phone: neighbour.phone }, can: { cancel: true } })
    expect(errand.timeline[0]!.words).toContain('李建国替王秀英申请了上门代办')
    expect(String((await ErrandModel.findById(errand.id).lean())!.consent)).toBe(consent)
    expect((await people.resident.call('GET /errands/:id', { params: { id: errand.id } })).result).toMatchObject({ mine: true, askedBy: { name: '李建国' } })

    await people.resident.call('POST /consents/:id/withdraw', { params: { id: consent } })
    const refused = await people.neighbour.call('POST /errands', { body: { text: '再取一次', window: tomorrow, for: { person: people.resident.id } } })
    expect(refused.problem).toMatchObject({ status: 403, code: 'appointments.no_consent' })
    expect(await ErrandModel.countDocuments({ text: '再取一次' })).toBe(0)
  })

  it('by a grid worker for a resident of her places: it goes to somebody else', async () => {
    const errand = await askedFor(people.worker, { for: { person: people.resident.id } })
    expect(errand).toMatchObject({ person: { name: '王秀英' }, askedBy: { name: '吴丽', label: '福民社区第一网格网格员', me: true }, holder: { name: '郑书记' } })
    expect(errand.timeline[0]!.words).toContain('福民社区第一网格网格员吴丽替王秀英申请')
  })

  it('by a chief or the desk for somebody who is not in the app', async () => {
    const { door502, vacantDoor } = people.town.first
    const errand = await askedFor(people.chief, { place: door502._id, for: { name: '钱奶奶' } })
    expect(errand).toMatchObject({ place: { code: door502._id }, person: { name: '钱奶奶', phone: null, me: false }, askedBy: { label: '福民社区 3 号楼楼栋长' }, holder: { name: '吴丽' }, can: { cancel: true } })
    const atDesk = await askedFor(people.desk, { place: vacantDoor._id, for: { name: '周爷爷', phone: '13900000001' } })
    expect(atDesk).toMatchObject({ person: { name: '周爷爷', phone: '13900000001' }, askedBy: { name: '社区值班员' }, holder: { name: '郑书记' } })
  })

  it('is hers where the phone is that of a resident who is', async () => {
    const errand = await askedFor(people.desk, { for: { name: '王奶奶', phone: people.town.first.resident.phone } })
    expect(errand).toMatchObject({ place: { code: people.town.first.door501._id }, person: { name: '王秀英' } })
    expect((await people.resident.call('GET /errands/:id', { params: { id: errand.id } })).status).toBe(200)
  })

  it('is one\'s own where she names herself', async () => {
    for (const forWhom of [{ person: people.resident.id }]) expect(await askedFor(people.resident, { for: forWhom })).toMatchObject({ askedBy: null, person: { me: true } })
    const chief = await addHolder('住在楼里的楼栋长', 'building_chief', people.town.first.building)
    const caller = await signedInAs(server, chief.person._id)
    const noDoor = await caller.call('POST /errands', { body: { text: '自己', window: tomorrow, for: { name: '我', phone: chief.person.phone! } } })
    expect(noDoor.problem.errors).toMatchObject([{ path: 'body.place', code: 'required' }])
    await PostModel.deleteOne({ _id: chief.post._id })
  })
})

describe('refuses, and stores nothing', () => {
  const refused = async (caller: keyof SignedInTown, body: Record<string, unknown>) => {
    const before = await Promise.all([ErrandModel.countDocuments(), EventModel.countDocuments(), ConsentModel.findOne().sort({ _id: 1 }).lean()])
    const asking = people[caller] as SignedInTown['resident']
    const { status, problem } = await asking.call('POST /errands', { body: { text: '取药', window: tomorrow, ...body } as never })
    expect(await Promise.all([ErrandModel.countDocuments(), EventModel.countDocuments(), ConsentModel.findOne().sort({ _id: 1 }).lean()])).toEqual(before)
    return { status, code: problem.code, errors: (problem.errors ?? []).map(({ path, code }) => `${path} ${code}`).sort() }
  }
  const badInput = (...errors: string[]) => ({ status: 400, code: 'bad_input', errors })

  it('every wrong field of the form at once', async () => {
    const { errors } = await refused('resident', { text: 'x'.repeat(1001), photos: ['y'], service: 'z', place: '!', window: { from: '明天', until: 5 }, for: { person: 'w' } })
    expect(new Set(errors.map((error) => error.split(' ')[0]!.replace(/^body\.for.*/, 'body.for').replace(/^body\.photos.*/, 'body.photos')))).toEqual(
      new Set(['body.for', 'body.photos', 'body.place', 'body.service', 'body.text', 'body.window.from', 'body.window.until']),
    )
  })

  it('nothing said', async () => {
    expect((await refused('resident', { text: ' ' })).errors).toEqual([expect.stringContaining('body.text')])
  })

  it('a window that is past or too long, a service not had at the door, and a place that is nobody\'s, all at once', async () => {
    const counter = await addService(people.town.first.community)
    const window = { from: '2026-11-23T02:00:00Z', until: '2026-11-24T02:00:01Z' }
    expect(await refused('resident', { window, service: String(counter._id) })).toEqual(badInput('body.service not_door', 'body.window.from past', 'body.window.until too_long'))
    expect(await refused('resident', { window: { from: '2026-12-07T01:00:00Z', until: '2026-12-07T02:00:01Z' }, place: '99' })).toEqual(badInput('body.place unknown', 'body.window.until too_far'))
    expect(await refused('resident', { window: { from: tomorrow.until, until: tomorrow.from } })).toEqual(badInput('body.window.until order'))
    expect(await refused('resident', { window: { from: tomorrow.from, until: '2026-11-24T01:14:00Z' } })).toEqual(badInput('body.window.until too_short'))
  })

  it('a service that is retired or of another community', async () => {
    const retired = await addService(people.town.first.community, { modes: ['door'], state: 'retired' })
    const foreign = await addService(people.town.second.community, { modes: ['door'] })
    for (const { _id } of [retired, foreign]) expect(await refused('resident', { service: String(_id) })).toEqual(badInput('body.service unknown'))
    expect(await refused('resident', { service: '0'.repeat(24) })).toEqual(badInput('body.service unknown'))
  })

  it('a door that is not hers, and what is no door', async () => {
    const { door502, building } = people.town.first
    expect(await refused('resident', { place: door502._id })).toEqual(badInput('body.place foreign'))
    expect(await refused('resident', { place: people.town.second.door501._id })).toEqual(badInput('body.place foreign'))
    expect(await refused('resident', { place: building._id })).toEqual(badInput('body.place not_household'))
    expect(await refused('newcomer', {})).toEqual(badInput('body.place required'))
  })

  it('for another without consent, a stranger and nobody looking alike', async () => {
    for (const person of [people.neighbour.id, people.stranger.id, '0'.repeat(24)]) {
      expect(await refused('resident', { for: { person }, window: { from: tomorrow.until, until: tomorrow.from } })).toEqual({ status: 403, code: 'appointments.no_consent', errors: [] })
    }
    expect(await refused('otherWorker', { for: { person: people.resident.id } })).toMatchObject({ status: 403, code: 'appointments.no_consent' })
    expect(await refused('otherDesk', { for: { person: people.resident.id } })).toMatchObject({ status: 403, code: 'appointments.no_consent' })
  })

  it('a place that the consent does not reach', async () => {
    await consented(people.vacantResident, people.neighbour, people.town.first.neighbour.phone!)
    expect(await refused('neighbour', { for: { person: people.vacantResident.id }, place: people.town.first.door501._id })).toEqual(badInput('body.place foreign'))
  })

  it('by name: of a resident, of another community, without a door, with the phone of somebody elsewhere', async () => {
    const { first, second } = people.town
    expect(await refused('resident', { for: { name: '钱奶奶' }, place: first.door501._id })).toEqual(badInput('body.for not_yours'))
    expect(await refused('property', { for: { name: '钱奶奶' }, place: first.door501._id })).toEqual(badInput('body.for not_yours'))
    expect(await refused('worker', { for: { name: '钱奶奶' }, place: second.door501._id })).toEqual(badInput('body.place foreign'))
    expect(await refused('worker', { for: { name: '钱奶奶' } })).toEqual(badInput('body.place required'))
    expect(await refused('worker', { for: { name: '钱奶奶', phone: second.resident.phone }, place: first.door501._id })).toEqual(badInput('body.for.phone foreign'))
  })

  it('a photo of somebody else', async () => {
    expect(await refused('resident', { photos: [await uploadedPhoto(server, people.neighbour)] })).toMatchObject({ status: 422, code: 'files.not_yours' })
  })

  it('where only its parties could do it', async () => {
    const held = await PostModel.find({ until: null }).lean()
    await PostModel.deleteMany({ _id: { $ne: people.town.first.desk.post._id } })
    expect(await refused('desk', { for: { person: people.resident.id } })).toMatchObject({ status: 503, code: 'issues.nobody_answers' })
    await PostModel.deleteMany({})
    await PostModel.insertMany(held, { lean: true })
  })
})
