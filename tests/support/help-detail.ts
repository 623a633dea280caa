import type { Result } from '../../shared/api'

type HelpDetail = Result<'GET /help-requests/:id'>
type HelpSummary = Result<'GET /help-requests'>['items'][number]

const nothingAllowed: HelpDetail['can'] = { take: false, giveBack: false, finish: false, confirm: false, confirmByCall: false, dispute: false, settle: false, cancel: false }

/** Shopping for an hour on a morning far ahead, waiting for a neighbour, as whoever could take it sees it unless told otherwise. */
export function helpDetail({ can = {}, ...part }: Partial<Omit<HelpDetail, 'can'>> & { can?: Partial<HelpDetail['can']> } = {}): HelpDetail {
  return {
    id: '7'.repeat(24),
    category: { key: 'shopping', label: '买菜买药' },
    excerpt: '买两斤白菜、一袋米',
    minutes: 60,
    window: { from: '2099-11-24T00:00:00.000Z', until: '2099-11-24T04:00:00.000Z' },
    state: 'open',
    place: { code: '620201001001-G01-B03', label: '福民社区 3 号楼' },
    person: { name: '张姓邻居', label: '', me: false, phone: null },
    helper: null,
    askedAt: '2026-11-23T02:00:00.000Z',
    mine: null,
    desk: null,
    deskSince: null,
    text: '买两斤白菜、一袋米，送到家',
    payer: null,
    askedBy: null,
    byCall: false,
    done: null,
    thanks: null,
    dispute: null,
    timeline: [],
    ...part,
    can: { ...nothingAllowed, ...can },
  }
}

/** The same as a list shows it. */
export function helpSummary(part: Parameters<typeof helpDetail>[0] = {}): HelpSummary {
  const { id, category, excerpt, minutes, window, state, place, person, helper, askedAt, mine, desk, deskSince } = helpDetail(part)
  return { id, category, excerpt, minutes, window, state, place, person, helper, askedAt, mine, desk, deskSince }
}

export const helper: NonNullable<HelpDetail['helper']> = { name: '李建国', label: '', me: false, phone: '13800000005' }
export const helped: HelpDetail['person'] = { name: '张淑芬', label: '', me: false, phone: '13800000006' }
