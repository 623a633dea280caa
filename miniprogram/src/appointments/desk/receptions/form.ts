import type { Input } from '@shared/api'
import type { Day } from '@shared/appointments/calendar'
import type { Provider } from '../provider-field'
import type { WindowForm } from '../window'
import { readWindow } from '../window-form'
import { receptionWords as words } from './words'

/** A reception day as it is typed. */
export interface ReceptionForm {
  place: { code: string; label: string } | null
  leader: Provider
  theme: string
  where: string
  day: Day | null
  window: WindowForm
  note: string
}

export function emptyReception(place: ReceptionForm['place']): ReceptionForm {
  return { place, leader: { person: null, name: '', title: '' }, theme: '', where: '', day: null, window: { from: '9:00', until: '11:30', slotMinutes: '15', perCounter: '1', counters: '1' }, note: '' }
}

type Body = Input<'POST /receptions'>['body']

/** The form as the server takes it, or what is wrong by the path that the server would name. */
export function readReception({ place, leader, theme, where, day, window, note }: ReceptionForm): { body: Body } | { wrong: Record<string, string> } {
  const wrong: Record<string, string> = {}
  const read = readWindow(window)
  if (!place) wrong['body.place'] = words.placeNeeded
  if (!leader.name.trim()) wrong['body.leader.name'] = words.needed
  if (!leader.title.trim()) wrong['body.leader.title'] = words.needed
  if (!theme.trim()) wrong['body.theme'] = words.needed
  if (!where.trim()) wrong['body.where'] = words.needed
  if (!day) wrong['body.day'] = words.dayNeeded
  if ('wrong' in read) for (const [field, said] of Object.entries(read.wrong)) wrong[`body.window.${field}`] = said
  if (!place || !day || 'wrong' in read || Object.keys(wrong).length > 0) return { wrong }
  return { body: { place: place.code, leader: { ...leader, name: leader.name.trim(), title: leader.title.trim() }, theme: theme.trim(), where: where.trim(), day, window: read.window, ...(note.trim() ? { note: note.trim() } : {}) } }
}
