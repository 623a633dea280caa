import { Types } from 'mongoose'
import type { z } from 'zod'
import { addDays, dayOf, momentOf } from '../../../shared/appointments/calendar'
import type { servicesContract } from '../../../shared/appointments/services.contract'
import { receptionDaysAhead, slotsOn, type DayException } from '../../../shared/appointments/timetable'
import type { FieldError } from '../../../shared/contract/problems'
import { transaction } from '../../database/transaction'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { PlaceModel, type Place } from '../../places'
import { isDesk } from '../policy'
import { calendarDay } from '../timetable/holidays'
import { fillSlots } from '../timetable/fill'
import { TimetableModel } from '../timetable/timetable.model'
import { serviceEvent } from './event'
import { asProvider } from './provider'
import { ServiceModel, type Service } from './service.model'

type CreateBody = z.output<(typeof servicesContract)['POST /services']['body']>
type ReceptionBody = z.output<(typeof servicesContract)['POST /receptions']['body']>
type Made = Omit<Service, '_id' | 'place' | 'path' | 'state' | 'version' | 'createdAt' | 'generated'>

/** Adds a service to a place of the actor's desk, with an empty timetable. Throws `bad_input`: a place that is not hers, a kind that has its own way, an unknown professional. */
export async function createService({ place: code, provider, ...rest }: CreateBody, ctx: Context): Promise<Service> {
  if (rest.kind === 'reception') throw wrong('body.kind', 'own_way', '领导接访日请用“新增接访日”')
  const place = await ownPlace(code, ctx)
  return store({ ...rest, provider: await asProvider(provider, place, 'body.provider', ctx.now) }, place, [], ctx)
}

/**
 * Announces a leader's reception day (大接访): a service of one day, booked, waited for and called like any other. Throws `bad_input`: a place that
 * is not hers, a day that is over or too far, a window that is over, an unknown leader.
 */
export async function createReception({ place: code, leader, theme, where, day, window, note }: ReceptionBody, ctx: Context): Promise<Service> {
  const place = await ownPlace(code, ctx)
  const today = dayOf(ctx.now)
  const exception: DayException = { day, reason: `${leader.title}接访`.slice(0, 100), windows: [window] }
  const errors: FieldError[] = []
  if (day < today) errors.push({ path: 'body.day', code: 'past', detail: '日期已经过去' })
  else if (day >= addDays(today, receptionDaysAhead)) errors.push({ path: 'body.day', code: 'too_far', detail: `接访日最早提前 ${receptionDaysAhead} 天公布` })
  else if (momentOf(day, window.from) <= ctx.now) errors.push({ path: 'body.window.from', code: 'past', detail: '这个时间已经过去' })
  if (slotsOn({ rules: [], exceptions: [exception] }, day, calendarDay(day).kind).length === 0) errors.push({ path: 'body.window.until', code: 'too_short', detail: '这段时间放不下一个号' })
  if (errors.length > 0) throw new Problem('bad_input', { errors })
  const made: Made = {
    kind: 'reception',
    category: 'leaders',
    name: `${leader.name}接访`,
    summary: note ?? `就“${theme}”当面听您说。`,
    forWhom: `住在${place.label}的居民`,
    keywords: ['接访', '见领导', '反映情况', '信访', leader.name],
    bring: [],
    where,
    modes: ['counter'],
    minutes: window.slotMinutes,
    cancelCutOff: 60,
    answerWithin: 3 * 1440,
    provider: await asProvider(leader, place, 'body.leader', ctx.now),
    eldersFirst: false,
    openLimit: null,
    theme,
  }
  return store(made, place, [exception], ctx)
}

function store(made: Made, place: Place, exceptions: DayException[], ctx: Context): Promise<Service> {
  return transaction(async () => {
    const service: Service = { ...made, _id: new Types.ObjectId(), place: { code: place._id, label: place.label }, path: place.path, state: 'active', version: 1, createdAt: ctx.now, generated: place.generated }
    await ServiceModel.insertMany([service], { lean: true })
    await TimetableModel.insertMany([{ _id: service._id, rules: [], exceptions, filledUntil: '', knownYear: '', closing: [], version: 1 }], { lean: true })
    await fillSlots(service._id, ctx.now)
    await serviceEvent(service, 'service.created', ctx, { name: service.name, kind: service.kind, ...(service.theme ? { theme: service.theme } : {}), ...(exceptions[0] ? { day: exceptions[0].day } : {}) })
    return service
  })
}

/** A place that the actor's desk answers for. An unknown one and another's look alike. */
async function ownPlace(code: string, { actor }: Context): Promise<Place> {
  const place = await PlaceModel.findById(code).lean()
  if (!place || !isDesk(actor, place)) throw wrong('body.place', 'unknown', '没有这个地点，或不归您管')
  return place
}

function wrong(path: string, code: string, detail: string): Problem {
  return new Problem('bad_input', { errors: [{ path, code, detail }] })
}
