import type { Types } from 'mongoose'
import type { Actor } from './actor'

/** How many of something wait for a person, in the posts she holds now (UTC). */
type Count = (person: Types.ObjectId, actor: Pick<Actor, 'person' | 'posts'>, now: Date) => Promise<number>

/** Counts on 'me' that belong to capabilities above people, which must not be imported from here. */
const countNames = ['todo', 'errands', 'enquiries', 'unreadNotices', 'activities', 'toConfirm', 'helping', 'helpToConfirm'] as const
type Name = (typeof countNames)[number]

const providers = new Map<Name, Count>()

/** Tells how a count is made; the capability that owns it calls this when it is loaded. */
export function provideCount(name: Name, count: Count): void {
  providers.set(name, count)
}

/** The counts of a person; 0 where no capability provides one. */
export async function countsOf(actor: Pick<Actor, 'person' | 'posts'>, now: Date): Promise<Record<Name, number>> {
  const counted = await Promise.all(countNames.map(async (name) => [name, (await providers.get(name)?.(actor.person._id, actor, now)) ?? 0] as const))
  return Object.fromEntries(counted) as Record<Name, number>
}
