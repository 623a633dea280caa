import type { Result } from '../../shared/api'

type EnquiryDetail = Result<'GET /enquiries/:id'>

const nothingAllowed: EnquiryDetail['can'] = { reply: false, open: false, judge: false }

/** A question to the community's lawyer that waits for the answer, as the resident sees it unless told otherwise. */
export function enquiryDetail({ can = {}, ...part }: Partial<Omit<EnquiryDetail, 'can'>> & { can?: Partial<EnquiryDetail['can']> } = {}): EnquiryDetail {
  return {
    id: '8'.repeat(24),
    number: '261123-53089',
    service: { id: '3'.repeat(24), name: '社区律师咨询' },
    state: 'asked',
    resident: { name: '王秀英', label: '', me: true },
    professional: { name: '方明远', label: '社区法律顾问', title: '社区法律顾问', me: false },
    excerpt: '写遗嘱要注意什么？',
    due: '2099-11-26T02:00:00.000Z',
    overdue: false,
    askedAt: '2026-11-23T02:00:00.000Z',
    lastAt: '2026-11-23T02:00:00.000Z',
    messages: [{ id: 'a'.repeat(24), by: { name: '王秀英', label: '', me: true }, at: '2026-11-23T02:00:00.000Z', text: '写遗嘱要注意什么？', photos: [] }],
    openedBy: null,
    verdict: null,
    ...part,
    can: { ...nothingAllowed, ...can },
  }
}
