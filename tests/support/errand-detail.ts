import type { Result } from '../../shared/api'

type ErrandDetail = Result<'GET /errands/:id'>

export const nothingAllowedOnErrand: ErrandDetail['can'] = { accept: false, return: false, finish: false, confirm: false, cancel: false }

/** Medicine to be bought tomorrow morning, waiting for the grid worker, as the resident sees it unless told otherwise. */
export function errandDetail({ can = {}, ...part }: Partial<Omit<ErrandDetail, 'can'>> & { can?: Partial<ErrandDetail['can']> } = {}): ErrandDetail {
  return {
    id: '7'.repeat(24),
    number: '261123-15452',
    excerpt: '买药：降压药一盒',
    service: null,
    state: 'dispatched',
    place: { code: '620201001001-G01-B03-U2-0501', label: '福民社区 3 号楼 2 单元 501 室' },
    window: { from: '2099-11-24T00:00:00.000Z', until: '2099-11-24T04:00:00.000Z' },
    holder: { name: '吴丽', label: '福民社区第一网格网格员', me: false, phone: '13800000003' },
    person: { name: '王秀英', label: '', me: true, phone: '13800000002' },
    askedBy: null,
    due: '2099-11-24T00:00:00.000Z',
    overdue: false,
    askedAt: '2026-11-23T02:00:00.000Z',
    mine: true,
    text: '买药：降压药一盒',
    photos: [],
    why: '由福民社区第一网格网格员负责',
    done: null,
    verdict: null,
    timeline: [{ at: '2026-11-23T02:00:00.000Z', type: 'errand.dispatched', words: '派给福民社区第一网格网格员吴丽：由福民社区第一网格网格员负责', note: null, photos: [] }],
    ...part,
    can: { ...nothingAllowedOnErrand, ...can },
  }
}
