import { Types } from 'mongoose'
import type { Actor, Post } from '../../people'
import type { Enquiry } from './enquiry.model'
import { enquiryRelation, isInOffice, partyEnquiryPolicy, readEnquiryPolicy, residentEnquiryPolicy } from './policy'

const now = new Date('2026-11-23T02:00:00Z')
const path = '6202/620201001/620201001001/'
const resident = new Types.ObjectId()
const lawyer = new Types.ObjectId()

function actor(person: Types.ObjectId, ...posts: [role: Post['role'], path: string][]): Actor {
  const held = posts.map(([role, at]) => ({ role, path: at, place: at.split('/').filter(Boolean).at(-1) ?? '' }) as Post)
  return { person: { _id: person, name: '', phone: null, statedPhone: null, demo: null }, session: new Types.ObjectId(), doors: [], posts: held }
}

function enquiry(over: Partial<Enquiry> = {}): Enquiry {
  return {
    resident: { person: resident, name: '' }, professional: { person: lawyer, name: '', title: '' }, place: { code: '620201001001', label: '' }, path, openedBy: null, due: new Date(now.getTime() + 1), lateNoted: null, ...over,
  } as Enquiry
}

const asked = actor(resident)
const answering = actor(lawyer, ['professional', path])
const desk = actor(new Types.ObjectId(), ['desk', path])
const above = actor(new Types.ObjectId(), ['desk', '6202/620201001/'])
const otherDesk = actor(new Types.ObjectId(), ['desk', '6202/620201001/620201001002/'])
const opened = { openedBy: { person: resident, name: '', at: now } }

const read = (who: Actor, what: Enquiry) => readEnquiryPolicy(who, what, undefined, { now })

test('somebody is in office with a post of advice at the place, over it or under it', () => {
  expect(isInOffice([{ role: 'professional', path: '6202/620201001/' }], path)).toBe(true)
  expect(isInOffice([{ role: 'department', path: `${path}G01/` }], path)).toBe(true)
  expect(isInOffice([{ role: 'professional', path: '6202/620201001/620201001002/' }], path)).toBe(false)
  expect(isInOffice([{ role: 'grid_worker', path }], path)).toBe(false)
  expect(isInOffice([], path)).toBe(false)
})

test('reading is for the parties, and for the desk once it is late or opened', () => {
  expect([asked, answering, desk, above, otherDesk].map((who) => read(who, enquiry()))).toEqual([true, true, 'hidden', 'hidden', 'hidden'])
  for (const known of [enquiry({ due: now }), enquiry({ due: null, lateNoted: now }), enquiry(opened)]) {
    expect([asked, answering, desk, above, otherDesk].map((who) => read(who, known))).toEqual([true, true, true, true, 'hidden'])
  }
})

test('whom it was asked reads it as long as her post is held', () => {
  expect(read(actor(lawyer), enquiry())).toBe('hidden')
  expect(read(actor(lawyer, ['building_chief', path]), enquiry())).toBe('hidden')
})

test('where the desk was asked, that is the desk of this very place', () => {
  const toDesk = enquiry({ professional: { person: null, name: '', title: '' } })
  expect([desk, above, answering].map((who) => read(who, toDesk))).toEqual([true, 'hidden', 'hidden'])
  expect(enquiryRelation(actor(resident, ['desk', path]), toDesk)).toMatchObject({ resident: true, professional: false })
})

test('only parties write and open, only the resident judges', () => {
  const known = enquiry(opened)
  expect([asked, answering, desk, otherDesk].map((who) => partyEnquiryPolicy(who, known, undefined, { now }))).toEqual([true, true, 'forbidden', 'hidden'])
  expect([asked, answering, desk, otherDesk].map((who) => residentEnquiryPolicy(who, known, undefined, { now }))).toEqual([true, 'forbidden', 'forbidden', 'hidden'])
})
