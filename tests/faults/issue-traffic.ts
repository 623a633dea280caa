import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Types } from 'mongoose'
import type { ApiKey, Input } from '../../shared/api'
import { IssueModel, type Issue } from '../../server/issues'
import { PostModel, type Post } from '../../server/people'
import type { Random } from '../../server/places/demo/random'
import { call, type Reply } from '../support/client'
import type { Town } from '../support/factory'
import { photo } from '../support/media'
import { upload } from '../support/upload'

/** Longer than a healthy answer takes; a step on an issue that a killed server held in a transaction waits for MongoDB to give it up. */
const giveUpAfterMs = 4_000

/** One request as it was sent, so that it can be sent again. */
interface Sent {
  person: string
  endpoint: ApiKey
  input: { params?: { id: string }; body?: Record<string, unknown> }
  key?: string
}

export interface TrafficOptions {
  town: Town
  random: Random
  /** The server that is used now. */
  url: () => string
  /** An access token of a person. */
  token: (person: string) => string
}

/** Everybody of the first community who reports and works at the same time. */
export class IssueTraffic {
  /** Keyed requests that were sent and never answered. */
  private readonly unanswered: Sent[] = []
  /** How many requests were answered, and how many were not, keyed or not. */
  answered = 0
  lost = 0
  private readonly issues: string[] = []
  private posts: Post[] = []
  private picture!: Buffer

  constructor(private readonly options: TrafficOptions) {}

  /**
   * Sends requests on so many connections at once until the signal, what was lost before first; settles when the last one is
   * answered or lost.
   */
  async run(connections: number, signal: AbortSignal): Promise<void> {
    this.picture ??= await photo({ width: 64, height: 48 })
    this.posts = await PostModel.find().lean()
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (!signal.aborted) await (this.unanswered.length > 0 ? this.send(this.unanswered.shift()!) : this.act())
      }),
    )
  }

  /** Sends every keyed request that was never answered once more. */
  async repeat(): Promise<void> {
    for (const sent of this.unanswered.splice(0)) await this.send(sent)
  }

  private async act(): Promise<void> {
    const { random } = this.options
    if (this.issues.length < 6 || random.chance(0.35)) return this.report()
    const issue = await IssueModel.findById(random.pick(this.issues.slice(-40))).lean()
    if (issue) await this.step(issue)
  }

  private async report(): Promise<void> {
    const { random, town } = this.options
    const { first } = town
    const onBehalf = random.chance(0.2)
    const reporter = random.pick([first.resident, first.neighbour, first.downstairs, first.courtyardResident, first.vacantResident])
    const key = random.chance(0.7) ? randomUUID() : undefined
    const body = { category: random.pick(['light', 'noise', 'clutter', 'other']), text: `楼道灯不亮 ${mark(key)}`, ...(onBehalf ? { place: first.door501._id, onBehalfOf: { person: String(first.resident._id) } } : {}) }
    const reply = await this.send({ person: String(onBehalf ? first.gridWorker.person._id : reporter._id), endpoint: 'POST /issues', input: { body }, key })
    if (reply?.status === 200) this.issues.push((reply as Reply<'POST /issues'>).result.id)
  }

  private async step(issue: Issue): Promise<void> {
    const { random, town } = this.options
    const key = random.chance(0.5) ? randomUUID() : undefined
    const words = `已看过 ${mark(key)}`
    const holder = String(issue.holder?.person)
    const reporter = String(issue.reporter.person)
    const take = (person: string, endpoint: ApiKey, body?: Record<string, unknown>) => this.send({ person, endpoint, input: { params: { id: String(issue._id) }, ...(body ? { body } : {}) }, key: body ? key : undefined })
    if (issue.agreed === 'asked' && random.chance(0.5)) return void (await take(reporter, 'POST /issues/:id/agree', { agreed: random.chance(0.7) }))
    if (random.chance(0.1)) return void (await take(String(town.first.neighbour._id), 'POST /issues/:id/support'))
    switch (issue.state) {
      case 'dispatched':
      case 'accepted':
        if (random.chance(0.6)) return void (issue.state === 'dispatched' ? await take(holder, 'POST /issues/:id/accept') : await this.handle(issue, holder, words, take))
        if (random.chance(0.5)) return void (await take(random.chance(0.5) ? holder : String(town.first.desk.person._id), 'POST /issues/:id/transfer', { to: String(this.target(issue)), reason: words }))
        if (random.chance(0.4)) return void (await take(holder, 'POST /issues/:id/return', { reason: words }))
        return void (random.chance(0.7) ? await take(holder, 'POST /issues/:id/reject', { reason: words }) : await take(reporter, 'POST /issues/:id/withdraw', { reason: words }))
      case 'handled':
        return void (await take(holder, 'POST /issues/:id/inspect', { passed: random.chance(0.7), text: words }))
      case 'inspected':
        return void (await take(reporter, 'POST /issues/:id/judge', { responded: true, solved: random.chance(0.6), satisfied: true, words }))
      case 'rejected':
        return void (await take(reporter, 'POST /issues/:id/object', { reason: words }))
      default:
    }
  }

  private async handle(issue: Issue, holder: string, words: string, take: (person: string, endpoint: ApiKey, body: Record<string, unknown>) => Promise<unknown>): Promise<void> {
    const photos: string[] = []
    if (issue.category === 'light' || this.options.random.chance(0.2)) {
      const taken = await upload({ url: this.options.url() } as never, this.options.token(holder), this.picture, { purpose: 'photo' }).catch(() => null)
      if (taken?.status !== 200) return
      photos.push(taken.result.id)
    }
    await take(holder, 'POST /issues/:id/handle', { text: words, photos })
  }

  private target(issue: Issue): Types.ObjectId {
    const { random } = this.options
    return random.pick(this.posts.filter((post) => issue.path.startsWith(post.path)))._id
  }

  /** The reply, or null when the server died over it or gave none in time. */
  private async send(sent: Sent): Promise<Reply<ApiKey> | null> {
    const { url, token } = this.options
    const { person, endpoint, input, key } = sent
    const given = new AbortController()
    try {
      const late = pause(giveUpAfterMs, null, { signal: given.signal })
      const reply = await Promise.race([call({ url: url() } as never, endpoint, input as Input<ApiKey>, { token: token(person), key }), late])
      if (!reply) throw new Error('no answer')
      this.answered += 1
      return reply
    } catch {
      this.lost += 1
      if (key) this.unanswered.push(sent)
      await pause(5)
      return null
    } finally {
      given.abort()
    }
  }
}

function mark(key: string | undefined): string {
  return key ? `[key ${key}]` : ''
}
