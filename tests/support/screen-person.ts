import type { Result } from '../../shared/api'

type Me = Result<'GET /me'>

/** What `GET /me` answers a resident of a confirmed door, with some of it changed. */
export function meOf(change: Partial<Me> = {}): Me {
  return {
    id: '0123456789abcdef01234567',
    name: '王秀英',
    phone: '13900000000',
    demo: true,
    doors: [{ household: '620201001001-G01-B03-U2-0501', label: '福民社区 雄关小区 3 号楼 2 单元 501 室', status: 'confirmed' }],
    posts: [],
    community: { code: '620201001001', name: '福民社区' },
    counts: { todo: 0, errands: 0, enquiries: 0, pendingHouseholds: 0, unreadNotices: 0, activities: 0, toConfirm: 0, helping: 0, helpToConfirm: 0 },
    can: { work: false, confirmHouseholds: false, desk: false, importPlaces: false, counter: false, invite: false },
    ...change,
  }
}

/** A sign-in of that person. */
export function sessionOf(me: Me = meOf()) {
  return { accessToken: 'a', refreshToken: 'r', expiresAt: '2026-11-23T03:00:00Z', person: { id: me.id, name: me.name } }
}
