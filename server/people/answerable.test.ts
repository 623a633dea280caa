import { Types } from 'mongoose'
import type { Role } from '../../shared/people/roles'
import { answerableFor, type WayPlace } from './answerable'
import type { Post } from './post.model'

/** Monday 2026-11-23, 10:00 in Beijing. */
const now = new Date('2026-11-23T02:00:00Z')

const way: WayPlace[] = [
  { code: 'door', level: 'household', label: '3 号楼 2 单元 501 室' },
  { code: 'unit', level: 'unit', label: '3 号楼 2 单元' },
  { code: 'building', level: 'building', label: '3 号楼' },
  { code: 'grid', level: 'grid', label: '第一网格' },
  { code: 'community', level: 'community', label: '福民社区' },
  { code: 'city', level: 'city', label: '嘉峪关市' },
]

function held(role: Role, place: string, name: string, more: Partial<Post> = {}): Post {
  const level = way.find(({ code }) => code === place)!.level
  return {
    _id: new Types.ObjectId(),
    person: new Types.ObjectId(),
    name,
    phone: '13800000000',
    role,
    place,
    path: '',
    level,
    placeLabel: place,
    deputy: false,
    department: null,
    from: new Date('2026-01-01T00:00:00Z'),
    until: null,
    away: null,
    generated: false,
    ...more,
  }
}

const awayUntil = (until: string, reason = '休假') => ({ from: new Date('2026-11-20T00:00:00Z'), until: new Date(until), reason })

/** Role, name and note of each row. */
function rows(posts: Post[], place = way) {
  return answerableFor(place, posts, now).map(({ label, name, note }) => [label, name, note])
}

const worker = held('grid_worker', 'grid', '网格员甲')
const contact = held('community_contact', 'community', '联系人甲')

test('holders come before deputies, whatever the order they are read in', () => {
  const deputy = held('unit_chief', 'unit', '副手', { deputy: true, from: new Date('2020-01-01T00:00:00Z') })
  expect(rows([deputy, held('unit_chief', 'unit', '单元长甲'), worker, contact])[0]).toEqual(['单元长', '单元长甲', null])
})

test('holder and deputy both away: the next one up', () => {
  const posts = [
    held('building_chief', 'building', '楼栋长甲', { away: awayUntil('2026-12-03T16:00:00Z', '住院') }),
    held('building_chief', 'building', '副手', { deputy: true, away: awayUntil('2026-11-24T16:00:00Z') }),
    worker,
    contact,
  ]
  expect(rows(posts)[1]).toEqual(['楼栋长', '网格员甲', '住院至12月3日，由网格员代管'])
})

test('a deputy without a holder', () => {
  expect(rows([held('unit_chief', 'unit', '副手', { deputy: true }), worker])[0]).toEqual(['单元长', '副手', '暂缺，由副单元长代理'])
})

test('one who stands in may be away too: further up then', () => {
  const away = held('grid_worker', 'grid', '网格员甲', { away: awayUntil('2026-11-27T16:00:00Z') })
  expect(rows([away, contact])).toEqual([
    ['单元长', '联系人甲', '暂缺，由社区联系人代管'],
    ['楼栋长', '联系人甲', '暂缺，由社区联系人代管'],
    ['网格员', '联系人甲', '休假至周五，由社区联系人代管'],
    ['社区联系人', '联系人甲', null],
  ])
})

test('an absence that is over or has not begun does not count', () => {
  const over = { from: new Date('2026-11-01T00:00:00Z'), until: now, reason: '休假' }
  const later = { from: new Date('2026-11-23T02:00:01Z'), until: new Date('2026-11-30T00:00:00Z'), reason: '休假' }
  expect(rows([held('unit_chief', 'unit', '甲', { away: over }), held('building_chief', 'building', '乙', { away: later }), worker, contact]).slice(0, 2)).toEqual([
    ['单元长', '甲', null],
    ['楼栋长', '乙', null],
  ])
})

test('the contact of the building comes before the one of the community', () => {
  const rowsOf = answerableFor(way, [held('community_contact', 'building', '本楼联系人'), contact], now)
  expect(rowsOf.at(-1)).toMatchObject({ name: '本楼联系人', placeLabel: '3 号楼' })
})

test('desks stand in from the nearest up, a desk of the city last', () => {
  expect(rows([held('desk', 'city', '市中心')])[0]).toEqual(['单元长', '市中心', '暂缺，由综治中心代管'])
  expect(rows([held('desk', 'city', '市中心'), held('desk', 'community', '社区台')])[0]).toEqual(['单元长', '社区台', '暂缺，由社区工作台代管'])
})

test('nobody at all is said as it is, without name or phone', () => {
  expect(answerableFor(way, [], now)[0]).toEqual({ role: 'unit_chief', label: '单元长', placeLabel: '3 号楼 2 单元', name: null, phone: null, deputy: false, note: '暂缺，请联系社区' })
})

test('a building without units has no row for a unit chief', () => {
  expect(rows([worker, contact], way.filter(({ code }) => code !== 'unit')).map(([label]) => label)).toEqual(['楼栋长', '网格员', '社区联系人'])
})
