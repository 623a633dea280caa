import { finishWords as words } from '../words'

/** How long it took: as agreed, or minutes typed; when it was over; what was done. */
export interface FinishForm {
  whole: boolean
  typed: string
  /** Minutes ago. */
  ago: number
  words: string
}

export const asAgreed: FinishForm = { whole: true, typed: '', ago: 0, words: '' }

/** The minutes that were chosen; null where what was typed is no whole number above zero. */
export function minutesOf({ whole, typed }: Pick<FinishForm, 'whole' | 'typed'>, agreed: number): number | null {
  if (whole) return agreed
  return /^[1-9]\d{0,3}$/.test(typed.trim()) ? Number(typed.trim()) : null
}

/** When it may have been over, minutes ago: not before it was taken. Only 'just now' where that is all there is. */
export function endings(takenAt: string | undefined, now: Date): { ago: number; label: string }[] {
  const since = takenAt ? (now.getTime() - Date.parse(takenAt)) / 60_000 : 0
  const all = [
    { ago: 0, label: words.justNow },
    ...[1, 2, 4, 8].map((hours) => ({ ago: hours * 60, label: words.hoursAgo(hours) })),
    { ago: 24 * 60, label: words.yesterday },
  ]
  return all.filter(({ ago }) => ago <= since)
}
