import { dayOf } from '../../../shared/appointments/calendar'
import { bookableUntil } from '../../../shared/appointments/timetable'
import { notFound, Problem } from '../../http/problem'
import { ServiceModel, type Service } from '../catalogue/service.model'
import { SlotModel, type Slot } from '../timetable/slot.model'

/** A slot without its numbers, with its service. */
export interface FoundSlot {
  slot: Omit<Slot, 'free' | 'numbers'>
  service: Service
}

/** Finds a slot and its service, whatever their state, in one query: a rush asks this of everybody. Throws `not_found`. */
export async function findSlot(id: string): Promise<FoundSlot> {
  const [found] = await SlotModel.aggregate<FoundSlot['slot'] & { services: Service[] }>([
    { $match: { _id: id } },
    { $project: { free: 0, numbers: 0 } },
    { $lookup: { from: ServiceModel.collection.collectionName, localField: 'service', foreignField: '_id', as: 'services' } },
  ])
  if (!found?.services[0]) throw notFound()
  const { services, ...slot } = found
  return { slot, service: services[0]! }
}

/** Lets a slot be booked now. Throws `appointments.slot_closed`, `appointments.out_of_window`. */
export function expectBookable({ slot, service }: FoundSlot, now: Date): void {
  if (slot.state !== 'open' || service.state !== 'active' || !service.modes.includes('counter')) throw new Problem('appointments.slot_closed', slot.reason ? { detail: `这个时段停约：${slot.reason}。请选别的时间。` } : {})
  if (slot.start <= now || slot.day > bookableUntil(service.kind, dayOf(now))) throw new Problem('appointments.out_of_window')
}
