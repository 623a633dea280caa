import type { Result } from '@shared/api'
import { helpStateLabels } from '@shared/volunteering/help'
import { speakWindow } from '@/kit/day-part'
import { helpWords } from './words'

export type HelpDetail = Result<'GET /help-requests/:id'>
export type HelpSummary = Result<'GET /help-requests'>['items'][number]

type Shown = HelpSummary & Partial<Pick<HelpDetail, 'can' | 'dispute'>>

/** What a request waits for, in one line, for the person it was presented to. */
export function headlineOf(request: Shown, now: Date): string {
  const { state, person, helper, window, mine, desk, dispute } = request
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
      if (isToConfirm(request)) return helpWords.confirm
      return desk === 'call' ? helpWords.waitsCall : helpWords.waitsConfirm
    case 'confirmed':
      return mine === 'helper' ? helpWords.earned : helpWords.confirmed
    case 'settled':
      return dispute && dispute.paid !== null ? helpWords.settledPaid(dispute.paid) : helpWords.settled
    default:
      return helpWords[state]
  }
}

/** What waits for this person's word before the rest, each in the order it came in. */
export function forMeFirst(requests: readonly HelpSummary[]): HelpSummary[] {
  const waits = (request: HelpSummary) => request.state === 'done' && isToConfirm(request)
  return [...requests.filter(waits), ...requests.filter((request) => !waits(request))]
}

/** Whether it waits for this person's word. A list does not tell whether who asked speaks for her: there only she herself is asked. */
function isToConfirm({ can, mine }: Pick<Shown, 'can' | 'mine'>): boolean {
  return can ? can.confirm : mine === 'person'
}

/** The word for a state to whoever looks at it: only who is to confirm is asked to, and the desk to call. */
export function stateWord(request: Pick<Shown, 'state' | 'mine' | 'can' | 'desk'>): string {
  if (request.desk === 'call') return helpWords.waitsCallSign
  return request.state === 'done' && !isToConfirm(request) ? helpWords.waitsConfirmSign : helpStateLabels[request.state]
}

/** What comes after the present step; null where nothing does for whoever looks at it. */
export function nextOf({ state, mine, can }: HelpDetail): string | null {
  if (can.settle) return helpWords.nextForDesk[state] ?? null
  if (mine === 'helper') return helpWords.nextForHelper[state] ?? null
  if (!mine || (state === 'done' && !can.confirm)) return null
  return helpWords.next[state] ?? null
}

/** Where it is, as near as it is: in one of my own buildings, or in which one. */
export function whereOf(place: HelpSummary['place'], doors: readonly { household: string }[], near: (words: string) => string): string {
  const here = place.code.includes('-') && doors.some(({ household }) => household.startsWith(`${place.code}-`))
  return here ? helpWords.sameBuilding : near(place.label)
}
