import { Types } from 'mongoose'
import type { z } from 'zod'
import { levelRank } from '../../../shared/places/levels'
import type { organisationsContract } from '../../../shared/volunteering/organisations.contract'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { covers, eventActor, livesIn, type Actor } from '../../people'
import { PlaceModel, type Place } from '../../places'
import { areaOf, placesOn } from '../area'
import { OrganisationModel, type Organisation } from './organisation.model'

export type RegisterInput = z.output<(typeof organisationsContract)['POST /organisations']['body']>

/** Asks the desk of a place to register an organisation there; who asks is its first organiser. Throws `bad_input` for a place that is not hers. */
export async function register({ place: code, ...words }: RegisterInput, { actor, now }: Context): Promise<Organisation> {
  const place = await PlaceModel.findById(code).lean()
  if (!place || !isHers(actor, place)) throw new Problem('bad_input', { errors: [{ path: 'body.place', code: 'foreign', detail: '请选自己住的或负责的社区、网格、楼栋' }] })
  const organisation: Organisation = {
    _id: new Types.ObjectId(),
    ...words,
    place: { code: place._id, label: place.label },
    path: place.path,
    places: placesOn(place.path),
    area: await areaOf(place),
    state: 'asked',
    organisers: [{ person: actor.person._id, name: actor.person.name }],
    projects: [],
    answer: null,
    figures: { volunteers: 0, activities: 0, minutes: 0 },
    askedAt: now,
    version: 1,
    generated: false,
  }
  return transaction(async () => {
    await OrganisationModel.insertMany([organisation], { lean: true })
    await emit({ type: 'organisation.asked', subject: { type: 'organisation', id: String(organisation._id) }, path: place.path, actor: eventActor(actor), at: now, data: { name: words.name } })
    return organisation
  })
}

/** A place above her own door up to the community, or one that a post of hers touches: under it, or the community it is in. */
function isHers(actor: Actor, { path, level }: Place): boolean {
  if (level === 'household') return false
  if (covers(actor, path)) return true
  return levelRank[level] >= levelRank.community && (livesIn(actor, path) || actor.posts.some((post) => post.path.startsWith(path)))
}
