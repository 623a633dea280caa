import type { Result } from '@shared/api'
import { speakDeadline, speakRemaining } from '@shared/time/speak'
import { threadWords } from './words'

export type EnquiryDetail = Result<'GET /enquiries/:id'>
export type EnquirySummary = Result<'GET /enquiries'>['items'][number]

/** Whom it was asked, in words: '社区法律顾问李明', or a desk by its title alone. */
export function sayProfessional({ name, title }: { name: string; title: string }): string {
  return title + name
}

/** What it waits for, in one line, for the person it was presented to. */
export function headlineOf({ state, professional, resident }: EnquirySummary): string {
  if (state === 'closed') return threadWords.closed
  if (state === 'asked') return professional.me ? threadWords.waitsForMe : threadWords.waitsFor(professional.name || professional.title)
  if (professional.me) return threadWords.answeredByMe
  const who = professional.name || professional.title
  return resident.me ? threadWords.answered(who) : threadWords.answeredTo(who)
}

/** By when the answer is due: '明天下午 3 点前答复', to who answers with what is left; when it is late how late; null when nothing runs. */
export function dueWords({ state, due, overdue, professional }: EnquirySummary, now: Date): string | null {
  if (state !== 'asked' || !due) return null
  const by = speakDeadline(due, now)
  if (overdue) return threadWords.late(by, speakRemaining(due, now))
  return professional.me ? `${threadWords.due(by)}，${speakRemaining(due, now)}` : threadWords.due(by)
}

/** Who can read the thread, told to whoever reads it. */
export function privacyOf({ resident, professional, openedBy }: EnquiryDetail): string {
  if (openedBy) return threadWords.opened(openedBy)
  if (resident.me) return threadWords.onlyYou(sayProfessional(professional))
  return professional.me ? threadWords.onlyYou(resident.name) : threadWords.onlyParties
}
