import type { Result } from '../../shared/api'

type ServiceSummary = Result<'GET /services'>['items'][number]
type ServiceDetail = Result<'GET /services/:id'>
type Slots = Result<'GET /services/:id/slots'>
type Slot = Slots['days'][number]['slots'][number]
type BookingDetail = Result<'GET /bookings/:id'>
type BookingSummary = Result<'GET /bookings'>['items'][number]

export const serviceId = '5'.repeat(24)

/** A service as a list shows it: 养老金资格认证 at the community's counter, free tomorrow. */
export function serviceSummary(part: Partial<ServiceSummary> = {}): ServiceSummary {
  return {
    id: serviceId,
    kind: 'service',
    category: { key: 'labour', label: '劳动保障' },
    name: '养老金资格认证',
    summary: '每年一次，刷脸就行',
    forWhom: '领取养老金的居民',
    modes: ['counter'],
    place: { code: '620201001001', label: '福民社区' },
    provider: { name: '', title: '福民社区工作台' },
    theme: null,
    nextFree: '2099-11-24T01:00:00.000Z',
    state: 'active',
    ...part,
  }
}

/** The same service with all that its page shows. */
export function serviceDetail({ can = {}, ...part }: Partial<Omit<ServiceDetail, 'can'>> & { can?: Partial<ServiceDetail['can']> } = {}): ServiceDetail {
  return {
    ...serviceSummary(),
    keywords: ['养老金'],
    bring: [
      { name: '身份证', form: 'original', note: null, promise: null },
      { name: '无其他住房证明', form: 'promise', note: null, promise: '本人承诺：所说属实。' },
    ],
    where: '福民社区便民服务大厅 1 号窗口',
    minutes: 15,
    cancelCutOff: 60,
    answerWithin: 2880,
    provider: { person: null, name: '', title: '福民社区工作台' },
    eldersFirst: false,
    openLimit: null,
    version: 1,
    mine: null,
    blockedUntil: null,
    can: { book: true, consult: false, errand: false, edit: false, serve: false, ...can },
    ...part,
  }
}

/** A slot at a moment (UTC, minutes zero): two of four places free. */
export function slotAt(start: string, part: Partial<Slot> = {}): Slot {
  const begins = new Date(start)
  const inChina = new Date(begins.getTime() + 8 * 3600_000).toISOString()
  return {
    id: `${serviceId}-${inChina.slice(0, 10).replaceAll('-', '')}-${inChina.slice(11, 16).replace(':', '')}`,
    start,
    end: new Date(begins.getTime() + 30 * 60_000).toISOString(),
    capacity: 4,
    free: 2,
    waiting: 0,
    timeOfDay: 'office',
    mine: null,
    ...part,
  }
}

/** One day of slots; a working day unless told. */
export function dayOfSlots(day: string, slots: Slot[], part: Partial<Slots['days'][number]> = {}): Slots['days'][number] {
  return { day, kind: 'workday', name: '', closed: null, slots, ...part }
}

/** A booking as a list shows it: number 7 of the pension service, for oneself. */
export function bookingSummary(part: Partial<BookingSummary> = {}): BookingSummary {
  return {
    id: '7'.repeat(24),
    service: { id: serviceId, name: '养老金资格认证', kind: 'service', theme: null },
    state: 'booked',
    start: '2099-11-24T01:00:00.000Z',
    end: '2099-11-24T01:30:00.000Z',
    where: '福民社区便民服务大厅 1 号窗口',
    number: 7,
    ahead: null,
    offerUntil: null,
    person: { name: '王秀英', label: '', me: true },
    bookedBy: null,
    ...part,
  }
}

const nothingAllowed: BookingDetail['can'] = {
  cancel: false, reschedule: false, accept: false, decline: false, sign: false, judge: false, object: false,
  checkIn: false, call: false, serve: false, miss: false, settle: false, raiseIssue: false,
}

/** The same booking with all that its page shows. */
export function bookingDetail({ can = {}, ...part }: Partial<Omit<BookingDetail, 'can'>> & { can?: Partial<BookingDetail['can']> } = {}): BookingDetail {
  return {
    ...bookingSummary(),
    provider: { name: '', title: '福民社区工作台' },
    bring: [
      { name: '身份证', form: 'original', note: null, promise: null, signedAt: null, signedBy: null },
      { name: '无其他住房证明', form: 'promise', note: null, promise: '本人承诺：所说属实。', signedAt: null, signedBy: null },
    ],
    note: null,
    priority: null,
    code: { text: 'K7M2P9', image: 'data:image/png;base64,AA==' },
    cancelUntil: '2099-11-24T00:00:00.000Z',
    counter: null,
    instead: null,
    verdict: null,
    objection: null,
    issue: null,
    timeline: [{ at: '2026-11-23T02:00:00.000Z', type: 'booking.booked', words: '王秀英约了 7 号', note: null }],
    phone: '13900000000',
    can: { ...nothingAllowed, ...can },
    ...part,
  }
}
