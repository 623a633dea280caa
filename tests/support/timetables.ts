import type { Input } from '../../shared/api'
import type { Service } from '../../server/appointments/catalogue/service.model'
import { slotIdOf, SlotModel } from '../../server/appointments/timetable/slot.model'
import { TimetableModel } from '../../server/appointments/timetable/timetable.model'
import { addDays, type Day, momentOf } from '../../shared/appointments/calendar'
import type { Place } from '../../server/places/place.model'
import { addService } from './appointments'
import type { Caller } from './client'

export type TimetableBody = Input<'PUT /services/:id/timetable'>['body']
export type RuleBody = TimetableBody['rules'][number]

const hour = (h: number) => h * 60

/** Workdays 9:00 to 11:00 in slots of an hour, two places each, unless told. */
export function officeRule(over: Partial<RuleBody> = {}): RuleBody {
  return { weekdays: [1, 2, 3, 4, 5], from: hour(9), until: hour(11), slotMinutes: 60, perCounter: 2, counters: 1, validFrom: '2026-01-01', validUntil: null, onHolidays: false, ...over }
}

/** Stores a service whose timetable was never filled. */
export async function addUnfilledService(place: Place, service: Partial<Service> = {}): Promise<Service> {
  const made = await addService(place, service)
  await TimetableModel.updateOne({ _id: made._id }, { $set: { filledUntil: '', knownYear: '', closing: [] } })
  return made
}

/** Writes a timetable over HTTP at its present version. */
export async function edit(caller: Caller, { _id }: Pick<Service, '_id'>, rules: readonly RuleBody[], exceptions: TimetableBody['exceptions'] = []) {
  const { version } = (await TimetableModel.findById(_id).lean())!
  return caller.call('PUT /services/:id/timetable', { params: { id: String(_id) }, body: { version, rules: [...rules], exceptions } })
}

/** A service with the slots of these rules, made over HTTP by its desk. */
export async function serviceWith(desk: Caller, place: Place, rules: readonly RuleBody[] = [officeRule()], service: Partial<Service> = {}): Promise<Service> {
  const made = await addUnfilledService(place, service)
  const reply = await edit(desk, made, rules)
  if (reply.status !== 200) throw new Error(`timetable refused: ${JSON.stringify(reply.problem)}`)
  return made
}

/** The id of a service's slot at a full hour of a day. */
export function slotAt({ _id }: Pick<Service, '_id'>, day: Day, at: number): { _id: string } {
  return { _id: slotIdOf(_id, day, momentOf(day, hour(at))) }
}

/** The slots of a service on a day, as they are stored. */
export function slotsOf({ _id }: Pick<Service, '_id'>, day: Day) {
  return SlotModel.find({ service: _id, start: { $gte: momentOf(day, 0), $lt: momentOf(addDays(day, 1), 0) } }).sort({ start: 1 }).lean().exec()
}
