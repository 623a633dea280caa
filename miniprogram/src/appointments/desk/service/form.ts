import type { Input, Result } from '@shared/api'
import type { ServiceCategory } from '@shared/appointments/categories'
import type { PaperForm, ServiceKind, ServiceMode } from '@shared/appointments/service'
import { fieldNames, wrongWords as words } from './words'

export type ServiceDetail = Result<'GET /services/:id'>
type Body = Input<'PUT /services/:id'>['body']

export interface Paper {
  name: string
  form: PaperForm
  note: string
  promise: string
}

/** A service as it is typed: numbers and lists are still words. */
export interface ServiceForm {
  /** Where a new one belongs; null for one that is there already. */
  place: { code: string; label: string } | null
  /** As it was read; null for a new one. */
  version: number | null
  kind: ServiceKind
  category: ServiceCategory | null
  name: string
  theme: string
  summary: string
  forWhom: string
  keywords: string
  bring: Paper[]
  where: string
  modes: ServiceMode[]
  minutes: string
  cancelCutOff: number
  answerWithin: number
  provider: { person: string | null; name: string; title: string }
  eldersFirst: boolean
  openLimit: string
}

export const emptyService: ServiceForm = {
  place: null, version: null, kind: 'service', category: null, name: '', theme: '', summary: '', forWhom: '', keywords: '', bring: [], where: '', modes: ['counter'],
  minutes: '15', cancelCutOff: 60, answerWithin: 3 * 1440, provider: { person: null, name: '', title: '' }, eldersFirst: false, openLimit: '',
}

/** What is there, as it would be typed. */
export function formOf(service: ServiceDetail): ServiceForm {
  const { kind, category, name, theme, summary, forWhom, keywords, bring, where, modes, minutes, cancelCutOff, answerWithin, provider, eldersFirst, openLimit, version } = service
  return {
    place: null, version, kind, category: category.key, name, theme: theme ?? '', summary, forWhom, keywords: keywords.join('、'),
    bring: bring.map((paper) => ({ name: paper.name, form: paper.form, note: paper.note ?? '', promise: paper.promise ?? '' })),
    where, modes, minutes: String(minutes), cancelCutOff, answerWithin, provider, eldersFirst, openLimit: openLimit === null ? '' : String(openLimit),
  }
}

/** Words between 、, commas and blanks, each once. */
export function keywordsOf(typed: string): string[] {
  return [...new Set(typed.split(/[、，,；;\s]+/).filter(Boolean))]
}

/** The form as a question to the server; nothing is missing. */
export function bodyOf(form: ServiceForm): Omit<Body, 'version'> {
  const { kind, category, name, theme, summary, forWhom, keywords, bring, where, modes, minutes, cancelCutOff, answerWithin, provider, eldersFirst, openLimit } = form
  return {
    kind, category: category ?? 'party', name: name.trim(), summary: summary.trim(), forWhom: forWhom.trim(), keywords: keywordsOf(keywords), where: where.trim(), modes,
    bring: bring.map((paper) => ({ name: paper.name.trim(), form: paper.form, note: paper.note.trim() || null, promise: paper.form === 'promise' ? paper.promise.trim() : null })),
    minutes: Number(minutes), cancelCutOff, answerWithin, provider: { ...provider, name: provider.name.trim(), title: provider.title.trim() }, eldersFirst,
    openLimit: openLimit.trim() ? Number(openLimit) : null,
    theme: theme.trim() || null,
  }
}

const whole = (typed: string, least: number, most: number) => /^\d+$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most

/** What is missing or wrong, by the path that the server would name; empty where the form can be sent. */
export function wrongIn(form: ServiceForm): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (form.version === null && !form.place) wrong['body.place'] = words.place
  if (!form.category) wrong['body.category'] = words.category
  for (const field of ['name', 'summary', 'forWhom', 'where'] as const) if (!form[field].trim()) wrong[`body.${field}`] = words.needed
  if (form.kind === 'reception' && !form.theme.trim()) wrong['body.theme'] = words.needed
  if (!form.provider.title.trim()) wrong['body.provider.title'] = words.needed
  if (form.modes.length === 0) wrong['body.modes'] = words.modes
  if (!whole(form.minutes, 5, 480)) wrong['body.minutes'] = words.minutes
  if (form.openLimit.trim() && !whole(form.openLimit, 1, 50)) wrong['body.openLimit'] = words.openLimit
  form.bring.forEach(({ name, form: how, promise }, index) => {
    if (!name.trim()) wrong[`body.bring.${index}.name`] = words.needed
    if (how === 'promise' && !promise.trim()) wrong[`body.bring.${index}.promise`] = words.promise
  })
  return wrong
}

/** Which fields two forms do not have alike, as people call them. */
export function differing(mine: ServiceForm, theirs: ServiceForm): string[] {
  const [a, b] = [bodyOf(mine), bodyOf(theirs)] as const
  return (Object.keys(fieldNames) as (keyof typeof fieldNames)[]).filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field])).map((field) => fieldNames[field])
}
