import type { Result } from '@shared/api'
import { speakSlot } from '../speak-slot'
import { invitationWords as words } from './words'

export type Invitation = Result<'GET /invitations/:id'>

/** When they meet: '本周六上午 9:00–9:30'. */
export function whenOf({ at, minutes }: Pick<Invitation, 'at' | 'minutes'>, now: Date): string {
  return speakSlot({ start: at, end: new Date(Date.parse(at) + minutes * 60_000).toISOString() }, now)
}

/** Who receives the resident, in words: '雄关街道党工委书记石建华'. */
export function sayHost({ host: { name, title } }: Pick<Invitation, 'host'>): string {
  return title.endsWith(name) ? title : title + name
}

/** What it waits for, in one line, for the person it was presented to. */
export function headlineOf(invitation: Invitation, now: Date): string {
  const { state, resident } = invitation
  switch (state) {
    case 'asked':
      return resident.me ? words.asksYou(invitation.host.name) : words.waits(resident.name)
    case 'another_time':
      return resident.me ? words.youWantAnother : words.wantsAnother(resident.name)
    case 'accepted':
      return words.youMeet(whenOf(invitation, now))
    case 'declined':
      return resident.me ? words.youDeclined : words.declined(resident.name)
    case 'withdrawn':
    case 'lapsed':
      return words[state]
  }
}
