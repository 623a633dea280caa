import type { Result } from '../../shared/api'

type OrganisationSummary = Result<'GET /organisations'>['items'][number]
type OrganisationDetail = Result<'GET /organisations/:id'>
type ActivitySummary = Result<'GET /activities'>['items'][number]
type ActivityDetail = Result<'GET /activities/:id'>
type Participant = Result<'GET /activities/:id/participants'>['items'][number]

export const organisationId = '7'.repeat(24)
export const activityId = '8'.repeat(24)

/** A registered organisation as a list shows it. */
export function organisationSummary(part: Partial<OrganisationSummary> = {}): OrganisationSummary {
  return { id: organisationId, name: '暖心志愿队', about: '陪老人、扫楼道', place: { code: '620201001001', label: '福民社区' }, state: 'approved', volunteers: 12, activities: 4, minutes: 3600, ...part }
}

/** The same with all that its organiser sees. */
export function organisationDetail(part: Partial<OrganisationDetail> = {}): OrganisationDetail {
  return {
    ...organisationSummary(), registration: null, contact: { name: '王秀英', phone: null }, organisers: [{ id: '0123456789abcdef01234567', name: '王秀英' }, { id: 'a'.repeat(24), name: '李建国' }],
    projects: [{ id: 'b'.repeat(24), name: '独居老人陪伴', about: '每周一次', state: 'open' }], answer: null, askedAt: '2026-11-01T01:00:00Z', version: 3, can: { edit: true, approve: false, organise: true }, ...part,
  }
}

/** Two hours in the morning so many hours from now. */
export function activitySummary({ inHours = 48, ...part }: Partial<ActivitySummary> & { inHours?: number } = {}): ActivitySummary {
  const start = Date.now() + inHours * 3600_000
  return {
    id: activityId, organisation: { id: organisationId, name: '暖心志愿队' }, project: null, name: '楼道大扫除', start: new Date(start).toISOString(), end: new Date(start + 2 * 3600_000).toISOString(), minutes: 120,
    place: { code: '620201001001', label: '福民社区' }, where: '3 号楼门口', places: 20, taken: 8, waiting: 0, state: 'open', mine: null, ...part,
  }
}

/** The same with all that its organiser sees. */
export function activityDetail({ inHours, can = {}, ...part }: Partial<Omit<ActivityDetail, 'can'>> & { inHours?: number; can?: Partial<ActivityDetail['can']> } = {}): ActivityDetail {
  return {
    ...activitySummary({ inHours }), text: '请带手套', projectId: null, wanted: null, cancelled: null, series: [], participation: null, contact: null,
    can: { signUp: false, leave: false, checkIn: false, checkOut: false, organise: true, edit: true, ...can }, ...part,
  }
}

/** Somebody on the organiser's list, signed up. */
export function participant(id: string, part: Partial<Omit<Participant, 'can'>> & { can?: Partial<Participant['can']> } = {}): Participant {
  const { can, ...rest } = part
  return { id: id.repeat(24), name: `志愿者${id}`, phone: null, state: 'signed', checkedInAt: null, checkedOutAt: null, minutes: null, confirmable: false, own: false, most: null, ...rest, can: { in: false, out: false, settle: false, absent: false, ...can } }
}
