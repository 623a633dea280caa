import type { Input, Result } from '@shared/api'
import { addDays, type Day, dayOf, minuteOf, momentOf } from '@shared/appointments/calendar'
import { activityMinutes, mostDates } from '@shared/volunteering/activity'
import { announceWords as words } from './words'

export type ActivityDetail = Result<'GET /activities/:id'>
type Body = Omit<Input<'POST /activities'>['body'], 'organisation' | 'place' | 'repeat'>

export type Repeating = 'once' | 'week' | 'two_weeks'

/** An activity as it is typed. */
export interface ActivityForm {
  /** Its organisation and where it is for; '' and null while nothing is chosen. */
  organisation: string
  place: { code: string; label: string } | null
  /** An id, or '' for none. */
  project: string
  name: string
  text: string
  where: string
  day: Day | null
  /** Minutes of the day in China; an end that is not after the start is the next day's. */
  start: number | null
  end: number | null
  places: string
  wanted: string
  repeat: Repeating
  until: Day | null
}

export const emptyActivity: ActivityForm = { organisation: '', place: null, project: '', name: '', text: '', where: '', day: null, start: null, end: null, places: '20', wanted: '', repeat: 'once', until: null }

/** What is there, as it would be typed. */
export function formOf({ organisation, place, projectId, name, text, where, start, end, places, wanted }: ActivityDetail): ActivityForm {
  const [from, until] = [new Date(start), new Date(end)]
  return { organisation: organisation.id, place, project: projectId ?? '', name, text, where, day: dayOf(from), start: minuteOf(from), end: minuteOf(until), places: String(places), wanted: wanted ?? '', repeat: 'once', until: null }
}

type When = Pick<ActivityForm, 'day' | 'start' | 'end'>

/** Planned minutes; null while start or end are not chosen. */
export function plannedMinutes({ start, end }: Pick<When, 'start' | 'end'>): number | null {
  if (start === null || end === null) return null
  return end > start ? end - start : end + 1440 - start
}

/** How many dates a series has, and the last of them; null while something of it is missing or wrong. */
export function seriesOf({ day, repeat, until }: Pick<ActivityForm, 'day' | 'repeat' | 'until'>): { times: number; last: Day } | null {
  if (repeat === 'once' || !day || !until || until < day) return null
  const step = repeat === 'week' ? 7 : 14
  const days = Math.round((Date.parse(until) - Date.parse(day)) / 86_400_000)
  const times = Math.floor(days / step) + 1
  return { times, last: addDays(day, (times - 1) * step) }
}

/** The form as a question to the server; nothing is missing. */
export function bodyOf({ project, name, text, where, day, start, end, places, wanted }: ActivityForm): Body {
  const from = momentOf(day!, start!)
  const until = new Date(from.getTime() + plannedMinutes({ start, end })! * 60_000)
  return { name: name.trim(), text: text.trim(), where: where.trim(), start: from.toISOString(), end: until.toISOString(), places: Number(places), wanted: wanted.trim() || null, project: project || null }
}

/** What is missing or wrong, by the path that the server would name; empty where the form can be sent. `taken` places cannot be given up. */
export function wrongIn(form: ActivityForm, now: Date, taken = 0): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (!form.organisation) wrong['body.organisation'] = words.organisationNeeded
  for (const field of ['name', 'text', 'where'] as const) if (!form[field].trim()) wrong[`body.${field}`] = words.needed
  if (!/^\d{1,4}$/.test(form.places.trim()) || Number(form.places) < 1 || Number(form.places) > 2000) wrong['body.places'] = words.placesNeeded
  else if (Number(form.places) < taken) wrong['body.places'] = words.fewer(taken)
  return { ...wrong, ...wrongWhen(form, now), ...wrongRepeat(form) }
}

function wrongWhen({ day, start, end }: When, now: Date): Record<string, string> {
  const wrong: Record<string, string> = {}
  const minutes = plannedMinutes({ start, end })
  if (!day) wrong.day = words.dayNeeded
  if (start === null) wrong['body.start'] = words.timeNeeded
  else if (day && momentOf(day, start) <= now) wrong['body.start'] = words.past
  if (end === null) wrong['body.end'] = words.timeNeeded
  else if (minutes !== null && minutes < activityMinutes.least) wrong['body.end'] = words.tooShort
  else if (minutes !== null && minutes > activityMinutes.most) wrong['body.end'] = words.tooLong
  return wrong
}

function wrongRepeat(form: ActivityForm): Record<string, string> {
  if (form.repeat === 'once') return {}
  const wrong = (said: string) => ({ 'body.repeat.until': said })
  if (!form.until) return wrong(words.untilNeeded)
  if (form.day && form.until < form.day) return wrong(words.untilEarly)
  return (seriesOf(form)?.times ?? 0) > mostDates ? wrong(words.tooMany) : {}
}
