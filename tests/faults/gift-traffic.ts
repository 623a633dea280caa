import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../../server/places/demo/random'
import { giftId } from '../../server/timebank/account/gift'
import { call } from '../support/client'
import type { TestServer } from '../support/server'

/** Longer than a healthy answer takes; what a killed server held in a transaction waits for MongoDB to give it up. */
const giveUpAfterMs = 5_000

/** One gift as it was sent, so that it can be sent again under its key. */
interface Sent {
  from: string
  to: string
  minutes: number
  key: string
}

/** Neighbours who give each other minutes, all at the same time. */
export class GiftTraffic {
  private readonly unanswered: Sent[] = []
  /** Ids of the transfers that were answered as booked, with their minutes. */
  readonly booked = new Map<string, number>()
  /** How many requests were answered, and how many were not. */
  answered = 0
  lost = 0

  constructor(
    private readonly options: {
      people: readonly string[]
      random: Random
      /** The server that is used now. */
      url: () => string
      token: (person: string) => string
    },
  ) {}

  /** Sends gifts on so many connections at once until the signal, what was lost before first. */
  async run(connections: number, signal: AbortSignal): Promise<void> {
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (!signal.aborted) await this.send(this.unanswered.shift() ?? this.another())
      }),
    )
  }

  /** Sends what was never answered until it is. */
  async repeat(): Promise<void> {
    for (let sent = this.unanswered.shift(); sent; sent = this.unanswered.shift()) await this.send(sent)
  }

  private another(): Sent {
    const { people, random } = this.options
    const from = random.pick(people)
    return { from, to: random.pick(people.slice(0, 6).filter((person) => person !== from)), minutes: 1 + random.int(20), key: randomUUID() }
  }

  private async send(sent: Sent): Promise<void> {
    const { url, token } = this.options
    const asked = call({ url: url() } as TestServer, 'POST /timebank/gifts', { body: { to: { person: sent.to }, minutes: sent.minutes } }, { token: token(sent.from), key: sent.key })
    const reply = await Promise.race([asked.catch(() => null), pause(giveUpAfterMs, null, { ref: false })])
    if (!reply || reply.status >= 500) {
      this.lost += 1
      this.unanswered.push(sent)
      await pause(20)
      return
    }
    this.answered += 1
    if (reply.status === 200) this.booked.set(giftId(sent.from, `${sent.from}:${sent.key}`), sent.minutes)
    else if (reply.problem.code !== 'timebank.not_enough') throw new Error(`a gift was refused: ${JSON.stringify(reply.problem)}`)
  }
}
