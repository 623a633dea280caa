import { Types } from 'mongoose'
import { PersonModel, type Person } from '../../../server/people'
import type { Place } from '../../../server/places'
import { signedInAs } from '../../support/client'
import { eventsOf } from '../../support/events'
import { addPerson, buildTown, doorAt, type Town } from '../../support/factory'
import { useServer } from '../../support/server'

const server = useServer()
let town: Town

beforeAll(async () => {
  town = await buildTown()
})

type Body = { confirmed: true } | { confirmed: false; reason: string }

/** Somebody who waits at a door: her id, the binding's, and what is stored of it. */
async function waitingAt(place: Place) {
  const door = doorAt(place, { status: 'pending' })
  const person = await addPerson('周晓', { doors: [door] })
  return { person: String(person._id), id: String(door._id), doors: async () => (await PersonModel.findById(person._id).lean())!.doors }
}

async function press(by: Pick<Person, '_id'>, id: string, body: Body = { confirmed: true }) {
  const caller = await signedInAs(server, by._id)
  return caller.call('POST /households/pending/:id', { params: { id }, body })
}

describe('who answers for the door', () => {
  test.each(['unitChief', 'buildingChief', 'deputyBuildingChief', 'gridWorker', 'contact', 'desk'] as const)('%s confirms', async (holder) => {
    const waiting = await waitingAt(town.first.door501)
    const { status, result } = await press(town.first[holder].person, waiting.id)
    expect(status).toBe(200)
    expect(result).toEqual({ household: town.first.door501._id, status: 'confirmed' })
    expect(await waiting.doors()).toMatchObject([{ status: 'confirmed' }])
  })

  test('the event says who, under which post, and whom', async () => {
    const waiting = await waitingAt(town.first.door501)
    await press(town.first.buildingChief.person, waiting.id)
    expect((await eventsOf('people.householdConfirmed')).at(-1)).toMatchObject({
      subject: { type: 'household', id: waiting.id },
      path: town.first.door501.path,
      actor: { name: '陈志强', label: '福民社区 3 号楼楼栋长' },
      data: { person: waiting.person, household: town.first.door501._id },
    })
  })

  test('a refusal takes the door out and keeps the reason', async () => {
    const waiting = await waitingAt(town.first.door501)
    const { result } = await press(town.first.unitChief.person, waiting.id, { confirmed: false, reason: '这一户不认识您' })
    expect(result).toEqual({ household: town.first.door501._id, status: 'refused' })
    expect(await waiting.doors()).toEqual([])
    expect((await eventsOf('people.householdRefused')).at(-1)).toMatchObject({ subject: { id: waiting.id }, data: { reason: '这一户不认识您', person: waiting.person } })
  })

  test('one of two doors is confirmed, the other left as it is', async () => {
    const [here, there] = [doorAt(town.first.door501, { status: 'pending' }), doorAt(town.second.door501, { status: 'pending' })]
    const person = await addPerson('两处', { doors: [there, here] })
    await press(town.first.unitChief.person, String(here._id))
    expect((await PersonModel.findById(person._id).lean())?.doors.map(({ status }) => status)).toEqual(['pending', 'confirmed'])
    expect((await press(town.first.unitChief.person, String(there._id))).problem.code).toBe('not_found')
  })
})

describe('who does not', () => {
  test.each([
    ['a neighbour', () => town.first.neighbour],
    ['the chief of another courtyard', () => town.first.courtyardChief.person],
    ['a department', () => town.first.property.person],
    ['the administrator', () => town.administrator.person],
    ['the desk of another community', () => town.second.desk.person],
    ['the unit chief of another community', () => town.second.unitChief.person],
  ])('%s learns nothing of it', async (_, who) => {
    const waiting = await waitingAt(town.first.door501)
    const { status, problem } = await press(who(), waiting.id)
    expect(status).toBe(404)
    expect(problem).toMatchObject({ code: 'not_found', detail: (await press(who(), String(new Types.ObjectId()))).problem.detail })
    expect(await waiting.doors()).toMatchObject([{ status: 'pending' }])
  })

  test('nobody confirms herself, not even the desk', async () => {
    const door = doorAt(town.first.door501, { status: 'pending' })
    const { person } = town.first.desk
    await PersonModel.updateOne({ _id: person._id }, { $push: { doors: door } })
    expect((await press(person, String(door._id))).problem.code).toBe('forbidden')
    expect((await press(town.first.unitChief.person, String(door._id))).status).toBe(200)
  })
})

describe('when it was settled before', () => {
  test('of two who press at once one wins, the other is told who did', async () => {
    const waiting = await waitingAt(town.first.door501)
    const chiefs = [town.first.unitChief.person, town.first.buildingChief.person, town.first.gridWorker.person, town.first.desk.person]
    const replies = await Promise.all(chiefs.map((chief, index) => press(chief, waiting.id, index % 2 ? { confirmed: false, reason: '不认识' } : { confirmed: true })))
    const winner = replies.findIndex(({ status }) => status === 200)
    const losers = replies.filter((_, index) => index !== winner)
    expect(losers.map(({ problem }) => problem.code)).toEqual(Array(3).fill('people.binding_settled'))
    for (const { problem } of losers) expect(problem.detail).toContain(chiefs[winner]!.name)
    const settled = [...(await eventsOf('people.householdConfirmed')), ...(await eventsOf('people.householdRefused'))].filter(({ subject }) => subject.id === waiting.id)
    expect(settled).toHaveLength(1)
    expect((await waiting.doors()).map(({ status }) => status)).toEqual(winner % 2 ? [] : ['confirmed'])
  })

  test('a refused one stays refused', async () => {
    const waiting = await waitingAt(town.first.door501)
    await press(town.first.unitChief.person, waiting.id, { confirmed: false, reason: '不认识' })
    const { problem } = await press(town.first.gridWorker.person, waiting.id)
    expect(problem).toMatchObject({ code: 'people.binding_settled', detail: '这条住户登记已由福民社区 3 号楼 2 单元单元长张淑芬退回。' })
    expect((await press(town.second.gridWorker.person, waiting.id)).problem.code).toBe('not_found')
  })

  test('one that the resident took back', async () => {
    const waiting = await waitingAt(town.first.door501)
    const resident = await signedInAs(server, waiting.person)
    await resident.call('DELETE /me/doors/:household', { params: { household: town.first.door501._id } })
    expect((await press(town.first.unitChief.person, waiting.id)).problem).toMatchObject({ code: 'people.binding_settled', detail: '住户自己撤回了这条登记。' })
  })
})

describe('wrong input', () => {
  test.each([
    [{}, ['body.confirmed']],
    [{ confirmed: false }, ['body.reason']],
    [{ confirmed: false, reason: ' ' }, ['body.reason']],
    [{ confirmed: false, reason: '长'.repeat(201) }, ['body.reason']],
    [{ confirmed: 'yes' }, ['body.confirmed']],
  ])('%j changes nothing', async (body, paths) => {
    const waiting = await waitingAt(town.first.door501)
    const { status, problem } = await press(town.first.unitChief.person, waiting.id, body as Body)
    expect(status).toBe(400)
    expect(problem.errors?.map(({ path }) => path)).toEqual(paths)
    expect(await waiting.doors()).toMatchObject([{ status: 'pending' }])
  })

  test.each(['nonsense', String(new Types.ObjectId())])('an id that is none (%s) is not found', async (id) => {
    expect((await press(town.first.unitChief.person, id)).problem.code).toBe('not_found')
  })
})
