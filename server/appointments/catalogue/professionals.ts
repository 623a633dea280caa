import type { z } from 'zod'
import { professionalsContract } from '../../../shared/appointments/professionals.contract'
import type { Context } from '../../http/context'
import { implement, type Verdict } from '../../http/implement'
import { notFound } from '../../http/problem'
import { isHeld, PostModel, postLabel, type Actor } from '../../people'
import { PlaceModel, type Place } from '../../places'
import { isDesk, isOffered } from '../policy'

type Professionals = z.input<(typeof professionalsContract)['GET /places/:code/professionals']['result']>

/** More than sit in any one town. */
const most = 200

/** Whom the desk of a place can name as a provider, each once, by name. */
async function professionalsOf({ _id, path }: Place, { now }: Context): Promise<Professionals> {
  const above = path.split('/').filter((code) => code && code !== _id)
  const posts = await PostModel.find({ role: 'professional', $or: [{ place: { $in: above } }, { path: { $regex: `^${path}` } }] }).limit(most).lean()
  const held = posts.filter((post) => isHeld(post, now)).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN') || String(a._id).localeCompare(String(b._id)))
  const first = held.filter(({ person }, index) => held.findIndex((post) => post.person.equals(person)) === index)
  return { items: first.map((post) => ({ person: String(post.person), name: post.name, title: postLabel(post) })) }
}

/** The desk of the place. Whoever has nothing to do with it does not learn that it exists. */
function professionalsPolicy(actor: Actor, place: Place): Verdict {
  if (isDesk(actor, place)) return true
  return isOffered(actor, place) ? 'forbidden' : 'hidden'
}

export const professionalRoutes = implement(professionalsContract, {
  'GET /places/:code/professionals': (on) =>
    on({
      load: async ({ params }) => {
        const place = await PlaceModel.findById(params.code).lean()
        if (!place) throw notFound()
        return place
      },
      policy: professionalsPolicy,
      handle: (_, place, ctx) => professionalsOf(place, ctx),
    }),
})
