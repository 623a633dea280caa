import { Types } from 'mongoose'
import { remindersOver, type Priority } from '../../../shared/appointments/booking'
import { providerOn } from '../catalogue/service.model'
import { holdOf, type Booking } from './booking.model'
import { newCode } from './check-in-code'
import type { FoundSlot } from './find-slot'
import type { Party } from './for-whom'

/** A booking of a slot for somebody, before it has a seat or a turn. What the service says now is kept on it. */
export function newBooking({ slot, service }: FoundSlot, party: Pick<Party, 'person' | 'personName' | 'personPhone' | 'bookedBy'>, { priority, note }: { priority: Priority | null; note?: string }, now: Date): Booking {
  const { person, personName, personPhone, bookedBy } = party
  return {
    _id: new Types.ObjectId(),
    service: service._id,
    name: service.name,
    kind: service.kind,
    theme: service.theme,
    where: service.where,
    provider: providerOn(service, slot.day),
    bring: service.bring.map((paper) => ({ ...paper, signedAt: null, signedBy: null })),
    cancelCutOff: service.cancelCutOff,
    eldersFirst: service.eldersFirst,
    path: service.path,
    places: service.path.split('/').filter(Boolean),
    slot: slot._id,
    day: slot.day,
    start: slot.start,
    end: slot.end,
    state: 'waiting',
    number: null,
    turn: null,
    offerUntil: null,
    instead: null,
    person,
    personName,
    personPhone,
    bookedBy,
    consent: null,
    priority,
    note: note ?? null,
    holds: holdOf(person ?? personPhone ?? '', service._id, slot.day),
    code: newCode(),
    counter: null,
    arrivedAt: null,
    calledAt: null,
    endedAt: null,
    missedAt: null,
    verdict: null,
    objection: null,
    issue: null,
    reminded: remindersOver(slot.start, now),
    bookedAt: now,
    version: 1,
    generated: false,
  }
}
