import { Types } from 'mongoose'
import type { FieldError } from '../../../shared/contract/problems'
import { Problem } from '../../http/problem'
import { eventActor, holdsConsent, PersonModel, type Actor, type Person } from '../../people'
import type { Service } from '../catalogue/service.model'
import { isDesk } from '../policy'
import type { Booking } from './booking.model'

/** Who a booking is for, in a request: somebody else by id, or, at the desk, by name and phone. */
export type ForWhom = { person: string } | { name: string; phone: string } | undefined

/** Whom a booking is for and by whom it was made. */
export interface Party extends Pick<Booking, 'person' | 'personName' | 'personPhone' | 'bookedBy'> {
  /** Whose consent must be acted on in the booking's transaction; null where none is needed. */
  consentOf: Types.ObjectId | null
  /** Whether the desk books: then a block of online booking does not hold. */
  byDesk: boolean
}

/**
 * Settles whom a booking of a service is for. Oneself; somebody who gave consent; and, by the desk of the service's place, any resident of
 * its places, who may also be named by name and phone where she is not in the app. Throws `bad_input` for a person it cannot be for,
 * `appointments.no_consent`.
 */
export async function partyFor(wanted: ForWhom, service: Service, actor: Actor): Promise<Party> {
  const me = actor.person
  if (!wanted || ('person' in wanted && wanted.person === String(me._id))) {
    return mine(me)
  }
  const desk = isDesk(actor, service)
  const { label } = eventActor(actor, desk ? { path: service.path, roles: ['desk', 'administrator'] } : undefined)
  const bookedBy = { person: me._id, name: me.name, label: label ?? '' }
  if ('name' in wanted) {
    if (!desk) throw refuse('body.for', 'not_desk', '只有工作台可以替没有注册的居民预约')
    const known = await PersonModel.findOne({ phone: wanted.phone }, { name: 1, phone: 1, statedPhone: 1, doors: 1 }).lean()
    if (!known) return { person: null, personName: wanted.name, personPhone: wanted.phone, bookedBy, consentOf: null, byDesk: true }
    if (!livesUnder(known, service)) throw refuse('body.for.phone', 'foreign', '这个手机号的居民不住在这里')
    // A digit mistyped would book for somebody else.
    if (known.name !== wanted.name) throw refuse('body.for.name', 'other_name', `这个手机号登记的是“${known.name}”，请核对`)
    if (known._id.equals(me._id)) return mine(me)
    return { ...nameOf(known), bookedBy, consentOf: null, byDesk: true }
  }
  const person = await PersonModel.findById(new Types.ObjectId(wanted.person), { name: 1, phone: 1, statedPhone: 1, doors: 1 }).lean()
  // For whoever is not the desk, a stranger and somebody who gave no consent look alike.
  if (!desk && !(person && livesUnder(person, service) && (await holdsConsent(person._id, me._id)))) throw new Problem('appointments.no_consent')
  if (!person) throw refuse('body.for.person', 'unknown', '没有找到这位居民')
  if (!livesUnder(person, service)) throw refuse('body.for.person', 'foreign', '这位居民不住在这里')
  return { ...nameOf(person), bookedBy, consentOf: desk ? null : person._id, byDesk: desk }
}

function mine(me: Actor['person']): Party {
  return { ...nameOf(me), bookedBy: null, consentOf: null, byDesk: false }
}

function nameOf(person: Pick<Person, '_id' | 'name' | 'phone' | 'statedPhone'>): Pick<Party, 'person' | 'personName' | 'personPhone'> {
  return { person: person._id, personName: person.name, personPhone: person.phone ?? person.statedPhone }
}

function livesUnder({ doors }: Pick<Person, 'doors'>, { path }: Pick<Service, 'path'>): boolean {
  return doors.some((door) => door.path.startsWith(path))
}

function refuse(path: string, code: string, detail: string): Problem {
  const errors: FieldError[] = [{ path, code, detail }]
  return new Problem('bad_input', { errors })
}
