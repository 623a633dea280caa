import type { Result } from '../../shared/api'

type IssueDetail = Result<'GET /issues/:id'>

export const nothingAllowed: IssueDetail['can'] = {
  accept: false, transfer: false, return: false, reject: false, object: false, handle: false, inspect: false, judge: false, withdraw: false, support: false, agree: false,
}

/** A broken stairwell lamp that waits for the chief of 3 号楼, as its reporter sees it unless told otherwise. */
export function issueDetail({ can = {}, ...part }: Partial<Omit<IssueDetail, 'can'>> & { can?: Partial<IssueDetail['can']> } = {}): IssueDetail {
  return {
    id: '6'.repeat(24),
    number: '261123-48213',
    category: { key: 'light', label: '路灯楼道灯', kind: 'property' },
    excerpt: '楼道灯不亮',
    text: '楼道灯不亮',
    state: 'dispatched',
    urgent: false,
    emergency: false,
    private: false,
    place: { code: '620201001001-G01-B03-U2-0501', label: '福民社区 3 号楼 2 单元 501 室' },
    holder: { name: '陈志强', label: '福民社区 3 号楼楼栋长', me: false, phone: '13800000001' },
    due: '2026-11-24T02:00:00.000Z',
    overdue: false,
    reportedAt: '2026-11-23T02:00:00.000Z',
    closedAt: null,
    thumb: null,
    supports: 0,
    supportedByMe: false,
    redone: 0,
    mine: true,
    photos: [],
    voice: null,
    spot: null,
    position: null,
    reporter: { name: '王秀英', role: null, label: '居民', me: true, phone: '13800000002' },
    filedBy: null,
    from: null,
    agreed: null,
    firstAsked: { name: '陈志强', role: 'building_chief', label: '福民社区 3 号楼楼栋长', me: false, phone: '13800000001' },
    why: '由福民社区 3 号楼楼栋长负责',
    hideName: true,
    photoAfter: true,
    verdict: null,
    outcome: null,
    timeline: [
      { at: '2026-11-23T02:00:00.000Z', type: 'issue.reported', words: '王秀英上报了“路灯楼道灯”', note: null, photos: [] },
      { at: '2026-11-23T02:00:01.000Z', type: 'issue.dispatched', words: '派给福民社区 3 号楼楼栋长陈志强：由福民社区 3 号楼楼栋长负责', note: null, photos: [] },
    ],
    ...part,
    can: { ...nothingAllowed, ...can },
  }
}
