import type { Input } from '@shared/api'
import { type Category, categoryOf } from '@shared/issues/categories'
import { reportWords } from '../words'

export type ReportBody = Input<'POST /issues'>['body']

/** A place as the form shows it. Without a network the own door has no code: the server knows which it is. */
export interface Where {
  code: string
  label: string
}

/** For whom a chief or grid worker reports: somebody known at the household, or a name with perhaps a phone. */
export type Resident = { person: string; name: string } | { name: string; phone: string }

/** What has been put into the form. Photos and the voice note are kept by the kit's pickers and joined when it is sent. */
export interface ReportForm {
  category: string | null
  text: string
  /** Null: the reporter's own door. */
  where: Where | null
  spot: string
  /** GCJ-02 degrees, accuracy in metres. */
  position: { longitude: number; latitude: number; accuracy?: number } | null
  urgent: boolean
  hideName: boolean
  private: boolean
  /** Whether it is reported for a resident, of which household, and for whom there. */
  behalf: boolean
  household: Where | null
  resident: Resident | null
}

export const emptyForm: ReportForm = {
  category: null,
  text: '',
  where: null,
  spot: '',
  position: null,
  urgent: false,
  hideName: true,
  private: false,
  behalf: false,
  household: null,
  resident: null,
}

/** The questions that can be left without an answer they need. */
export type Question = 'resident' | 'category' | 'tell' | 'where'

/** What else the check needs to know: photos and voice chosen, and where it is when the form does not say. */
export interface Around {
  photos: number
  voice: boolean
  door: Where | null
}

/** What is missing, in words, by question; an empty object when it can be sent. */
export function missingOf(form: ReportForm, { photos, voice, door }: Around): Partial<Record<Question, string>> {
  const missing: Partial<Record<Question, string>> = {}
  if (form.behalf) {
    const problem = residentProblem(form)
    if (problem) missing.resident = problem
  }
  if (!chosenCategory(form)) missing.category = reportWords.categoryNeeded
  const told = form.text.trim() !== '' || photos > 0 || voice
  // In an emergency what it is says enough.
  if (!told && !chosenCategory(form)?.emergency) missing.tell = reportWords.tellNeeded
  if (!placeOf(form, door)) missing.where = reportWords.whereNeeded
  return missing
}

function residentProblem({ household, resident }: ReportForm): string | null {
  if (!household) return reportWords.householdNeeded
  if (!resident) return reportWords.residentNeeded
  if (!resident.name.trim()) return reportWords.residentNameNeeded
  if ('phone' in resident && resident.phone && !/^1\d{10}$/.test(resident.phone)) return reportWords.phoneWrong
  return null
}

/** The category that was chosen; null for none, or for one that a newer version dropped. */
export function chosenCategory({ category }: Pick<ReportForm, 'category'>): Category | null {
  return (category && categoryOf(category)) || null
}

/** Where it is: the place that was chosen, otherwise the door of whoever it is for. */
export function placeOf({ where, behalf, household }: Pick<ReportForm, 'where' | 'behalf' | 'household'>, door: Where | null): Where | null {
  return where ?? (behalf ? household : door)
}

/** Whether anything was put into the form that would be missed. */
export function isTouched(form: ReportForm): boolean {
  return form.category !== null || form.text.trim() !== '' || form.where !== null || form.spot.trim() !== '' || form.household !== null
}

/** The form as it is sent, without its files. Call only when nothing is missing. */
export function bodyOf(form: ReportForm, door: Where | null): ReportBody {
  const category = chosenCategory(form)
  const spot = form.spot.trim()
  const place = placeOf(form, door)
  return {
    category: form.category ?? '',
    text: form.text.trim() || (category?.emergency ? reportWords.emergencyText(category.label) : ''),
    ...(place?.code ? { place: place.code } : {}),
    ...(spot ? { spot } : {}),
    ...(form.position ? { position: form.position } : {}),
    urgent: form.urgent,
    hideName: form.hideName,
    private: form.private || category?.alwaysPrivate === true,
    ...(form.behalf && form.resident ? { onBehalfOf: residentBody(form.resident) } : {}),
  }
}

function residentBody(resident: Resident): NonNullable<ReportBody['onBehalfOf']> {
  if ('person' in resident) return { person: resident.person }
  const phone = resident.phone.trim()
  return { name: resident.name.trim(), ...(phone ? { phone } : {}) }
}
