import { levelRank, levels } from '../../shared/places/levels'
import { notFound } from '../http/problem'
import { communityOf, type Actor } from '../people'
import { PlaceModel, type Place } from './place.model'
import { presentPlace } from './presenter'

const divisions = levels.filter((level) => levelRank[level] <= levelRank.community)

/** Where a search looks: the place named, else the actor's community, else where she works; null: everywhere. Throws not_found. */
export async function loadScope(within: string | undefined, { doors, posts }: Pick<Actor, 'doors' | 'posts'>): Promise<Place | null> {
  const community = within === undefined ? await communityOf({ doors, posts }) : null
  const code = within ?? community?.code ?? posts[0]?.place
  if (code === undefined) return null
  const place = await PlaceModel.findById(code).lean()
  if (!place && within !== undefined) throw notFound()
  return place
}

/**
 * Places below (and with) `scope` whose label holds every word, larger places first, then as they lie in the tree. Blanks
 * do not count and a number is met from its first digit: '3号楼501' finds '3 号楼 2 单元 501 室' with the words apart, and
 * not 13 号楼. The index on paths bounds the search to one community; above the community only divisions are searched, so
 * that nobody reads a city's households.
 */
export async function find(words: string, scope: Place | null, limit: number) {
  const isWide = !scope || levelRank[scope.level] < levelRank.community
  const items = await PlaceModel.aggregate<Place>([
    {
      $match: {
        ...(scope ? { path: { $regex: `^${scope.path}` } } : {}),
        ...(isWide ? { level: { $in: divisions } } : {}),
        $and: words.split(/\s+/).filter(Boolean).map((word) => ({ label: { $regex: pattern(word), $options: 'i' } })),
      },
    },
    { $addFields: { rank: { $indexOfArray: [levels, '$level'] } } },
    { $sort: { rank: 1, path: 1 } },
    { $limit: limit },
  ])
  return { items: items.map(presentPlace) }
}

/** A word as a regular expression that skips blanks between its characters. */
function pattern(word: string): string {
  const characters = [...word].map((character) => character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&'))
  return (/^\d/.test(word) ? '(?<!\\d)' : '') + characters.join('\\s*')
}
