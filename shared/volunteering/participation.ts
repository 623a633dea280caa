/**
 * The life of one person in one activity: signed up (or waiting), there (`in`), gone (`out`), confirmed by the organiser — only then the
 * minutes are hers.
 */
export const participationStates = ['waiting', 'signed', 'in', 'out', 'confirmed', 'refused', 'absent', 'left'] as const
export type ParticipationState = (typeof participationStates)[number]

export const participationSteps = {
  promote: { from: ['waiting'], to: 'signed', event: 'participation.promoted' },
  leave: { from: ['waiting', 'signed'], to: 'left', event: 'participation.left' },
  /** It began, and there was no place for her. */
  lapse: { from: ['waiting'], to: 'left', event: 'participation.lapsed' },
  checkIn: { from: ['signed'], to: 'in', event: 'participation.checkedIn' },
  checkOut: { from: ['in'], to: 'out', event: 'participation.checkedOut' },
  /** The organiser settles a forgotten check-out. */
  settle: { from: ['in'], to: 'out', event: 'participation.settled' },
  absent: { from: ['signed'], to: 'absent', event: 'participation.absent' },
  confirm: { from: ['out'], to: 'confirmed', event: 'participation.confirmed' },
  refuse: { from: ['out'], to: 'refused', event: 'participation.refused' },
} as const satisfies Record<string, { from: readonly ParticipationState[]; to: ParticipationState; event: `participation.${string}` }>
export type ParticipationAction = keyof typeof participationSteps

/** Whether a step may be taken from a state. */
export function allowsParticipation(action: ParticipationAction, from: ParticipationState): boolean {
  return (participationSteps[action].from as readonly ParticipationState[]).includes(from)
}

/** States in which somebody is counted on, or counts on a place: two such at one time are refused. */
export const comingStates = ['waiting', 'signed', 'in'] as const satisfies readonly ParticipationState[]

/** States that an organiser still has to say something to, once an activity is over. */
export const unsettledStates = ['signed', 'in', 'out'] as const satisfies readonly ParticipationState[]

export const participationStateLabels: Record<ParticipationState, string> = {
  waiting: '候补中', signed: '已报名', in: '已签到', out: '已签退，等待确认', confirmed: '已确认', refused: '不予确认', absent: '没有到', left: '已取消',
}

/** Minutes beyond the planned end that a forgotten check-out may be settled with, and that a check-out counts. */
export const overrunTolerance = 30
/** Minutes before the start from which one may check in, and after the end until which one may check out. */
export const earliestCheckIn = 60
export const latestCheckOut = 180

const minute = 60_000

/**
 * The minutes of a service: from check-in to check-out, not before the start nor beyond the planned end and the tolerance; whole minutes, rounded
 * down. The server computes it, nobody types it.
 */
export function servedMinutes({ start, end }: { start: Date; end: Date }, checkedIn: Date, checkedOut: Date): number {
  const from = Math.max(checkedIn.getTime(), start.getTime())
  const until = Math.min(checkedOut.getTime(), end.getTime() + overrunTolerance * minute)
  return Math.max(0, Math.floor((until - from) / minute))
}
