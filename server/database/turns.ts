import { AsyncResource } from 'node:async_hooks'
import { setImmediate as gathered } from 'node:timers/promises'

/** Something that waits for its turn: claims are taken together, anything else alone. */
interface Waiting<Claim, Result> {
  claim?: Claim
  work?: () => Promise<Result>
  done: (result: Result) => void
  failed: (reason: unknown) => void
}

/** What became of one claim of a batch. */
export type Outcome<Result> = { result: Result } | { problem: unknown }

/**
 * Turns at something hot, in this process: everything that changes it goes one after the other, in the order it came, and claims that
 * came while another transaction ran are taken together in one (group commit). Five hundred transactions on one hot document would break
 * each other off without end; a handful of batches do not. What keeps the rules, across processes too, are the guarded updates and unique
 * indexes underneath.
 */
export class Turns<Claim, Result> {
  /** Claims are taken outside of any transaction of whoever happened to come first. */
  private readonly outside = new AsyncResource('Turns')
  private readonly lines = new Map<string, Waiting<Claim, Result>[]>()

  /**
   * @param take takes the claims of one line together; one outcome a claim, in order
   * @param most claims in one batch
   */
  constructor(
    private readonly take: (line: string, claims: readonly Claim[]) => Promise<Outcome<Result>[]>,
    private readonly most = 100,
  ) {}

  /** Takes a claim in its turn. Rejects with what its outcome says. */
  claim(line: string, claim: Claim): Promise<Result> {
    return new Promise((done, failed) => this.join(line, { claim, done, failed }))
  }

  /** Runs work in its turn, alone. It must not ask for another turn: two that wait for each other would wait for ever. */
  run<T extends Result>(line: string, work: () => Promise<T>): Promise<T> {
    return new Promise<T>((done, failed) => this.join(line, { work: AsyncResource.bind(work), done: done as (result: Result) => void, failed }))
  }

  private join(name: string, waiting: Waiting<Claim, Result>): void {
    const line = this.lines.get(name)
    if (line) {
      line.push(waiting)
      return
    }
    this.lines.set(name, [waiting])
    this.outside.runInAsyncScope(() => void this.serve(name))
  }

  private async serve(name: string): Promise<void> {
    for (let line = this.lines.get(name)!; line.length > 0; ) {
      const first = line[0]!
      if (first.work) {
        line.shift()
        // Begun in a promise, so that one that throws at once does not stop the line.
        await Promise.resolve().then(first.work).then(first.done, first.failed)
        continue
      }
      // Those who come in the same moment come along: a first one alone would cost a transaction of its own.
      await gathered()
      const other = line.findIndex((waiting) => waiting.work)
      const batch = line.splice(0, Math.min(this.most, other < 0 ? line.length : other))
      const outcomes = await this.take(name, batch.map(({ claim }) => claim!)).catch((problem: unknown) => batch.map(() => ({ problem })))
      batch.forEach((waiting, index) => {
        const outcome = outcomes[index]!
        if ('result' in outcome) waiting.done(outcome.result)
        else waiting.failed(outcome.problem)
      })
    }
    this.lines.delete(name)
  }
}
