import type { Result } from '@shared/api'
import type { ParticipationState } from '@shared/volunteering/participation'

export type Participant = Result<'GET /activities/:id/participants'>['items'][number]

export const groupKeys = ['out', 'in', 'signed', 'waiting', 'settled'] as const
export type Group = (typeof groupKeys)[number]

const groupOf: Record<ParticipationState, Group> = { out: 'out', in: 'in', signed: 'signed', waiting: 'waiting', confirmed: 'settled', refused: 'settled', absent: 'settled', left: 'settled' }

/** A list by what there is to do about each: to confirm first, then who is there, who is still to come, who waits, and what is done. */
export function groupsOf(participants: readonly Participant[]): { key: Group; participants: Participant[] }[] {
  return groupKeys.map((key) => ({ key, participants: participants.filter(({ state }) => groupOf[state] === key) })).filter((group) => group.participants.length > 0)
}

/** Whose minutes may be confirmed: with none they can only be refused. */
export function toConfirm(participants: readonly Participant[]): Participant[] {
  return participants.filter(({ confirmable, minutes }) => confirmable && (minutes ?? 0) > 0)
}

/** Whether somebody else has to settle or confirm it. */
export function needsAnother({ own, state }: Participant): boolean {
  return own && (state === 'signed' || state === 'in' || state === 'out')
}
