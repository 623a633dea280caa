import { Types } from 'mongoose'
import type { z } from 'zod'
import type { organisationsContract } from '../../../shared/volunteering/organisations.contract'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { isHeld, PersonModel, PostModel } from '../../people'
import { codesOf } from '../policy'
import { changeOrganisation } from './change'
import type { Organisation, Organiser } from './organisation.model'

export type EditOrganisationInput = z.output<(typeof organisationsContract)['PUT /organisations/:id']['body']>

/**
 * Changes an organisation's words and names its organisers; one that was refused is asked for again by it. Throws `bad_input` for an organiser who
 * neither lives nor works in its community, `conflict` when somebody else was faster.
 */
export async function editOrganisation(organisation: Organisation, { version, organisers: ids, ...words }: EditOrganisationInput, ctx: Context): Promise<Organisation> {
  const organisers = await organisersFrom(ids, organisation, ctx.now)
  const again = organisation.state === 'refused'
  return changeOrganisation(
    organisation,
    {
      type: again ? 'organisation.asked' : 'organisation.edited',
      guard: { version, state: organisation.state },
      change: { $set: { ...words, organisers, ...(again ? { state: 'asked' as const, answer: null, askedAt: ctx.now } : {}) } },
      data: { organisers: organisers.map(({ person }) => String(person)) },
    },
    ctx,
  )
}

/** Whoever is named already may stay, whatever became of her door. */
async function organisersFrom(ids: readonly string[], { organisers, area }: Organisation, now: Date): Promise<Organiser[]> {
  const wanted = [...new Set(ids)]
  const people = await PersonModel.find({ _id: { $in: wanted.map((id) => new Types.ObjectId(id)) } }, { name: 1, doors: 1 }).lean()
  const posts = (await PostModel.find({ person: { $in: people.map(({ _id }) => _id) } }).lean()).filter((post) => isHeld(post, now))
  const errors = ids.flatMap((id, index) => {
    const person = people.find(({ _id }) => String(_id) === id)
    const known = organisers.some((one) => String(one.person) === id)
    const near = person && codesOf({ doors: person.doors.filter(({ status }) => status === 'confirmed'), posts: posts.filter((post) => post.person.equals(person._id)) }).includes(area)
    return known || near ? [] : [{ path: `body.organisers.${index}`, code: 'foreign', detail: '组织者应是本社区的人' }]
  })
  if (errors.length > 0) throw new Problem('bad_input', { errors })
  return wanted.flatMap((id) => {
    const name = people.find(({ _id }) => String(_id) === id)?.name ?? organisers.find((one) => String(one.person) === id)?.name
    return name === undefined ? [] : [{ person: new Types.ObjectId(id), name }]
  })
}
