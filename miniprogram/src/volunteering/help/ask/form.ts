import type { Input, Result } from '@shared/api'
import type { HelpCategory, HelpPayer } from '@shared/volunteering/help'
import { missingWindow, noWindow, type WindowChoice, windowOf } from '@/kit/day-part'
import { missingResident, type NamedResident, nobodyNamed, whomOf } from '@/people'
import { askWords } from './words'

/** Somebody for whom this person may ask without a post. */
export type Askable = Result<'GET /help-requests/persons'>['items'][number]
/** What can pay, with the minutes that are there; null where they are somebody else's. */
export type PayerView = Result<'GET /help-requests/payers'>['items'][number]

/** The name under which a chief, worker or desk asks for a resident. */
export const resident = 'resident'

/** What has been put into the form. */
export interface AskForm extends WindowChoice, NamedResident {
  /** The id of somebody this person may ask for, or 'resident': named under a post. '' until chosen: the first there is. */
  who: string
  /** Which of her own doors, by code; the first unless chosen. */
  door: string | null
  /** She has no phone to confirm with. */
  byCall: boolean
  category: HelpCategory | null
  text: string
  minutes: number | null
  /** Null until chosen: the first that has enough. */
  payer: HelpPayer | null
}

export const emptyForm: AskForm = { who: '', door: null, ...nobodyNamed, byCall: false, category: null, text: '', minutes: null, payer: null, ...noWindow }

/** Questions that can be left without an answer they need. */
export type Asked = 'who' | 'what' | 'tell' | 'when' | 'long' | 'pays'

/** What is missing, in words, by question; an empty object when it can be sent. */
export function missingOf(form: AskForm, payers: readonly PayerView[], now: Date): Partial<Record<Asked, string>> {
  const missing: Partial<Record<Asked, string>> = {}
  const who = form.who === resident ? missingResident(form) : null
  if (who) missing.who = who
  if (!form.category) missing.what = askWords.whatNeeded
  if (!form.text.trim()) missing.tell = askWords.tellNeeded
  const when = missingWindow(form, now)
  if (when) missing.when = when
  if (form.minutes === null) missing.long = askWords.howLongNeeded
  const payer = payerOf(form, payers)
  if (!payer) {
    if (!isUnnamed(form)) missing.pays = payers.length ? askWords.paysNeeded : askWords.noPayerShort
  } else if (isShort(payer, form.minutes)) missing.pays = askWords.shortNeeded(payer.available ?? 0)
  return missing
}

/** Whether it is for a resident of whom nothing is known yet. */
export function isUnnamed({ who, person, name }: Pick<AskForm, 'who' | 'person' | 'name'>): boolean {
  return who === resident && !person && !name.trim()
}

/** Whether what pays is known to have too little. */
export function isShort({ available }: PayerView, minutes: number | null): boolean {
  return available !== null && minutes !== null && available < minutes
}

/** What pays: what was chosen, otherwise the first that has enough; undefined where nothing can. */
export function payerOf({ payer, minutes }: Pick<AskForm, 'payer' | 'minutes'>, payers: readonly PayerView[]): PayerView | undefined {
  return payers.find((one) => one.payer === payer) ?? payers.find((one) => !isShort(one, minutes)) ?? payers[0]
}

/** Whether anything was put into the form that would be missed. */
export function isTouched({ category, text, household }: AskForm): boolean {
  return category !== null || text.trim() !== '' || household !== null
}

/** The form as it is sent. Call only when nothing is missing. */
export function bodyOf(form: AskForm, payers: readonly PayerView[], me: string, now: Date): Input<'POST /help-requests'>['body'] {
  const { who, door, household, category, day, part, minutes, byCall } = form
  const named = who === resident
  const place = who === me ? door : named ? household?.code : null
  const whom = named ? whomOf(form) : who === me ? undefined : { person: who }
  return {
    category: category ?? 'other',
    text: form.text.trim(),
    minutes: minutes ?? 0,
    window: windowOf(day ?? '', part ?? 'any', now),
    payer: payerOf(form, payers)?.payer ?? 'self',
    ...(place ? { place } : {}),
    ...(whom ? { for: whom } : {}),
    ...(named && byCall ? { byCall } : {}),
  }
}
