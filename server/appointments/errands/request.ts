import { Types } from 'mongoose'
import { acceptBy } from '../../../shared/appointments/errand'
import type { FieldError } from '../../../shared/contract/problems'
import { numberFor } from '../../database/number'
import { isDuplicate, transaction } from '../../database/transaction'
import { emit, systemActor } from '../../events/emit'
import { attach } from '../../files'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { asHolder } from '../../routing'
import { partyActor } from './acting'
import { barredFrom, firstErrandRoute } from './dispatch'
import { ErrandModel, type Errand } from './errand.model'
import { partiesFor, type RequestInput } from './parties'
import { windowOf, wrongWindow } from './window'
import { householdFor, serviceFor } from './where'

/**
 * Stores an errand and puts it to whoever answers for its door, with its two events. All in one transaction, the consent it rests on
 * included. Throws `bad_input` with every wrong field, `appointments.no_consent`, `issues.nobody_answers`, `files.not_yours`.
 */
export async function request(input: RequestInput, ctx: Context): Promise<Errand> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await transaction(async () => store(await settle(input, ctx), ctx))
    } catch (error) {
      if (!isDuplicate(error, 'number') || attempt >= 5) throw error
    }
  }
}

async function settle(input: RequestInput, { actor, now }: Context): Promise<Errand> {
  const errors: FieldError[] = []
  const parties = await partiesFor(input.for, actor, errors)
  const window = windowOf(input.window)
  errors.push(...wrongWindow(window, now))
  const ground = parties && (await householdFor(input.place, parties, actor, errors))
  const service = await serviceFor(input.service, ground?.place ?? null, errors)
  if (errors.length > 0 || !parties || !ground) throw new Problem('bad_input', { errors })

  const { place } = ground
  const { person, askedBy, consent } = parties
  const route = firstErrandRoute(ground, now, barredFrom({ person, askedBy, returnedBy: [] }))
  const holder = asHolder(route.post, now)
  return {
    _id: new Types.ObjectId(Types.ObjectId.generate(Math.floor(now.getTime() / 1000))),
    number: numberFor(now),
    text: input.text,
    photos: [...new Set(input.photos)].map((id) => new Types.ObjectId(id)),
    service,
    place: { code: place._id, label: place.label },
    path: place.path,
    places: place.path.split('/').filter(Boolean),
    window,
    state: 'dispatched',
    person,
    askedBy,
    consent,
    holder,
    why: route.why,
    involved: [holder.person],
    returnedBy: [],
    due: acceptBy(now, window),
    lateNoted: null,
    done: null,
    verdict: null,
    askedAt: now,
    endedAt: null,
    version: 1,
    generated: false,
  }
}

async function store(errand: Errand, { actor, now }: Context): Promise<Errand> {
  const subject = { type: 'errand', id: String(errand._id) }
  const { path, window, holder, why, due } = errand
  await ErrandModel.insertMany([errand], { lean: true })
  await attach(errand.photos.map(String), actor.person._id, { ...subject, path }, 'photo')
  await emit(
    { type: 'errand.asked', subject, path, actor: partyActor(actor, errand), at: now, data: { window, for: errand.person.name, onBehalf: errand.askedBy !== null, service: errand.service?.name ?? null } },
    { type: 'errand.dispatched', subject, path, actor: systemActor, at: now, data: { holder, why, due } },
  )
  return errand
}
