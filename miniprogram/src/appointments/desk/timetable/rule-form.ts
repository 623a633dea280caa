import type { Input, Result } from '@shared/api'
import { type Day, type Weekday } from '@shared/appointments/calendar'
import { everyWeekday, overlapsOf } from '@shared/appointments/timetable'
import type { WindowForm } from '../window'
import { readWindow, windowFormOf } from '../window-form'
import { timetableWords as words } from './words'

export type Timetable = Result<'GET /services/:id/timetable'>
export type Rule = Timetable['rules'][number]
export type Exception = Timetable['exceptions'][number]
export type TimetableBody = Input<'PUT /services/:id/timetable'>['body']

/** A weekly rule as it is typed. */
export interface RuleForm extends WindowForm {
  weekdays: Weekday[]
  validFrom: Day
  validUntil: Day | null
  onHolidays: boolean
}

/** A rule as it would be typed. */
export function ruleFormOf(rule: Rule): RuleForm {
  return { ...windowFormOf(rule), weekdays: rule.weekdays, validFrom: rule.validFrom, validUntil: rule.validUntil, onHolidays: rule.onHolidays }
}

const workdays: Weekday[] = [1, 2, 3, 4, 5]
const usual = { slotMinutes: '30', perCounter: '2', counters: '1' }

/** Windows that communities commonly have (错时工作制), to begin with. */
export const presets = {
  morning: { weekdays: workdays, from: '9:00', until: '12:00', ...usual },
  afternoon: { weekdays: workdays, from: '14:00', until: '17:00', ...usual },
  early: { weekdays: workdays, from: '7:30', until: '9:00', ...usual },
  noon: { weekdays: workdays, from: '12:00', until: '13:30', ...usual },
  evening: { weekdays: workdays, from: '18:00', until: '20:00', ...usual },
  weekend: { weekdays: [6, 7] as Weekday[], from: '9:00', until: '12:00', ...usual },
} as const
export type Preset = keyof typeof presets
export const presetKeys = Object.keys(presets) as Preset[]

/** A rule of a preset that holds from a day on. */
export function ruleFrom(preset: Preset, today: Day): RuleForm {
  return { ...presets[preset], weekdays: [...presets[preset].weekdays], validFrom: today, validUntil: null, onHolidays: false }
}

export type RuleWrong = Partial<Record<keyof WindowForm | 'weekdays' | 'validUntil' | 'whole', string>>

/** The rules as the server takes them, or what is wrong with each, overlaps included; `null` where nothing is. */
export function readRules(forms: readonly RuleForm[]): { rules: Rule[] } | { wrong: (RuleWrong | null)[] } {
  const wrong = forms.map((form): RuleWrong | null => {
    const window = readWindow(form)
    const found: RuleWrong = { ...('wrong' in window ? window.wrong : {}) }
    if (form.weekdays.length === 0) found.weekdays = words.weekdaysNeeded
    if (form.validUntil !== null && form.validUntil < form.validFrom) found.validUntil = words.untilBeforeFrom
    return Object.keys(found).length ? found : null
  })
  if (wrong.some(Boolean)) return { wrong }
  const rules = forms.map((form): Rule => {
    const window = readWindow(form)
    if ('wrong' in window) throw new Error('looked at above')
    return { ...window.window, weekdays: everyWeekday.filter((day) => form.weekdays.includes(day)), validFrom: form.validFrom, validUntil: form.validUntil, onHolidays: form.onHolidays }
  })
  const overlaps = overlapsOf({ rules, exceptions: [] })
  if (overlaps.length === 0) return { rules }
  return { wrong: rules.map((_, index) => (overlaps.some(({ path }) => path === `rules.${index}`) ? { whole: overlaps.filter(({ path }) => path === `rules.${index}`).map((overlap) => overlap.words).join('；') } : null)) }
}

/** Exceptions with one for a day put in place of what it had; null: the rules hold again. */
export function withDay(exceptions: readonly Exception[], day: Day, exception: Exception | null): Exception[] {
  return [...exceptions.filter((one) => one.day !== day), ...(exception ? [exception] : [])].sort((a, b) => (a.day < b.day ? -1 : 1))
}
