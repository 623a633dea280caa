import { Types } from 'mongoose'
import { addHolder, addPerson, addPost, buildTown, doorAt, type Town } from '../../support/factory'
import { call } from '../../support/client'
import { eventsOf } from '../../support/events'
import { useServer } from '../../support/server'

describe('outside production', () => {
  const server = useServer()
  let town: Town
  let resident: string

  beforeAll(async () => {
    town = await buildTown()
    const { grid, door501 } = town.first
    const worker = await addPerson('林月', { demo: { story: '网格员，管第一网格。', order: 2 } })
    await addPost(worker, 'grid_worker', grid)
    const former = await addPerson('老何', { demo: { story: '以前是楼栋长。', order: 3 } })
    await addPost(former, 'building_chief', town.first.building, { until: new Date('2026-06-01T00:00:00Z') })
    resident = String((await addPerson('何敏', { demo: { story: '住在 501。', order: 1 }, doors: [doorAt(door501)] }))._id)
  })

  test('lists the demo persons in their order, with the post held now', async () => {
    const { status, result } = await call(server, 'GET /demo/persons', {})
    expect(status).toBe(200)
    expect(result.items).toEqual([
      { id: resident, name: '何敏', roleLabel: '居民', placeLabel: '福民社区 3 号楼 2 单元 501 室', story: '住在 501。' },
      { id: expect.any(String), name: '林月', roleLabel: '网格员', placeLabel: '福民社区第一网格', story: '网格员，管第一网格。' },
      { id: expect.any(String), name: '老何', roleLabel: '居民', placeLabel: '', story: '以前是楼栋长。' },
    ])
  })

  test('signs in as one of them, with tokens that work', async () => {
    const { status, result } = await call(server, 'POST /sign-in/demo', { body: { person: resident } })
    expect(status).toBe(200)
    expect(result.person).toEqual({ id: resident, name: '何敏' })
    expect(result.expiresAt).toBe('2026-11-23T02:15:00.000Z')
    const me = await call(server, 'GET /me', {}, { token: result.accessToken })
    expect(me.result).toMatchObject({ id: resident, demo: true })
    expect((await eventsOf('people.signedIn')).at(-1)).toMatchObject({ subject: { type: 'person', id: resident }, data: { by: 'demo' } })
  })

  test('nobody else can be signed in as', async () => {
    const { person } = await addHolder('真实的人', 'desk', town.first.community)
    for (const id of [String(person._id), String(new Types.ObjectId())]) {
      expect((await call(server, 'POST /sign-in/demo', { body: { person: id } })).problem.code).toBe('not_found')
    }
  })

  test('says what is wrong with the input', async () => {
    const { status, problem } = await call(server, 'POST /sign-in/demo', { body: { person: 'me' } })
    expect(status).toBe(400)
    expect(problem.errors).toEqual([{ path: 'body.person', code: 'invalid_format', detail: '编号不对' }])
  })
})

describe('in production', () => {
  const server = useServer({
    environment: { NODE_ENV: 'production', MONGODB_URI: 'mongodb://localhost', WECHAT_APPID: 'wx0123456789abcdef', WECHAT_SECRET: 'secret' },
  })

  test('there are no demo persons and no way to be one', async () => {
    const person = await addPerson('何敏', { demo: { story: '住在 501。', order: 1 } })
    expect(await call(server, 'GET /demo/persons', {})).toMatchObject({ status: 404, problem: { code: 'not_found' } })
    expect(await call(server, 'POST /sign-in/demo', { body: { person: 'malformed' } })).toMatchObject({ status: 404, problem: { code: 'not_found' } })
    expect(await call(server, 'POST /sign-in/demo', { body: { person: String(person._id) } })).toMatchObject({ status: 404, problem: { code: 'not_found' } })
    expect(await eventsOf('people.signedIn')).toEqual([])
  })
})
