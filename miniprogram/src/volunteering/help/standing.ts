import type { Result } from '@shared/api'
import { helpStateLabels } from '@shared/volunteering/help'
import { helpWords } from './words'
import { speakWindow } from './when'

export type HelpDetail = Result<'GET /help-requests/:id'>
export type HelpSummary = Result<'GET /help-requests'>['items'][number]

/** What a request waits for, in one line, for the person it was presented to. */
export function headlineOf({ state, person, helper, window, mine, minutes }: HelpSummary, now: Date): string {
  const when = speakWindow(window, now)
  const over = Date.parse(window.until) <= now.getTime()
  switch (state) {
    case 'open':
      return mine ? helpWords.waitsNeighbour : helpWords.wanted(person.name)
    case 'taken':
      if (mine === 'helper') return over ? helpWords.shouldHaveGone(when) : helpWords.goes(when)
      if (!helper) return helpWords.takenByNeighbour
      return over ? helpWords.shouldHaveCome(helper.name, when) : helpWords.comes(helper.name, when)
    case 'done':
      return mine === 'person' || mine === 'asker' ? helpWords.confirm : helpWords.waitsConfirm
    case 'confirmed':
      return mine === 'helper' ? helpWords.earned(minutes) : helpWords.confirmed
    default:
      return helpWords[state]
  }
}

/** The word for a state to whoever looks at it: only who was helped is asked to confirm. */
export function stateWord({ state, mine }: Pick<HelpSummary, 'state' | 'mine'>): string {
  return state === 'done' && mine !== 'person' && mine !== 'asker' ? helpWords.waitsConfirmSign : helpStateLabels[state]
}

/** What comes after the present step; null where nothing does for whoever looks at it. */
export function nextOf({ state, mine, can }: HelpDetail): string | null {
  if (can.settle) return helpWords.nextForDesk[state] ?? null
  if (mine === 'helper') return helpWords.nextForHelper[state] ?? null
  return mine ? (helpWords.next[state] ?? null) : null
}

/** Where it is, as near as it is: in one of my own buildings, or in which one. */
export function whereOf(place: HelpSummary['place'], doors: readonly { household: string }[], near: (words: string) => string): string {
  const here = place.code.includes('-') && doors.some(({ household }) => household.startsWith(`${place.code}-`))
  return here ? helpWords.sameBuilding : near(place.label)
}
