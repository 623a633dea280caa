import { createSecretKey } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { bodyParser } from '@koa/bodyparser'
import Router from '@koa/router'
import jwt from 'jsonwebtoken'
import Koa from 'koa'
import { MongoClient, ObjectId, type Document } from 'mongodb'
import { listProjection } from '../../server/issues/list'

/**
 * The floor: the least that Koa and the bare driver need for the same data over HTTP. It knows nobody, checks nothing,
 * tells nobody; one operation a request, two for a sign-in.
 */
async function main() {
  const client = await MongoClient.connect(process.env.MONGODB_URI!, { maxPoolSize: 50, writeConcern: { w: 'majority' } })
  const db = client.db()
  const issues = db.collection('issues')
  const template = await issues.findOne({ state: 'dispatched' })
  const secret = createSecretKey(Buffer.from(process.env.JWT_SECRET!))
  const signed = (person: unknown, session: unknown) => jwt.sign({ sub: String(person), sid: String(session) }, secret, { expiresIn: 900 })
  const router = new Router()

  router.get('/list', async (ctx) => {
    ctx.body = await issues.find({ places: String(ctx.query.place) }, { projection: listProjection }).sort({ _id: -1 }).limit(20).toArray()
  })
  router.get('/read/:id', async (ctx) => {
    ctx.body = await issues.findOne({ _id: new ObjectId(ctx.params.id) })
  })
  router.post('/report', async (ctx) => {
    const { category, text } = ctx.request.body as Document
    const _id = new ObjectId()
    const issue = { ...template, _id, number: `F${_id}`, category, text, reportedAt: new Date() }
    await issues.insertOne(issue)
    ctx.body = issue
  })
  router.post('/sign-in', async (ctx) => {
    const person = await db.collection('people').findOne({ _id: new ObjectId(String((ctx.request.body as Document).person)) }, { projection: { name: 1 } })
    const session = { _id: new ObjectId(), person: person!._id, createdAt: new Date() }
    await db.collection('floorSessions').insertOne(session)
    ctx.body = { token: signed(session.person, session._id), refreshToken: String(session._id) }
  })
  router.post('/refresh', async (ctx) => {
    const { refreshToken } = ctx.request.body as Document
    const session = await db.collection('floorSessions').findOneAndUpdate({ _id: new ObjectId(String(refreshToken)) }, { $set: { renewedAt: new Date() } })
    ctx.body = { token: signed(session!.person, session!._id), refreshToken: String(session!._id) }
  })

  router.get('/slots', async (ctx) => {
    const [from, until] = [ctx.query.from, ctx.query.until].map((moment) => new Date(String(moment)))
    ctx.body = await db.collection('slots').find({ service: new ObjectId(String(ctx.query.service)), start: { $gt: from, $lt: until } }, { projection: { numbers: 0, free: 0 } }).sort({ start: 1 }).toArray()
  })

  // A seat and nothing else: no number that is anybody's, nobody who takes it, no event.
  router.post('/claim', async (ctx) => {
    const { slot } = ctx.request.body as Document
    const before = await db.collection<{ _id: string }>('floorSlots').findOneAndUpdate({ _id: String(slot), state: 'open', freeCount: { $gt: 0 } }, { $pop: { free: -1 }, $inc: { freeCount: -1 } })
    ctx.status = before ? 200 : 409
    ctx.body = { number: (before as Document | null)?.free[0] ?? null }
  })

  const app = new Koa()
  app.use(bodyParser({ enableTypes: ['json'] }))
  app.use(router.routes())
  const server = app.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`))
  process.on('SIGTERM', () => process.exit(0))
}

void main()
