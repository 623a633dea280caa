import { meOf } from './screen-person'

/** What `GET /me` answers the desk of a community, with some of it changed. */
export function deskMe(change: Parameters<typeof meOf>[0] = {}) {
  const place = { place: '620201001001', placeLabel: '福民社区' }
  return meOf({
    name: '孙晓燕',
    doors: [],
    posts: [{ ...place, id: '0'.repeat(23) + '9', role: 'desk', label: '福民社区工作台', deputy: false, from: '2026-01-01T00:00:00Z', until: null, away: null }],
    can: { ...meOf().can, work: true, desk: true },
    ...change,
  })
}
