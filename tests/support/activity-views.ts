import type { Result } from '../../shared/api'

type Summary = Result<'GET /activities'>['items'][number]
type Detail = Result<'GET /activities/:id'>

export const activityId = 'a'.repeat(24)

/** An activity as a list shows it: cleaning up, far ahead, with places left. */
export function activitySummary(part: Partial<Summary> = {}): Summary {
  return {
    id: activityId,
    organisation: { id: '0'.repeat(24), name: '红马甲志愿服务队' },
    project: null,
    name: '周六清洁家园',
    start: '2099-11-28T01:00:00.000Z',
    end: '2099-11-28T03:00:00.000Z',
    minutes: 120,
    place: { code: '620201001001', label: '福民社区' },
    where: '雄关小区南门集合',
    places: 20,
    taken: 12,
    waiting: 0,
    state: 'open',
    mine: null,
    ...part,
  }
}

/** The same with all that its page shows; nothing can be done unless told. */
export function activityDetail({ can = {}, participation = null, ...part }: Partial<Omit<Detail, 'can' | 'participation'>> & { can?: Partial<Detail['can']>; participation?: Partial<NonNullable<Detail['participation']>> | null } = {}): Detail {
  return {
    ...activitySummary(),
    mine: participation?.state ?? null,
    text: '清理楼道杂物和小广告，请穿旧衣服。',
    projectId: null,
    wanted: null,
    cancelled: null,
    series: [],
    participation: participation && { id: 'b'.repeat(24), state: 'signed', ahead: null, checkedInAt: null, checkedOutAt: null, minutes: null, words: null, ...participation },
    contact: { name: '郭晓东', phone: null },
    can: { signUp: false, leave: false, checkIn: false, checkOut: false, organise: false, edit: false, ...can },
    ...part,
  }
}
