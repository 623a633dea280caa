import { speakMinute } from '@shared/appointments/calendar'
import type { Window, WindowField, WindowForm } from './window'
import { windowWords as words } from './window-words'

/** A time as people type it ('9', '9:30', '9：30', '0930', '9点半'), in minutes of the day; null where it is none. */
export function readMinute(typed: string): number | null {
  const text = typed.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/\s+/g, '').replace('半', '30').replace(/[：点时]/, ':').replace(/分$/, '')
  const parts = /^(\d{1,2}):?(\d{2})?$/.exec(text) ?? /^(\d{1,2}):$/.exec(text)
  if (!parts) return null
  const minute = Number(parts[1]) * 60 + Number(parts[2] ?? 0)
  return Number(parts[2] ?? 0) < 60 && minute <= 1440 ? minute : null
}

/** A window as it would be typed. */
export function windowFormOf({ from, until, slotMinutes, perCounter, counters }: Window): WindowForm {
  return { from: speakMinute(from), until: speakMinute(until), slotMinutes: String(slotMinutes), perCounter: String(perCounter), counters: String(counters) }
}

const whole = (typed: string, least: number, most: number): number | null => (/^\d+$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most ? Number(typed) : null)

/** What was typed as a window, or what is wrong with which of its fields. */
export function readWindow(form: WindowForm): { window: Window } | { wrong: Partial<Record<WindowField, string>> } {
  const wrong: Partial<Record<WindowField, string>> = {}
  const from = readMinute(form.from)
  const until = readMinute(form.until)
  const slotMinutes = whole(form.slotMinutes, 5, 480)
  const perCounter = whole(form.perCounter, 1, 200)
  const counters = whole(form.counters, 1, 30)
  if (from === null) wrong.from = words.time
  if (until === null) wrong.until = words.time
  if (slotMinutes === null) wrong.slotMinutes = words.slotMinutesWrong
  if (perCounter === null) wrong.perCounter = words.perCounterWrong
  if (counters === null) wrong.counters = words.countersWrong
  if (from !== null && until !== null && slotMinutes !== null && until < from + slotMinutes) wrong.until = words.tooShort
  if (from === null || until === null || slotMinutes === null || perCounter === null || counters === null || wrong.until) return { wrong }
  return { window: { from, until, slotMinutes, perCounter, counters } }
}

/** How many slots a window has, and how many numbers in all. */
export function sizeOf({ from, until, slotMinutes, perCounter, counters }: Window): { slots: number; numbers: number } {
  const slots = Math.floor((until - from) / slotMinutes)
  return { slots, numbers: slots * perCounter * counters }
}
