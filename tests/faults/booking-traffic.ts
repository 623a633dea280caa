import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { ApiKey, Input } from '../../shared/api'
import { BookingModel } from '../../server/appointments/booking/booking.model'
import type { Slot } from '../../server/appointments/timetable/slot.model'
import type { Random } from '../../server/places/demo/random'
import type { Caller, Reply } from '../support/client'

/** Longer than a healthy answer takes; what a killed server held in a transaction waits for MongoDB to give it up. */
const giveUpAfterMs = 4_000

interface Sent {
  caller: Caller
  endpoint: ApiKey
  input: { params?: Record<string, string>; body?: Record<string, unknown> }
  key?: string
}

/** Many people who book, wait for, give back, move and answer for few seats, all at the same time. */
export class BookingTraffic {
  private readonly unanswered: Sent[] = []
  /** How many requests were answered, and how many were not. */
  answered = 0
  lost = 0
  /** Answers by what was asked and status, and those of more than 499 in full. */
  readonly answers = new Map<string, number>()
  readonly broken: unknown[] = []

  constructor(private readonly options: { people: readonly Caller[]; slots: readonly Slot[]; random: Random }) {}

  /** Sends requests on so many connections at once until the signal, what was lost before first. */
  async run(connections: number, signal: AbortSignal): Promise<void> {
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
    const { people, slots, random } = this.options
    // Who is offered a seat is asked often: few are, and every answer moves the line.
    const offered = random.chance(0.35) ? random.pick([...(await BookingModel.find({ state: 'offered' }, { person: 1, slot: 1 }).lean()), null]) : null
    const caller = people.find(({ id }) => id === String(offered?.person)) ?? random.pick([...people])
    const slot = slots.find(({ _id }) => _id === offered?.slot) ?? random.pick([...slots])
    const key = random.chance(0.6) ? randomUUID() : undefined
    const held = await BookingModel.findOne({ person: caller.id, slot: slot._id, state: { $in: ['waiting', 'offered', 'booked'] } }, { state: 1 }).lean()
    if (!held) {
      return random.chance(0.5)
        ? this.send({ caller, endpoint: 'POST /bookings', input: { body: { slot: slot._id, note: key ?? '没有编号' } }, key })
        : this.send({ caller, endpoint: 'POST /slots/:slot/waiting', input: { params: { slot: slot._id }, body: { note: key ?? '没有编号' } }, key })
    }
    const params = { id: String(held._id) }
    const take = (endpoint: ApiKey, body?: Record<string, unknown>) => this.send({ caller, endpoint, input: { params, ...(body ? { body } : {}) }, key })
    if (held.state === 'offered') return take(random.chance(0.5) ? 'POST /bookings/:id/accept' : 'POST /bookings/:id/decline')
    if (held.state === 'booked' && random.chance(0.3)) return take('POST /bookings/:id/reschedule', { slot: random.pick(slots.filter((other) => other !== slot))._id })
    if (held.state === 'booked' || random.chance(0.2)) return take('POST /bookings/:id/cancel', {})
  }

  private async send(sent: Sent): Promise<void> {
    const given = new AbortController()
    try {
      const late = pause(giveUpAfterMs, null, { signal: given.signal })
      const reply: Reply<ApiKey> | null = await Promise.race([sent.caller.call(sent.endpoint, sent.input as Input<ApiKey>, sent.key), late])
      if (!reply) throw new Error('no answer')
      this.answered += 1
      const said = `${sent.endpoint} ${reply.status === 200 ? 200 : reply.problem.code}`
      this.answers.set(said, (this.answers.get(said) ?? 0) + 1)
      if (reply.status >= 500) this.broken.push(reply.problem)
    } catch {
      this.lost += 1
      if (sent.key) this.unanswered.push(sent)
      await pause(5)
    } finally {
      given.abort()
    }
  }
}
