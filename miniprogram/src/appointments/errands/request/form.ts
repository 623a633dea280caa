import type { Input } from '@shared/api'
import { missingWindow, noWindow, type WindowChoice, windowOf } from '@/kit/day-part'
import { missingResident, type NamedResident, nobodyNamed, whomOf } from '@/people'
import { commonErrands, type CommonErrand, requestWords } from '../words'

/** A household as the form shows it. */
export interface Household {
  code: string
  label: string
}

/** What has been put into the form; photos are kept by the picker and joined when it is sent. */
export interface RequestForm extends WindowChoice, NamedResident {
  /** 'me', the id of somebody who gave consent, or 'resident': named by a chief or grid worker. */
  who: string
  /** Which of her own doors, by code; the first unless chosen. */
  door: string | null
  /** A common errand, or the id of a service. */
  what: string | null
  text: string
}

export const emptyForm: RequestForm = { who: 'me', door: null, ...nobodyNamed, what: null, text: '', ...noWindow }

/** Questions that can be left without an answer they need. */
export type Asked = 'who' | 'what' | 'tell' | 'when'

/** What is missing, in words, by question; an empty object when it can be sent. */
export function missingOf(form: RequestForm, photos: number, now: Date): Partial<Record<Asked, string>> {
  const missing: Partial<Record<Asked, string>> = {}
  const who = form.who === 'resident' ? missingResident(form) : null
  if (who) missing.who = who
  if (!form.what) missing.what = requestWords.whatNeeded
  // What has a name of its own says enough.
  if (form.what === 'other' && form.text.trim() === '' && photos === 0) missing.tell = requestWords.tellNeeded
  const when = missingWindow(form, now)
  if (when) missing.when = when
  return missing
}

/** Whether anything was put into the form that would be missed. */
export function isTouched({ what, text, household }: RequestForm): boolean {
  return what !== null || text.trim() !== '' || household !== null
}

/** The common errand that was chosen; null for a service or nothing. */
export function commonOf(what: string | null): (typeof commonErrands)[CommonErrand] | null {
  return what !== null && what in commonErrands ? commonErrands[what as CommonErrand] : null
}

/** The words that are sent: what it is, then what was written about it. */
export function textOf({ what, text }: Pick<RequestForm, 'what' | 'text'>): string {
  const label = what === 'other' ? '' : (commonOf(what)?.label ?? '')
  return [label, text.trim()].filter(Boolean).join('：')
}

/** The form as it is sent. Call only when nothing is missing. */
export function bodyOf(form: RequestForm, photos: string[], now: Date): Input<'POST /errands'>['body'] {
  const { who, door, household, what, day, part } = form
  const place = who === 'me' ? door : who === 'resident' ? household?.code : null
  const whom = who === 'resident' ? whomOf(form) : who === 'me' ? undefined : { person: who }
  return {
    text: textOf(form),
    photos,
    ...(what && !commonOf(what) ? { service: what } : {}),
    ...(place ? { place } : {}),
    window: windowOf(day ?? '', part ?? 'any', now),
    ...(whom ? { for: whom } : {}),
  }
}
