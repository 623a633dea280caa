import type { z } from 'zod'
import { openBookingStates } from '../../../shared/appointments/booking'
import { dayOf } from '../../../shared/appointments/calendar'
import { serviceCategories } from '../../../shared/appointments/categories'
import type { serviceDetail, serviceSummary } from '../../../shared/appointments/services.contract'
import type { Context } from '../../http/context'
import { BookingModel } from '../booking/booking.model'
import { blockOf } from '../booking/standing'
import { isDesk, isOffered, serves } from '../policy'
import { isBooked, withNextFree, type ListedService } from './list'
import { providerOn, type Service } from './service.model'

type Summary = z.input<typeof serviceSummary>
type Detail = z.input<typeof serviceDetail>

/** A service as a list shows it. The caller lists only what the actor may read. */
export function presentSummary(service: ListedService, { now }: Pick<Context, 'now'>): Summary {
  const { name, title } = providerOn(service, dayOf(now))
  return {
    id: String(service._id),
    kind: service.kind,
    category: { key: service.category, label: serviceCategories[service.category] },
    name: service.name,
    summary: service.summary,
    forWhom: service.forWhom,
    modes: service.modes,
    place: { code: service.place.code, label: service.place.label },
    provider: { name, title },
    theme: service.theme,
    nextFree: service.nextFree?.toISOString() ?? null,
    state: service.state,
  }
}

/**
 * One service with what this actor has of it and may do. Reads one after the other, because it also answers inside the transaction of an
 * idempotent request. The caller has asked the policy whether she may read it.
 */
export async function presentService({ _id }: Pick<Service, '_id'>, ctx: Pick<Context, 'actor' | 'now'>): Promise<Detail> {
  const { actor, now } = ctx
  const [service] = (await withNextFree([_id], now)) as [ListedService]
  const person = actor.person._id
  const mine = await BookingModel.findOne({ person, state: { $in: openBookingStates }, service: _id }, { start: 1, state: 1 }).sort({ start: 1 }).lean()
  const provider = providerOn(service, dayOf(now))
  return {
    ...presentSummary(service, ctx),
    keywords: service.keywords,
    bring: service.bring.map(({ name, form, note, promise }) => ({ name, form, note, promise })),
    where: service.where,
    minutes: service.minutes,
    cancelCutOff: service.cancelCutOff,
    answerWithin: service.answerWithin,
    provider: { person: provider.person && String(provider.person), name: provider.name, title: provider.title },
    eldersFirst: service.eldersFirst,
    openLimit: service.openLimit,
    version: service.version,
    mine: mine && { booking: String(mine._id), start: mine.start.toISOString(), state: mine.state },
    blockedUntil: (await blockOf(person, now))?.toISOString() ?? null,
    can: abilities(service, ctx),
  }
}

/** A block of online booking is not asked here: it is the person's for whom is booked, and she may book for another. */
function abilities(service: Service, { actor }: Pick<Context, 'actor'>): Detail['can'] {
  const desk = isDesk(actor, service)
  const offered = isOffered(actor, service) && service.state === 'active'
  return {
    book: (offered || desk) && isBooked(service),
    consult: offered && service.modes.includes('writing') && !service.provider.person?.equals(actor.person._id),
    errand: offered && service.modes.includes('door'),
    edit: desk,
    serve: serves(actor, service),
  }
}
