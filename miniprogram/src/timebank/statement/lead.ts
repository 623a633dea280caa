import type { Page } from '@/kit/routes'
import type { Entry } from './title'
import { statementWords as words } from './words'

type Source = NonNullable<Entry['source']>

/** Sources with a page of their own, and what the way there is called; the others say all in their words. */
const leads: Partial<Record<Source['type'], { page: Page; words: string; byItself?: true }>> = {
  activity: { page: 'activity', words: words.seeActivity },
  help: { page: 'helpRequest', words: words.seeHelp },
  redemption: { page: 'redemption', words: words.seeRedemption },
  grant: { page: 'pool', words: words.seePool, byItself: true },
}

/** Where a movement leads: the page of what its minutes came from or went to, and the words for it; null where there is none. */
export function leadOf({ source }: Pick<Entry, 'source'>): { page: Page; query: Record<string, string>; words: string } | null {
  const lead = source && leads[source.type]
  return lead ? { page: lead.page, query: lead.byItself ? {} : { id: source.id }, words: lead.words } : null
}
