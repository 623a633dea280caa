/** How the desk decides: all that was agreed, a part typed in minutes, or nothing; and why. */
export interface SettleForm {
  how: 'all' | 'part' | 'none' | null
  typed: string
  words: string
}

export const undecided: SettleForm = { how: null, typed: '', words: '' }

/** The minutes that are paid; null while that was not said, or what was typed is no whole number above zero. */
export function paidOf({ how, typed }: Pick<SettleForm, 'how' | 'typed'>, agreed: number): number | null {
  if (how === 'all') return agreed
  if (how === 'none') return 0
  return how === 'part' && /^[1-9]\d{0,3}$/.test(typed.trim()) ? Number(typed.trim()) : null
}
