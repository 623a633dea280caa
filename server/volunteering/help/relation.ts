import { Types } from 'mongoose'
import { notFound } from '../../http/problem'
import { covers, PersonModel, type Actor, type Door } from '../../people'
import { isOwnService } from '../participations/own'
import { isDesk } from '../policy'
import { HelpRequestModel, type HelpRequest } from './help.model'
import { asking } from './parties'

/** What part an actor has in a help request. */
export interface HelpPart {
  /** She is helped. */
  person: boolean
  /** She asked for another. */
  asker: boolean
  helper: boolean
  /** Holds a desk over its place. */
  desk: boolean
}

/** What an actor is to a help request, by the doors that everybody has now. */
export interface HelpRelation extends HelpPart {
  /** She speaks for who is helped: herself, family, or by her consent. */
  speaks: boolean
  /** A door in common with who is helped, or with who speaks for her. */
  withHelped: boolean
  /** She helps herself, or a door in common with who does. */
  withHelper: boolean
  /** Lives in its community for sure, or holds a post there. */
  near: boolean
}

/** A help request with what the actor is to it. */
export interface HelpOf {
  help: HelpRequest
  relation: HelpRelation
}

/** Loads a help request for an actor. Throws not_found. */
export async function loadHelp(id: string, { actor }: { actor: Actor }): Promise<HelpOf> {
  const help = await HelpRequestModel.findById(new Types.ObjectId(id)).lean<HelpRequest>()
  if (!help) throw notFound()
  return { help, relation: await relationTo(help, actor) }
}

/** What part this actor has in this request. Pure. */
export function partIn({ person, askedBy, helper, path }: HelpRequest, actor: Pick<Actor, 'person' | 'posts'>): HelpPart {
  const is = (id: Types.ObjectId | null | undefined) => id?.equals(actor.person._id) ?? false
  return { person: is(person.person), asker: is(askedBy?.person), helper: is(helper?.person), desk: isDesk(actor, { path }) }
}

/** What this actor is to this request. */
export async function relationTo(help: HelpRequest, actor: Actor): Promise<HelpRelation> {
  const { person, askedBy, helper } = help
  const ids = [person.person, askedBy?.trusted ? askedBy.person : null, helper?.person ?? null].filter((id) => id !== null)
  const people = await PersonModel.find({ _id: { $in: ids } }, { doors: 1 }).lean()
  const doorsOf = (id: Types.ObjectId): readonly Door[] => people.find(({ _id }) => _id.equals(id))?.doors ?? []
  const shares = (id: Types.ObjectId | null | undefined) => id != null && isOwnService(actor, { person: id }, doorsOf(id))
  const part = partIn(help, actor)
  return {
    ...part,
    speaks: part.person || (part.asker && askedBy?.trusted === true),
    withHelped: shares(person.person) || (askedBy?.trusted === true && shares(askedBy.person)) || actor.doors.some(({ household }) => household === help.place.code),
    withHelper: shares(helper?.person),
    near: isNear(actor, help),
  }
}

/** Codes of the places around an actor for which help may be offered to her: of confirmed doors, and of posts that answer for residents. */
export function nearCodes(actor: Pick<Actor, 'doors' | 'posts'>): string[] {
  const paths = [...actor.doors.filter(({ status }) => status === 'confirmed'), ...actor.posts.filter(({ role }) => (asking as readonly string[]).includes(role))].map(({ path }) => path)
  return [...new Set(paths.flatMap((path) => path.split('/').filter(Boolean)))]
}

function isNear(actor: Actor, { area, path }: Pick<HelpRequest, 'area' | 'path'>): boolean {
  return nearCodes(actor).includes(area) || covers(actor, path, asking)
}
