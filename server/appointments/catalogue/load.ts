import { Types } from 'mongoose'
import { notFound } from '../../http/problem'
import { TimetableModel, type ServiceTimetable } from '../timetable/timetable.model'
import { ServiceModel, type Service } from './service.model'

/** Loads a service by its id. Throws not_found. */
export async function loadService(id: string): Promise<Service> {
  const service = await ServiceModel.findById(new Types.ObjectId(id)).lean()
  if (!service) throw notFound()
  return service
}

/** The timetable of a service; an empty one where none was stored. */
export async function timetableOf(service: Types.ObjectId): Promise<ServiceTimetable> {
  return (await TimetableModel.findById(service).lean()) ?? { _id: service, rules: [], exceptions: [], filledUntil: '', knownYear: '', closing: [], version: 1 }
}
