import autocannon from 'autocannon'

/** How a run loads a server. */
export interface Load {
  connections: number
  rounds: number
  /** How long each side is loaded in a round. */
  seconds: number
}

/** One server under one kind of request. `requests` are sent in turn on every connection. */
export interface Target {
  url: string
  requests: autocannon.Request[]
}

/** What one side did: requests a second in each round, and the latencies of its middle round in milliseconds. */
export interface Measured {
  perSecond: number[]
  p50: number
  p99: number
}

/**
 * Loads the sides in turn, round after round (A B A B ...), after a short warm-up of each, so that what else happens on the
 * machine meets all of them. Throws an Error when a side answers anything but 2xx.
 */
export async function measure(sides: readonly Target[], load: Load): Promise<Measured[]> {
  const rounds: autocannon.Result[][] = sides.map(() => [])
  for (const side of sides) await fire(side, { ...load, seconds: Math.min(load.seconds, 2) })
  for (let round = 0; round < load.rounds; round += 1) {
    for (const [at, side] of sides.entries()) rounds[at]!.push(await fire(side, load))
  }
  return rounds.map((results) => {
    const bySpeed = results.toSorted((a, b) => a.requests.average - b.requests.average)
    const middle = bySpeed[Math.floor(bySpeed.length / 2)]!
    return { perSecond: results.map(speedOf), p50: middle.latency.p50, p99: middle.latency.p99 }
  })
}

async function fire({ url, requests }: Target, { connections, seconds }: Load): Promise<autocannon.Result> {
  const result = await autocannon({ url, requests, connections, duration: seconds, excludeErrorStats: false })
  const bad = result.non2xx + result.errors + result.timeouts
  if (bad > 0) throw new Error(`${bad} of ${result.requests.total} answers of ${requests[0]?.path ?? url} were wrong`)
  return result
}

function speedOf(result: autocannon.Result): number {
  return result['2xx'] / result.duration
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The ratio of `over` to `under`, taken in each round and then the median: what disturbed both in a round falls out. */
export function ratio(over: Measured, under: Measured): number {
  return median(over.perSecond.map((speed, round) => speed / under.perSecond[round]!))
}
