/** The life of an errand at the door (代办/上门): asked for → accepted → done with evidence → confirmed by the resident. */
export const errandStates = ['dispatched', 'accepted', 'finished', 'confirmed', 'unconfirmed', 'cancelled'] as const
export type ErrandState = (typeof errandStates)[number]

/** `reroute`: who has it is away or her post ended; `escalate`: nobody accepted in time; `redo`: the resident says it is not done. */
export const errandSteps = {
  accept: { from: ['dispatched'], to: 'accepted', event: 'errand.accepted' },
  return: { from: ['dispatched', 'accepted'], to: 'dispatched', event: 'errand.returned' },
  reroute: { from: ['dispatched', 'accepted'], to: 'dispatched', event: 'errand.rerouted' },
  escalate: { from: ['dispatched'], to: 'dispatched', event: 'errand.escalated' },
  finish: { from: ['accepted'], to: 'finished', event: 'errand.finished' },
  confirm: { from: ['finished'], to: 'confirmed', event: 'errand.confirmed' },
  redo: { from: ['finished'], to: 'accepted', event: 'errand.reopened' },
  expire: { from: ['finished'], to: 'unconfirmed', event: 'errand.unconfirmed' },
  cancel: { from: ['dispatched', 'accepted'], to: 'cancelled', event: 'errand.cancelled' },
} as const satisfies Record<string, { from: readonly ErrandState[]; to: ErrandState; event: `errand.${string}` }>
export type ErrandAction = keyof typeof errandSteps

/** Whether a step may be taken from a state. */
export function allowsErrand(action: ErrandAction, from: ErrandState): boolean {
  return (errandSteps[action].from as readonly ErrandState[]).includes(from)
}

export const openErrandStates = ['dispatched', 'accepted', 'finished'] as const satisfies readonly ErrandState[]

export const errandStateLabels: Record<ErrandState, string> = {
  dispatched: '等待接单',
  accepted: '正在代办',
  finished: '办好了，请您确认',
  confirmed: '已确认',
  unconfirmed: '已办结（未确认）',
  cancelled: '已取消',
}

/**
 * Minutes until it must be accepted, at least and at most, then how long the resident has to confirm. The second follows the 24 hours of
 * ordinary help, never later than its window; the first is our own: whoever is out on her round sees it within an hour.
 */
export const errandClock = { least: 60, accept: 24 * 60, confirm: 7 * 24 * 60 } as const

/** How far ahead a window may end, and how long it may be (minutes). Shorter than a quarter of an hour nobody can promise to come. */
export const errandWindow = { ahead: 14 * 24 * 60, least: 15, most: 24 * 60 } as const

/** When somebody is at home, or comes (UTC). */
export interface ErrandWindow {
  from: Date
  until: Date
}

/**
 * Until when it must be accepted, put to somebody now: before its window begins, with an hour at least, and before it is over; where it
 * is over already, within the clock.
 */
export function acceptBy(now: Date, { from, until }: ErrandWindow): Date {
  const [soonest, latest] = [errandClock.least, errandClock.accept].map((minutes) => now.getTime() + minutes * 60_000) as [number, number]
  return new Date(until <= now ? latest : Math.min(Math.max(from.getTime(), soonest), until.getTime(), latest))
}
