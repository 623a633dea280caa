/**
 * The life of a booking, from a place in the waiting list or a seat to its end. Server and screens read this one table.
 * `waiting` has no seat; `offered` holds a freed or replacing seat until `offerUntil`; `displaced` lost its slot and none could be offered.
 */
export const bookingStates = ['waiting', 'offered', 'displaced', 'booked', 'arrived', 'called', 'served', 'missed', 'cancelled', 'lapsed', 'unrecorded'] as const
export type BookingState = (typeof bookingStates)[number]

export interface BookingStep {
  action: string
  from: readonly BookingState[]
  to: BookingState
  event: `booking.${string}`
}

/** `book` and `wait` make a booking; `change` keeps the state and moves the seat. */
export const bookingSteps = {
  offer: { from: ['waiting', 'offered', 'booked', 'displaced'], to: 'offered', event: 'booking.offered' },
  accept: { from: ['offered'], to: 'booked', event: 'booking.accepted' },
  decline: { from: ['offered'], to: 'cancelled', event: 'booking.declined' },
  lapse: { from: ['offered', 'waiting', 'displaced'], to: 'lapsed', event: 'booking.lapsed' },
  displace: { from: ['booked', 'offered'], to: 'displaced', event: 'booking.displaced' },
  reschedule: { from: ['booked', 'displaced', 'offered'], to: 'booked', event: 'booking.rescheduled' },
  cancel: { from: ['waiting', 'displaced', 'booked'], to: 'cancelled', event: 'booking.cancelled' },
  /** Also from `missed`: who comes late on her day is served after all, and the miss is gone. */
  checkIn: { from: ['booked', 'missed'], to: 'arrived', event: 'booking.arrived' },
  call: { from: ['arrived', 'called'], to: 'called', event: 'booking.called' },
  serve: { from: ['arrived', 'called'], to: 'served', event: 'booking.served' },
  miss: { from: ['booked', 'arrived', 'called'], to: 'missed', event: 'booking.missed' },
  forget: { from: ['booked', 'arrived', 'called'], to: 'unrecorded', event: 'booking.unrecorded' },
} as const satisfies Record<string, Omit<BookingStep, 'action'>>
export type BookingAction = keyof typeof bookingSteps

/** Whether a step may be taken from a state. */
export function allowsBooking(action: BookingAction, from: BookingState): boolean {
  return (bookingSteps[action].from as readonly BookingState[]).includes(from)
}

/** States in which the booking still lies ahead of the person, or she stands at the counter. */
export const openBookingStates = ['waiting', 'offered', 'displaced', 'booked', 'arrived', 'called'] as const satisfies readonly BookingState[]

/** States that occupy a numbered seat of the slot. */
export const seatedStates = ['offered', 'booked', 'arrived', 'called', 'served', 'missed', 'unrecorded'] as const satisfies readonly BookingState[]

/** States in which the person counts as having this service on that day: one at a time. */
export const holdingStates = ['waiting', 'offered', 'displaced', 'booked', 'arrived', 'called', 'served', 'missed', 'unrecorded'] as const satisfies readonly BookingState[]

export const bookingStateLabels: Record<BookingState, string> = {
  waiting: '候补中',
  offered: '有号了，等您确认',
  displaced: '原来的时间取消了，请另选',
  booked: '已约好',
  arrived: '已签到',
  called: '正在叫您',
  served: '已办理',
  missed: '没有到',
  cancelled: '已取消',
  lapsed: '已失效',
  unrecorded: '已过期',
}

const minute = 60_000

/** How long an offered seat is held, unless the slot is near (minutes). */
export const offerHold = 120
/** No seat is offered when the slot begins sooner than this (minutes): nobody could come. */
export const offerLeast = 30
/** How long the seat that replaces one of a closed day is held (minutes): the person did nothing to lose hers. */
export const replacementHold = 24 * 60

/**
 * Until when a seat offered now is held: the hold, but at most half the time until the slot begins; null when that begins too
 * soon to offer anything.
 */
export function offerUntil(now: Date, start: Date, hold: number = offerHold): Date | null {
  const left = start.getTime() - now.getTime()
  if (left < offerLeast * minute) return null
  return new Date(now.getTime() + Math.min(hold * minute, left / 2))
}

/** Until when a booking may be cancelled or changed: `cutOff` minutes before its start. */
export function cancelUntil(start: Date, cutOff: number): Date {
  return new Date(start.getTime() - cutOff * minute)
}

/** How long before its start somebody is reminded of a booking (minutes). */
export const remindBefore = { day: 24 * 60, hour: 60 } as const

/** Which reminders are not due any more for what is booked now: their moment has passed. */
export function remindersOver(start: Date, now: Date): { day: boolean; hour: boolean } {
  const left = start.getTime() - now.getTime()
  return { day: left <= remindBefore.day * minute, hour: left <= remindBefore.hour * minute }
}

const dayLength = 24 * 3600_000
/** Three times not come within 90 days: no booking online for 30 days. The figures are the product's own rule. */
export const missedLimit = { times: 3, within: 90 * dayLength, blocked: 30 * dayLength } as const

/**
 * Until when a person cannot book online, from the moments at which she was not there; null when she can. The third miss within
 * 90 days blocks for 30 days from it; those that were lifted after an objection must be left out by the caller.
 */
export function blockedUntil(missed: readonly Date[], now: Date): Date | null {
  const times = missed.map((moment) => moment.getTime()).filter((time) => time <= now.getTime()).sort((a, b) => a - b)
  let until = -Infinity
  for (let i = missedLimit.times - 1; i < times.length; i += 1) {
    if (times[i]! - times[i - missedLimit.times + 1]! <= missedLimit.within) until = times[i]! + missedLimit.blocked
  }
  return until > now.getTime() ? new Date(until) : null
}

/** Why somebody may be served before others, if the service says so. The counter looks at the paper. */
export const priorities = ['over80', 'disabled'] as const
export type Priority = (typeof priorities)[number]
export const priorityLabels: Record<Priority, string> = { over80: '80 岁以上', disabled: '持残疾人证' }
