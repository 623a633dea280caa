import type { z } from 'zod'
import type { timebankDeskContract } from '../../../shared/timebank/desk.contract'
import { grantRuleWords } from '../../../shared/timebank/grant-rule'
import type { Verdict } from '../../http/implement'
import { notFound } from '../../http/problem'
import { livesIn, type Actor } from '../../people'
import { PlaceModel, type Place } from '../../places'
import { namesOf } from '../account/names'
import { movementsOf, type Movement, type StatementPage } from '../account/statement'
import { accountOf, poolAccount } from '../ledger/account.model'
import { EntitlementModel } from './entitlement.model'

type Shown = z.input<(typeof timebankDeskContract)['GET /timebank/pools/:place']['result']>

/** Loads a community. Throws not_found for any other place. */
export async function loadCommunity(code: string): Promise<Place> {
  const place = await PlaceModel.findOne({ _id: code, level: 'community' }).lean<Place>()
  if (!place) throw notFound()
  return place
}

/** Looking at a pool: whoever lives in the community, for sure, or holds a post that touches it. */
export function poolPolicy(actor: Actor, { path }: Place): Verdict {
  return livesIn(actor, path) || actor.posts.some((post) => post.path.startsWith(path) || path.startsWith(post.path)) ? true : 'hidden'
}

/** What a community's pool has, what came and went, and its rule; residents stay unnamed. Throws `bad_input` for a wrong cursor. */
export async function showPool({ _id: place, name }: Place, page: StatementPage): Promise<Shown> {
  const account = poolAccount(place)
  const { page: movements, next } = await movementsOf(account, page)
  const names = await namesOf(movements.map(({ other }) => other).filter((other) => !isPerson(other)))
  return {
    place,
    name: `${name}互助池`,
    balance: (await accountOf(account)).available,
    rule: grantRuleWords,
    entitled: await EntitlementModel.countDocuments({ endedAt: null, community: place }),
    items: movements.map((movement) => present(movement, names)),
    next,
  }
}

/** Neither the key of a transfer nor its source or words: they tell who gave or got. */
function present({ transfer: { at, kind }, leg, minutes, other }: Movement, names: ReadonlyMap<string, string>): Shown['items'][number] {
  return { sequence: leg.sequence, at: at.toISOString(), kind, minutes, after: leg.after, with: isPerson(other) ? '一位居民' : names.get(other)! }
}

function isPerson(account: string): boolean {
  return account.startsWith('person:')
}
