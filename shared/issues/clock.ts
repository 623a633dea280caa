/** How long an item may take, in minutes from the moment it was put to somebody. */
export interface Clock {
  /** Until it is accepted. */
  respond: number
  /** Until it is handled, counted from the report. */
  resolve: number
}

const hour = 60
const day = 24 * hour

/**
 * The usual limits of the cities this follows (大竹, 长春): emergencies answered within 2 hours, water, power and heat
 * within 24 hours, ordinary items within 7 days, hard ones within 15 days.
 */
export const clocks = {
  emergency: { respond: 2 * hour, resolve: day },
  utility: { respond: 4 * hour, resolve: day },
  ordinary: { respond: day, resolve: 7 * day },
  hard: { respond: day, resolve: 15 * day },
} as const satisfies Record<string, Clock>

export type ClockName = keyof typeof clocks

/** An inspector has two days, a reporter seven days to judge and, after a rejection, to object. Minutes. */
export const inspectWithin = 2 * day
export const judgeWithin = 7 * day
export const objectWithin = 7 * day

/** The clock of an item: what its reporter calls urgent is answered as fast as an emergency. */
export function clockOf(name: ClockName, urgent: boolean): Clock {
  const clock = clocks[name]
  return urgent ? { respond: Math.min(clock.respond, clocks.emergency.respond), resolve: clock.resolve } : clock
}

/** `minutes` after a moment. */
export function after(from: Date, minutes: number): Date {
  return new Date(from.getTime() + minutes * 60_000)
}
